import { callAddress } from "#lib/dialable.ts";
import { EMAIL_IN_TEXT } from "#lib/email-in-text.ts";
import { APPLY, OTHER_SITES } from "#site.ts";

/** A piece of a text. `href` is its address if the piece is a link. */
export interface Piece {
  words: string;
  href?: string;
}

/** A French number with ten digits, or with +33: « 03 20 00 00 00 », « +33 (0)3.20.00.00.00 ». */
const PHONE = String.raw`(?<![\d+])(?:0|(?:\+|00)33[\s.]?(?:\(0\))?[\s.]?)[1-9](?:[\s.-]?\d{2}){4}(?!\d)`;
const LINKED = new RegExp(
  `(laisse ton numéro|${OTHER_SITES.map(({ label }) => RegExp.escape(label)).join("|")}|${EMAIL_IN_TEXT}|${PHONE})`,
  "i",
);

function addressOf(words: string): string {
  if (words.includes("@")) return `mailto:${words}`;
  if (/\d$/.test(words)) return callAddress(words);
  return OTHER_SITES.find(({ label }) => label === words.toLowerCase())?.href ?? APPLY.href;
}

/**
 * Splits a text of the association's settings at the words that a reader can act on: e-mail addresses, French phone numbers,
 * the names of our two other sites, and "Laisse ton numéro", which leads to the form.
 */
export const linkedPieces = (text: string): Piece[] =>
  text
    .split(LINKED)
    .map((words, index) => (index % 2 === 1 ? { words, href: addressOf(words) } : { words }))
    .filter(({ words }) => words !== "");
