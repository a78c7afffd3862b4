import { MONTHS } from "#lib/partial-dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { firstMistake, type Rule } from "./rules.ts";

/** Words that may be repeated: « nous nous inscrivons », « très très long ». */
const MAY_REPEAT = "nous|vous|très|bien|oui|non|si|en|pas|faire";
/** A word typed twice: « de de ». */
const REPEATED_WORD = new RegExp(
  `(?<![\\p{L}\\d'’-])(?!(?:${MAY_REPEAT})(?!\\p{L}))(\\p{L}+) \\1(?![\\p{L}'’-])`,
  "iu",
);

/** Marks that cannot follow each other: « ,, », « ; . », « !! ». « etc., » and « ?! » are right. */
const MARKS = /[,;] ?[,;:]|: ?[,;]|[,;] ?\.(?=\s|$)|!{2,}|\?{2,}|(?<=\p{L})\.\.(?!\.)|\.{4,}/u;

/**
 * A full stop, « ! », « ? » or a comma without a space after it: « fini.La », « Lille,puis ». Not « exemple.fr » or
 * « baie.jpg », which have a small letter after the full stop.
 */
const GLUED_MARK =
  /(?<![\p{L}.@/])\p{L}*\p{Ll}{2}(?:[.!?]\p{Lu}\p{Ll}+|,\p{Ll}{2,})(?![\p{L}.@/])/u;
/** A number and its unit without a space: « 60m », « 12,5% ». */
const GLUED_UNIT =
  /(?<![\p{L}\d.,/-])(?<!\d )\d(?:[\d ]*\d)?(?:,\d+)?(?:%|€|(?:ans?|mois|jours?|semaines?|heures?|minutes?|euros?|places?|jeunes|m|km|cm|mm|m²|mètres?|kg|[KMGT]o|[MG]Hz|[KMG]bit\/s)(?![\p{L}\d]))/u;

/** A year with the number of a note, which was superscript in the original document: « juin 20201 ». */
const YEAR_WITH_NOTE = new RegExp(
  `(?<!\\p{L})(?:${MONTHS.join("|")}|en|depuis|dès|vers|début|fin|année|été|printemps|automne|hiver) (((?:19|20)\\d\\d)\\d{1,2})(?![\\d ]*\\d|[\\p{L}€%²])`,
  "iu",
);
/** A word with the number of a note: « des jeunes3 ». Not « Data4 », which has a capital, and « roubaix-2020 ». */
const WORD_WITH_NOTE =
  /(?<![\p{L}\d@/._#-])((?!\p{Lu})(\p{L}?\p{Ll}{4,})\d{1,2})(?![\p{L}\d@/_-]|\.\p{L})/u;

/** The opening and the closing mark of a pair, and its name. */
const PAIRS: readonly [string, string, string][] = [
  ["(", ")", "une parenthèse"],
  ["«", "»", "un guillemet (« »)"],
  ["“", "”", "un guillemet (“ ”)"],
];

/**
 * Returns what a pair of marks lacks, as the word that ends the message « … n'est pas fermé » or « … n'est pas ouvert »: "fermé" if
 * only the opening mark is there, "ouvert" if only the closing mark is. « a) », « A) » and « 1°) » are fine: they begin a list item.
 */
function unpaired(text: string, open: string, close: string): "fermé" | "ouvert" | undefined {
  if (!text.includes(open) && !text.includes(close)) return undefined;
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === open) depth++;
    else if (sign === close && depth > 0) depth--;
    else if (sign === close && !/(?:^|\s)(?:[a-z]{1,2}|\d{1,2}°?)$/i.test(text.slice(0, index)))
      return "ouvert";
  }
  return depth > 0 ? "fermé" : undefined;
}

function repeatedWordFault(text: string): Mistake | undefined {
  const words = REPEATED_WORD.exec(text)?.[0];
  // « Bora Bora » is a name, and so is the « A » of « le groupe A a commencé ».
  return words === undefined || /^(?:\p{Lu}.* \p{Lu}|\p{Lu} )/u.test(words)
    ? undefined
    : {
        fault: `« ${words} » : le mot est écrit deux fois`,
        remedy: "gardez-le une seule fois.",
      };
}

function gluedMarkFault(text: string): Mistake | undefined {
  const words = GLUED_MARK.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » : il manque une espace après le signe`,
        remedy: `écrivez « ${words.replace(/[.!?,]/u, "$& ")} ».`,
      };
}

function gluedUnitFault(text: string): Mistake | undefined {
  const words = GLUED_UNIT.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » : il manque une espace après le nombre`,
        remedy: `écrivez « ${words.replace(/^[\d ,]*\d/, "$& ")} ».`,
      };
}

function noteFault(text: string): Mistake | undefined {
  const [, typed, right] = YEAR_WITH_NOTE.exec(text) ?? WORD_WITH_NOTE.exec(text) ?? [];
  if (typed === undefined || right === undefined) return undefined;
  const apart = /^\p{L}/u.test(right)
    ? `, ou « ${typed.replace(right, "$& ")} » si ce n'en est pas une`
    : "";
  return {
    fault: `« ${typed} » garde le numéro d'une note du document`,
    remedy: `écrivez « ${right} »${apart} ; une source s'écrit <Source id="…" /> après la phrase.`,
  };
}

function marksFault(text: string): Mistake | undefined {
  const marks = MARKS.exec(text)?.[0];
  return marks === undefined
    ? undefined
    : { fault: `« ${marks} » : les signes se suivent`, remedy: "n'en gardez qu'un." };
}

function unpairedFault(text: string): Mistake | undefined {
  for (const [open, close, name] of PAIRS) {
    const wrong = unpaired(text, open, close);
    if (wrong)
      return {
        fault: `${name} n'est pas ${wrong}${name.startsWith("une") ? "e" : ""}`,
        remedy: "ajoutez le signe qui manque, ou retirez l'autre.",
      };
  }
  return undefined;
}

const RULES: readonly Rule<string>[] = [
  repeatedWordFault,
  gluedMarkFault,
  gluedUnitFault,
  noteFault,
  marksFault,
  unpairedFault,
];

/**
 * Reports a typing error: « de de », « fini.La suite », « 60m », « juin 20201 », « ,, », or an unpaired bracket or quotation
 * mark.
 */
export const typoFault = (text: string): Mistake | undefined =>
  firstMistake(RULES, text.replace(/\s+/g, " "));

/**
 * Reports a space before a comma or a full stop: « locale , ouverte ». A comma after `<Source … />` is fine.
 * @param lines the lines of the block as typed, with its components
 */
export function spacedMarkFault(lines: readonly string[]): Mistake | undefined {
  const words = /(?<!\p{L})\p{L}+ [,.](?=\s|$)/u.exec(lines.join("\n"))?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » : une espace est devant le signe`,
        remedy: `écrivez « ${words.replace(" ", "")} ».`,
      };
}
