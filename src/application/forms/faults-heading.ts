/** The heading above a list of errors: « Il reste 3 choses à corriger ». */
export function faultsHeading(count: number): string {
  return count === 1 ? "Il reste une chose à corriger" : `Il reste ${count} choses à corriger`;
}
