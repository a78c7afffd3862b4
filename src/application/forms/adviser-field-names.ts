/** The fields in which advisers say who they are: their answers stay in the form for the next person. */
export const ADVISER_FIELD_NAMES = [
  "conseiller_structure",
  "conseiller_nom",
  "conseiller_contact",
] as const;
