import type { Fault, Mistake } from "#content-check/faults.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import { NUMBER, read, rightResult, SUM } from "./sums.ts";

/** A number, and its unit if it has one: « 28 U ». */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,])(${NUMBER})(?: ?(\p{L}+|[%€]))?(?![\p{L}\d])`,
  "gu",
);

/**
 * Whether a number is the sum, the difference or the product of two others. An author may have calculated such a number without
 * writing the calculation down, so it need not stand anywhere else in the text.
 */
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
 * A term of a sum that the section above does not contain (`lost`), and the amount that was probably meant (`instead`): the
 * only amount near the sum that has the sum's unit and is none of its terms. In « Une baie de 42 U contient déjà 28 U. 42 − 30
 * = 12 U », 30 is lost, and 28 was meant. `undefined` if this is not certain: there is no such amount or more than one, no term
 * is near the sum, or the lost term can be calculated from the numbers near the sum.
 * @param section the amounts since the last heading
 * @param near the amounts since the last paragraph began
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

/**
 * The mistake of a sum that has a lost term (`lostTerm`), if any. If its result is wrong, another rule reports the sum.
 * @param before the amounts before the sum
 */
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
 * Reports a sum or a difference with a number that the text above gives otherwise: « 42 − 30 = 12 U » after « Une baie de 42 U
 * contient déjà 28 U d'appareils ». The sum must be in the paragraph that gives the number, or in a list or table directly
 * below it.
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
