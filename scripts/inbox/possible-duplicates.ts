import { hiddenFields } from "#application/forms/hidden-fields.ts";
import { answersOf, type Entry } from "./parsing.ts";

/** A possible duplicate of an application: another one that may come from the same person, and why. */
export interface PossibleDuplicate {
  readonly id: number;
  readonly why: "reference" | "telephone" | "email";
}

/**
 * The phone numbers and the e-mail address of an application, normalised: two applications with the same value may come from
 * the same person. The adviser's own contact, a separate field, is ignored, because one adviser refers many people.
 */
export function matchKeysOf(entries: readonly Entry[]): { phones: string[]; email: string } {
  const answers = answersOf(entries);
  // The number as typed, and its international form. Without the second, 0692… (overseas) would not match +262692….
  const numbers = [answers["telephone"], answers[hiddenFields.internationalPhone]];
  const phones = numbers.map((number) => normalizedNumber(number ?? ""));
  return {
    phones: [...new Set(phones)].filter((phone) => phone !== ""),
    email: (answers["email"] ?? "").replace(/\s/g, "").toLowerCase(),
  };
}

/** The same key for all notations of a number: `+33 6…`, `0033 6…`, `33 6…` and `06…`; "" for fewer than eight digits. */
function normalizedNumber(typed: string): string {
  const digits = typed
    .replace(/\D/g, "")
    .replace(/^(?:00)?33(?=\d{9,10}$)0?/, "0")
    .replace(/^00/, "");
  return digits.length < 8 ? "" : digits;
}
