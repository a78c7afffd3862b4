/**
 * « Est-ce pour moi ? »: four questions, answered on the device only. No answer excludes anybody: the result says where to go
 * next.
 */

/** The possible answers to three of the questions; their wording is in `self-check-fields.ts`. The fourth asks for the town. */
export const SELF_CHECK = {
  situation: ["sans-emploi", "ecole", "emploi"],
  age: ["moins-de-16", "16-25", "26-et-plus"],
  gout: ["oui", "peut-etre", "non"],
} as const;

export type SelfCheckName = keyof typeof SELF_CHECK;
