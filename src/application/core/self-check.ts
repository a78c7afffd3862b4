/**
 * « Est-ce pour moi ? »: four questions, answered on the device only. They refuse nobody: the result says where to go next.
 */

/** The possible answers; their wording is in `self-check-fields.ts`. */
export const SELF_CHECK = {
  situation: ["sans-emploi", "ecole", "emploi"],
  age: ["moins-de-16", "16-25", "26-et-plus"],
  gout: ["oui", "peut-etre", "non"],
} as const;

export type SelfCheckName = keyof typeof SELF_CHECK;
