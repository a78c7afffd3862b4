/** "Il reste une chose à corriger": the heading above a list of errors, with its French typography. */
export function faultsHeading(count: number): string {
  return count === 1 ? "Il reste une chose à corriger" : `Il reste ${count} choses à corriger`;
}
