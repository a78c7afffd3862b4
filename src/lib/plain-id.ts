/** A name in plain lowercase ASCII with hyphens: "Équipe d'été" → "equipe-d-ete". */
export const plainId = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/** The letters and digits of a name, to compare ways of writing it: "OVH Cloud" and "OVHcloud" → "ovhcloud". */
export const plainLetters = (name: string): string => plainId(name).replaceAll("-", "");

/** Whether an id contains another id as whole words: "saint-denis" contains "denis", but "denise" does not. */
export const isWithinId = (part: string, whole: string): boolean =>
  `-${whole}-`.includes(`-${part}-`);
