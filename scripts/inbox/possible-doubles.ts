import { hiddenFields } from "../../src/application/forms/hidden-fields.ts";
import { answersOf, type Entry } from "./parsing.ts";

/** Another application that may be the same, and what says so. */
export interface PossibleDouble {
  readonly id: number;
  readonly why: "reference" | "telephone" | "email";
}

/** What may say so, the surest last. */
export const REASONS = ["email", "telephone", "reference"] as const;

/**
 * What two applications of one person have in common, evened out. An adviser's own contact stands in
 * a field of its own and is not looked at: one adviser sends many people.
 */
export function signsOf(
  reference: string,
  entries: readonly Entry[],
): readonly (readonly [why: PossibleDouble["why"], sign: string])[] {
  const answers = answersOf(entries);
  // A number as typed and as dialled from abroad: overseas (0692…, +262692…) only the second says both.
  const numbers = [answers["telephone"], answers[hiddenFields.internationalPhone]];
  const signs = {
    reference: [reference.trim()],
    telephone: numbers.map((number) => evenedNumber(number ?? "")),
    email: [(answers["email"] ?? "").replace(/\s/g, "").toLowerCase()],
  };
  return REASONS.flatMap((why) =>
    [...new Set(signs[why])].filter((sign) => sign !== "").map((sign) => [why, sign] as const),
  );
}

/** One number, however it is written: `+33 6…`, `0033 6…`, `33 6…` and `06…` are the same. Short ones say nothing. */
function evenedNumber(typed: string): string {
  const digits = typed
    .replace(/\D/g, "")
    .replace(/^(?:00)?33(?=\d{9,10}$)0?/, "0")
    .replace(/^00/, "");
  return digits.length < 8 ? "" : digits;
}
