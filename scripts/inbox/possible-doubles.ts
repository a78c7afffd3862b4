import { hiddenFields } from "#application/forms/hidden-fields.ts";
import { answersOf, type Entry } from "./parsing.ts";

/** Another application that may be the same, and the reason. */
export interface PossibleDouble {
  readonly id: number;
  readonly why: "reference" | "telephone" | "email";
}

/**
 * Normalised values by which two applications may belong to the same person, beside the reference. The adviser's own contact,
 * which is a separate field, is ignored: one adviser refers many people.
 */
export function matchKeysOf(entries: readonly Entry[]): { phones: string[]; email: string } {
  const answers = answersOf(entries);
  // The number as typed and in international form: for overseas numbers (0692…, +262692…), only the latter shows that both are
  // the same.
  const numbers = [answers["telephone"], answers[hiddenFields.internationalPhone]];
  const phones = numbers.map((number) => normalizedNumber(number ?? ""));
  return {
    phones: [...new Set(phones)].filter((phone) => phone !== ""),
    email: (answers["email"] ?? "").replace(/\s/g, "").toLowerCase(),
  };
}

/** The same key for every notation of a number: `+33 6…`, `0033 6…`, `33 6…` and `06…`. Short numbers have none. */
function normalizedNumber(typed: string): string {
  const digits = typed
    .replace(/\D/g, "")
    .replace(/^(?:00)?33(?=\d{9,10}$)0?/, "0")
    .replace(/^00/, "");
  return digits.length < 8 ? "" : digits;
}
