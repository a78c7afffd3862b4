import { hiddenFields } from "../../src/application/forms/hidden-fields.ts";
import { answersOf, type Entry } from "./parsing.ts";

/** Another application that may be the same, and what says so. */
export interface PossibleDouble {
  readonly id: number;
  readonly why: "reference" | "telephone" | "email";
}

/**
 * What two applications of one person have in common beside the reference, evened out. An adviser's own contact stands in a field of
 * its own and is not looked at: one adviser sends many people.
 */
export function signsOf(entries: readonly Entry[]): { phones: string[]; email: string } {
  const answers = answersOf(entries);
  // A number as typed and as dialled from abroad: overseas (0692…, +262692…) only the second says both.
  const numbers = [answers["telephone"], answers[hiddenFields.internationalPhone]];
  const phones = numbers.map((number) => evenedNumber(number ?? ""));
  return {
    phones: [...new Set(phones)].filter((phone) => phone !== ""),
    email: (answers["email"] ?? "").replace(/\s/g, "").toLowerCase(),
  };
}

/** One number, however it is written: `+33 6…`, `0033 6…`, `33 6…` and `06…` are the same. Short ones say nothing. */
function evenedNumber(typed: string): string {
  const digits = typed
    .replace(/\D/g, "")
    .replace(/^(?:00)?33(?=\d{9,10}$)0?/, "0")
    .replace(/^00/, "");
  return digits.length < 8 ? "" : digits;
}
