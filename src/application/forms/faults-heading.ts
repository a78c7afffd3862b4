/** "Il reste une chose à corriger": the heading above a list of faults, in final typography. */
export function faultsHeading(count: number): string {
  return count === 1 ? "Il reste une chose à corriger" : `Il reste ${count} choses à corriger`;
}
