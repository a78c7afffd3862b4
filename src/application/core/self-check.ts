/**
 * « Est-ce pour moi ? »: four questions, answered on the device alone. Nobody is refused by them: the
 * result says where to go next.
 */

/** What may be answered; the words of it stand in `self-check-fields.ts`. */
export const SELF_CHECK = {
  situation: ["sans-emploi", "ecole", "emploi"],
  age: ["moins-de-16", "16-25", "26-et-plus"],
  gout: ["oui", "peut-etre", "non"],
} as const;

export type SelfCheckName = keyof typeof SELF_CHECK;
