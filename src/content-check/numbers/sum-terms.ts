import type { Fault, Mistake } from "#content-check/faults.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import { NUMBER, read, rightResult, SUM } from "./sums.ts";

/** A number, and its unit if it has one: « 28 U ». */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,])(${NUMBER})(?: ?(\p{L}+|[%€]))?(?![\p{L}\d])`,
  "gu",
);

/** Whether a number is made of two others: the text may leave out such a step. */
const isMadeOf = (number: number, others: readonly number[]): boolean =>
  others.some((a) =>
    others.some((b) => [a + b, a - b, a * b].some((made) => Math.abs(made - number) < 1e-9)),
  );

interface Amount {
  typed: string;
  value: number;
  unit: string | undefined;
}

const amountsIn = (text: string): Amount[] =>
  [...text.matchAll(AMOUNT)].map(([, typed = "", unit]) => ({ typed, value: read(typed), unit }));

/**
 * The term of a sum that its section does not have, and the amount that the last paragraph has instead: the only one of this
 * unit that the sum does not use. `undefined` if the text may mean more than it says.
 */
function lostTerm(
  terms: readonly string[],
  unit: string,
  { section, near }: { section: readonly Amount[]; near: readonly Amount[] },
): { lost: string; instead: string } | undefined {
  const has = (amounts: readonly Amount[], term: string): boolean =>
    amounts.some(({ value }) => value === read(term));
  const lost = terms.find((term) => !has(section, term));
  const values = near.map(({ value }) => value);
  if (lost === undefined || !terms.some((term) => has(near, term)) || isMadeOf(read(lost), values))
    return undefined;
  const unused = near.filter(
    (amount) => amount.unit === unit && !terms.some((term) => read(term) === amount.value),
  );
  const [instead, ...others] = new Set(unused.map(({ typed }) => typed));
  return instead === undefined || others.length > 0 ? undefined : { lost, instead };
}

/** The mistake of a sum in a text, with the amounts before it. */
function termFault(
  [words, a = "", sign = "", b = "", result = ""]: RegExpExecArray,
  unit: string | undefined,
  before: { section: readonly Amount[]; near: readonly Amount[] },
): Mistake | undefined {
  if (unit === undefined || !/[+−–-]/u.test(sign) || rightResult(a, sign, b, result))
    return undefined;
  const found = lostTerm([a, b], unit, before);
  return (
    found && {
      fault: `« ${words} ${unit} » compte ${found.lost} ${unit}, et le texte au-dessus dit ${found.instead} ${unit}`,
      remedy: "corrigez l'un des deux nombres, et le résultat s'il change.",
    }
  );
}

/**
 * Reports a sum or a difference with a number that the paragraph above gives otherwise: « 42 − 30 = 12 U » below « Une baie de
 * 42 U contient déjà 28 U d'appareils ».
 */
export function sumTermFaults({ file, tree, lineOf }: PageText): Fault[] {
  if (!/\d\s?=\s?\d/.test(file.body)) return []; // most texts calculate nothing
  let section: Amount[] = [];
  let near: Amount[] = [];
  return (tree.children ?? []).flatMap((block): Fault[] => {
    if (block.type === "heading") section = [];
    if (block.type === "heading" || block.type === "paragraph") near = [];
    return walk(block)
      .filter(({ type }) => type === "paragraph" || type === "tableCell")
      .flatMap((piece) => {
        const text = textOf(piece);
        const faults = [...text.matchAll(SUM)].flatMap((sum): Fault[] => {
          const own = amountsIn(text.slice(0, sum.index));
          const wrong = termFault(
            sum,
            /^ ?(\p{L}+|[%€])/u.exec(text.slice(sum.index + sum[0].length))?.[1],
            { section: [...section, ...own], near: [...near, ...own] },
          );
          return wrong ? [{ file: file.path, line: lineOf(piece), ...wrong }] : [];
        });
        const amounts = amountsIn(text);
        section.push(...amounts);
        near.push(...amounts);
        return faults;
      });
  });
}
