import type { Fault } from "./faults.ts";

type Wrong = Pick<Fault, "fault" | "mend">;

/** Words that rightly stand twice: « nous nous inscrivons », « très très long ». */
const TWICE = "nous|vous|très|bien|oui|non|si|en|pas|faire";
const DOUBLED = new RegExp(
  `(?<![\\p{L}\\d'’-])(?!(?:${TWICE})(?!\\p{L}))(\\p{L}+) \\1(?![\\p{L}'’-])`,
  "iu",
);

/** Marks that no sentence has side by side; « etc., » and « ?! » are right. */
const MARKS = /[,;] ?[,;:]|: ?[,;]|[,;] ?\.(?=\s|$)|!{2,}|\?{2,}|(?<=\p{L})\.\.(?!\.)|\.{4,}/u;

/** Marks that open, those that close, and what to call the pair. */
const PAIRS: readonly [string, string, string][] = [
  ["(", ")", "une parenthèse"],
  ["«", "»", "un guillemet (« »)"],
  ["“", "”", "un guillemet (“ ”)"],
];

/** What is wrong with the marks of a pair: one is never closed, or closes what never opened. "a)" and "1)" begin an item. */
function unpaired(text: string, open: string, close: string): "fermé" | "ouvert" | undefined {
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === open) depth++;
    else if (sign === close && depth > 0) depth--;
    else if (sign === close && !/(?:^|\s)[\da-z]{1,2}$/.test(text.slice(0, index))) return "ouvert";
  }
  return depth > 0 ? "fermé" : undefined;
}

/** A slip of the hand in a sentence: a word or a mark typed twice, a bracket left open. */
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
