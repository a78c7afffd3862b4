/** Names of hidden fields, filled in by the page or its script and posted with the answers. */
export const hiddenFields = {
  /** Made on the device, the same for every attempt: `LPN-7K4Q-2M9`. */
  reference: "reference",
  /** The phone number in international form, where that is certain: `+33612345678`. */
  internationalPhone: "telephone_international",
  /** Answers to « Est-ce pour moi ? », if the person took it. */
  age: "age",
  situation: "situation",
  /** Which form was used, if not the young people's: `orientation`. */
  form: "formulaire",
} as const;
