import type { Mistake } from "#content-check/faults.ts";

/** The pattern of a number: « 168 », « 1 200 », « 44,45 ». */
export const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

/**
 * What must not precede a calculation: a letter, the start of its first number (« 1 » of « 1 200 »), or the sign of a longer
 * calculation (« 2 + » of « 2 + 3 × 4 »).
 */
const BEFORE = String.raw`(?<![\p{L}\d.,])(?<!\d[ \u00a0\u202f](?=\d{3}(?!\d)))(?<![=×*+−–÷/-] ?|\d ?x ?)`;
/**
 * What must not follow a calculation: the end of its result (« 200 » of « 1 200 », « ,5 »), a sign of a longer calculation, or
 * « % »: « 12 / 15 = 80 % » is right.
 */
const AFTER = String.raw`(?!,?\d|[ \u00a0\u202f]\d{3}(?!\d)| ?[×x*+−–÷/=] ?\d|\s?%)`;

/** « 4 × 42 = 168 U », « 168 − 100 = 68 »; not part of a longer calculation: « 2 + 3 × 4 = 14 ». */
export const SUM = new RegExp(
  String.raw`${BEFORE}(${NUMBER}) ?([×x*+−–÷/-]) ?(${NUMBER}) ?= ?(${NUMBER})${AFTER}`,
  "giu",
);

/** The value of a number as typed: "1 866,9" is 1866.9. */
export const read = (typed: string): number => Number(typed.replace(/\s/g, "").replace(",", "."));

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

/** The right result of a calculation if the typed one is wrong. Rounding is accepted: « 10 / 3 = 3,3 ». */
export function rightResult(
  a: string,
  sign: string,
  b: string,
  result: string,
): { value: number; inWords: string } | undefined {
  const value = OPERATIONS[sign.toLowerCase()]?.(read(a), read(b));
  const decimals = /,(\d+)$/.exec(result)?.[1]?.length ?? 0;
  if (value === undefined || Math.abs(value - read(result)) <= 0.5 * 10 ** -decimals + 1e-9)
    return undefined;
  return {
    value,
    inWords: value.toLocaleString("fr-FR", { maximumFractionDigits: Math.max(decimals, 2) }),
  };
}

export const wrongSum = (words: string, right: string): Mistake => ({
  fault: `« ${words} » : le compte n'est pas bon`,
  remedy: `corrigez l'un des nombres : cela fait ${right}.`,
});

/** Reports a wrong calculation: « 4 × 42 = 186 ». */
export function sumFault(text: string): Mistake | undefined {
  for (const [words, a = "", sign = "", b = "", result = ""] of text.matchAll(SUM)) {
    const right = rightResult(a, sign, b, result);
    if (right) return wrongSum(words, right.inWords);
  }
  return undefined;
}
