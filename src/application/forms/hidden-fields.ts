/**
 * What travels with the answers without being asked: hidden fields that the page or its script fill.
 * `headings` is how the inbox calls them.
 */
export const hiddenFields = {
  /** Made on the device, the same for every try: `LPN-7K4Q-2M9`. */
  reference: { name: "reference", heading: "Référence" },
  /** The number as one dials it from abroad, where that is sure: `+33612345678`. */
  internationalPhone: { name: "telephone_international", heading: "Téléphone (international)" },
  /** Answers to « Est-ce pour moi ? », if the person took it. */
  age: { name: "age", heading: "Âge" },
  situation: { name: "situation", heading: "Situation" },
  /** Which form it is, where it is not the young person's own: `orientation`. */
  form: { name: "formulaire", heading: "Formulaire" },
} as const;
