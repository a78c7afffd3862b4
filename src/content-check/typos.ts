import type { Fault } from "./faults.ts";

type Wrong = Pick<Fault, "fault" | "mend">;

/** Words that may be repeated: « nous nous inscrivons », « très très long ». */
const TWICE = "nous|vous|très|bien|oui|non|si|en|pas|faire";
const DOUBLED = new RegExp(
  `(?<![\\p{L}\\d'’-])(?!(?:${TWICE})(?!\\p{L}))(\\p{L}+) \\1(?![\\p{L}'’-])`,
  "iu",
);

/** Punctuation that cannot follow each other; « etc., » and « ?! » are right. */
const MARKS = /[,;] ?[,;:]|: ?[,;]|[,;] ?\.(?=\s|$)|!{2,}|\?{2,}|(?<=\p{L})\.\.(?!\.)|\.{4,}/u;

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
export function typoFault(text: string): Wrong | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, " ");
  const words = DOUBLED.exec(plain)?.[0];
  // « Bora Bora » is a name.
  if (words !== undefined && !/^\p{Lu}.* \p{Lu}/u.test(words))
    return {
      fault: `« ${words} » : le mot est écrit deux fois`,
      mend: "gardez-le une seule fois.",
    };
  const marks = MARKS.exec(plain)?.[0];
  if (marks !== undefined)
    return { fault: `« ${marks} » : les signes se suivent`, mend: "n'en gardez qu'un." };
  for (const [open, close, name] of PAIRS) {
    const wrong = unpaired(plain, open, close);
    if (wrong)
      return {
        fault: `${name} n'est pas ${wrong}${name.startsWith("une") ? "e" : ""}`,
        mend: "ajoutez le signe qui manque, ou retirez l'autre.",
      };
  }
  return undefined;
}
