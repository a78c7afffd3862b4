/** Normalises characters that can be written in more than one way, before the text is split into words. */

/** Typographic ligatures (U+FB00 to U+FB06) and full-width letters and digits (U+FF01 to U+FF5E). */
const OTHER_FORMS = /[\uFB00-\uFB06\uFF01-\uFF5E]/g;
/** Soft hyphens and joiners: invisible characters that copied text may contain. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** "n° 512", "№ 512": only the number is kept. */
const NUMBER_SIGN = /(^|[^\p{L}\p{N}])(?:n[°º]|№)/giu;

/**
 * Text with plain characters: "ﬁbre" → "fibre", "２０２０" → "2020". Superscript digits stay, because the index contains them
 * ("m²").
 */
export const plainCharacters = (text: string): string =>
  text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(OTHER_FORMS, (sign) => sign.normalize("NFKC"))
    .replace(NUMBER_SIGN, "$1 ");

/** Joins letters separated by dots: "R.S.A." → "RSA ", "E.2.C" → "E2C ". */
export const joinInitials = (text: string): string =>
  text.replace(
    /(^|[^\p{L}\p{N}.])(\p{L}\.(?: ?[\p{L}\p{N}]\.)+(?:\p{L}(?![\p{L}\p{N}]))?)/gu,
    (_, before: string, initials: string) => `${before}${initials.replace(/[. ]/g, "")} `,
  );
