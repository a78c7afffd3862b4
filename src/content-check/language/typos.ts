import { MONTHS } from "#lib/partial-dates.ts";
import type { Mistake } from "#content-check/faults.ts";

/** Words that may be repeated: « nous nous inscrivons », « très très long ». */
const TWICE = "nous|vous|très|bien|oui|non|si|en|pas|faire";
const DOUBLED = new RegExp(
  `(?<![\\p{L}\\d'’-])(?!(?:${TWICE})(?!\\p{L}))(\\p{L}+) \\1(?![\\p{L}'’-])`,
  "iu",
);

/** Punctuation that cannot follow each other; « etc., » and « ?! » are right. */
const MARKS = /[,;] ?[,;:]|: ?[,;]|[,;] ?\.(?=\s|$)|!{2,}|\?{2,}|(?<=\p{L})\.\.(?!\.)|\.{4,}/u;

/** A missing space after a full stop or a comma; in addresses and file names a lower-case letter follows the point. */
const GLUED = /(?<![\p{L}.@/])\p{L}*\p{Ll}{2}(?:[.!?]\p{Lu}\p{Ll}+|,\p{Ll}{2,})(?![\p{L}.@/])/u;
/** A number and its unit without a space. */
const GLUED_UNIT =
  /(?<![\p{L}\d.,/-])(?<!\d )\d(?:[\d ]*\d)?(?:,\d+)?(?:%|€|(?:ans?|mois|jours?|semaines?|heures?|minutes?|euros?|places?|jeunes|m|km|cm|mm|m²|mètres?|kg|[KMGT]o|[MG]Hz|[KMG]bit\/s)(?![\p{L}\d]))/u;

/** The number of a note after a year or a word, which was raised in the document: "juin 20201", "des jeunes3". */
const NOTE_OF_YEAR = new RegExp(
  `(?<!\\p{L})(?:${MONTHS.join("|")}|en|depuis|dès|vers|début|fin|année|été|printemps|automne|hiver) ((?:19|20)\\d\\d)\\d{1,2}(?![\\d ]*\\d|[\\p{L}€%²])`,
  "iu",
);
const NOTE_OF_WORD = /(?<![\p{L}\d@/._#-])(\p{L}?\p{Ll}{4,})\d{1,2}(?![\p{L}\d@/_-]|\.\p{L})/u;

/** Opening and closing marks, with the name of the pair. */
const PAIRS: readonly [string, string, string][] = [
  ["(", ")", "une parenthèse"],
  ["«", "»", "un guillemet (« »)"],
  ["“", "”", "un guillemet (“ ”)"],
];

/** Whether a pair of marks is unbalanced: never closed, or never opened. "a)" and "1)" begin a list item. */
function unpaired(text: string, open: string, close: string): "fermé" | "ouvert" | undefined {
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === open) depth++;
    else if (sign === close && depth > 0) depth--;
    else if (sign === close && !/(?:^|\s)[\da-z]{1,2}$/.test(text.slice(0, index))) return "ouvert";
  }
  return depth > 0 ? "fermé" : undefined;
}

/** Reports a typing error in a sentence: a repeated word or mark, or an unbalanced bracket. */
export function typoFault(text: string): Mistake | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, " ");
  const words = DOUBLED.exec(plain)?.[0];
  // « Bora Bora » is a name.
  if (words !== undefined && !/^\p{Lu}.* \p{Lu}/u.test(words))
    return {
      fault: `« ${words} » : le mot est écrit deux fois`,
      remedy: "gardez-le une seule fois.",
    };
  const glued = GLUED.exec(plain)?.[0];
  if (glued !== undefined)
    return {
      fault: `« ${glued} » : il manque une espace après le signe`,
      remedy: `écrivez « ${glued.replace(/[.!?,]/u, "$& ")} ».`,
    };
  const unit = GLUED_UNIT.exec(plain)?.[0];
  if (unit !== undefined)
    return {
      fault: `« ${unit} » : il manque une espace après le nombre`,
      remedy: `écrivez « ${unit.replace(/^[\d ,]*\d/, "$& ")} ».`,
    };
  const [, year] = NOTE_OF_YEAR.exec(plain) ?? [];
  const [noted, word] = year === undefined ? (NOTE_OF_WORD.exec(plain) ?? []) : [];
  const right = year ?? (noted !== undefined && !/^\p{Lu}/u.test(noted) ? word : undefined);
  if (right !== undefined)
    return {
      fault: `« ${noted ?? new RegExp(`${right}\\d+`).exec(plain)?.[0] ?? ""} » garde le numéro d'une note du document`,
      remedy: `écrivez « ${right} » ; une source s'écrit <Source id="…" /> après la phrase.`,
    };
  const marks = MARKS.exec(plain)?.[0];
  if (marks !== undefined)
    return { fault: `« ${marks} » : les signes se suivent`, remedy: "n'en gardez qu'un." };
  for (const [open, close, name] of PAIRS) {
    const wrong = unpaired(plain, open, close);
    if (wrong)
      return {
        fault: `${name} n'est pas ${wrong}${name.startsWith("une") ? "e" : ""}`,
        remedy: "ajoutez le signe qui manque, ou retirez l'autre.",
      };
  }
  return undefined;
}

/**
 * Reports a space before a comma or a full stop, in the lines as typed: a source mark may be between the word and the comma.
 */
export function spacedMarkFault(lines: readonly string[]): Mistake | undefined {
  const words = /\p{L}+ [,.](?=\s|$)/u.exec(lines.join("\n"))?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » : une espace est devant le signe`,
        remedy: `écrivez « ${words.replace(" ", "")} ».`,
      };
}
