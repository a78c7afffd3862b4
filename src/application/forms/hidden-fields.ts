/** What travels with the answers without being asked: the names of hidden fields that the page or its script fill. */
export const hiddenFields = {
  /** Made on the device, the same for every try: `LPN-7K4Q-2M9`. */
  reference: "reference",
  /** The number as one dials it from abroad, where that is sure: `+33612345678`. */
  internationalPhone: "telephone_international",
  /** Answers to « Est-ce pour moi ? », if the person took it. */
  age: "age",
  situation: "situation",
  /** Which form it is, where it is not the young person's own: `orientation`. */
  form: "formulaire",
} as const;
