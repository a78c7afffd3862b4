/** An e-mail address within a text, as the source of a pattern: « contact@exemple.fr ». */
export const EMAIL_IN_TEXT = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
