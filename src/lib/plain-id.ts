/** A name in plain lowercase ASCII with hyphens: "Équipe d'été" → "equipe-d-ete". */
export const plainId = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/gi, "oe")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
