/** A worked example in a list: a total, and the calculation in the next item that starts from it. */
import type { Fault } from "#content-check/faults.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import { PRODUCT } from "./products.ts";
import { read, SUM } from "./sums.ts";

/** The unit after the result of a calculation: « U » in « 42 − 20 = 22 U ». */
const UNIT_AFTER = /^ ?(\p{L}+|€)/u;

/** The total of the last product in an item, with its unit: 20 and « U » in « 10 serveurs de 2 U : ils prennent 20 U ». */
function totalOf(item: string): { value: number; unit: string } | undefined {
  const [product] = [...item.matchAll(PRODUCT)].slice(-1);
  const [, , , , unit = "", total = ""] = product ?? [];
  return product ? { value: read(total), unit } : undefined;
}

/**
 * Reports a subtraction that does not use the total of the list item before it: « 12 serveurs de 2 U : ils prennent 24 U », then
 * « La place qui reste : 42 − 20 = 22 U ». A calculation in another unit is accepted.
 */
export function carriedTotalFaults({ file, tree, lineOf }: PageText): Fault[] {
  return walk(tree)
    .filter(({ type }) => type === "list")
    .flatMap(({ children = [] }) =>
      children.flatMap((item, index): Fault[] => {
        const before = children[index - 1];
        const total = before && totalOf(textOf(before).replace(/\s+/g, " "));
        if (!total) return [];
        const text = textOf(item).replace(/\s+/g, " ");
        return [...text.matchAll(SUM)].flatMap(([words, a = "", sign = "", b = ""]): Fault[] => {
          const unit = UNIT_AFTER.exec(text.slice(text.indexOf(words) + words.length))?.[1];
          const isAboutTotal = /[−–-]/.test(sign) && unit === total.unit;
          if (!isAboutTotal || [a, b].some((typed) => read(typed) === total.value)) return [];
          return [
            {
              file: file.path,
              line: lineOf(item),
              fault: `« ${words} ${unit} » ne part pas des ${total.value.toLocaleString("fr-FR")} ${unit} de la ligne d'avant`,
              remedy: "corrigez l'un des deux calculs.",
            },
          ];
        });
      }),
    );
}
