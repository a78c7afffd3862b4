/** The anchor of a question, made from its file's name, so that new wording does not change it: "jeunes-diplome" → "diplome". */
export const questionAnchor = ({ id }: { id: string }): string => id.replace(/^[a-z]+-/, "");
