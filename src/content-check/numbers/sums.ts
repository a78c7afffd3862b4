import type { Mistake } from "#content-check/faults.ts";

/** « 168 », « 1 200 », « 44,45 ». */
const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

/** « 4 × 42 = 168 U », « 168 − 100 = 68 »; not part of a longer calculation: « 2 + 3 × 4 = 14 ». */
const SUM = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<![=×*+−–÷/-] ?|\d ?x ?)(${NUMBER}) ?([×x*+−–÷/-]) ?(${NUMBER}) ?= ?(${NUMBER})(?![\d,]| ?[×x*+−–÷/=] ?\d)`,
  "giu",
);

const read = (typed: string): number => Number(typed.replace(/\s/g, "").replace(",", "."));

/** What each sign does. */
const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  "×": (a, b) => a * b,
  x: (a, b) => a * b,
  "*": (a, b) => a * b,
  "+": (a, b) => a + b,
  "−": (a, b) => a - b,
  "–": (a, b) => a - b,
  "-": (a, b) => a - b,
  "÷": (a, b) => a / b,
  "/": (a, b) => a / b,
};

/** Reports a wrong calculation: « 4 × 42 = 186 ». Rounding is accepted: « 10 / 3 = 3,3 ». */
export function sumFault(text: string): Mistake | undefined {
  for (const [words, a = "", sign = "", b = "", result = ""] of text.matchAll(SUM)) {
    const right = OPERATIONS[sign.toLowerCase()]?.(read(a), read(b));
    const decimals = /,(\d+)$/.exec(result)?.[1]?.length ?? 0;
    if (right === undefined || Math.abs(right - read(result)) <= 0.5 * 10 ** -decimals + 1e-9)
      continue;
    return {
      fault: `« ${words} » : le compte n'est pas bon`,
      remedy: `corrigez l'un des nombres : cela fait ${right.toLocaleString("fr-FR", { maximumFractionDigits: Math.max(decimals, 2) })}.`,
    };
  }
  return undefined;
}
