import { hiddenFields } from "../../src/application/forms/hidden-fields.ts";
import { answersOf, type Entry } from "./parsing.ts";

/** Another application that may be the same, and what says so. */
export interface PossibleDouble {
  readonly id: number;
  readonly why: "reference" | "telephone" | "email";
}

interface Received {
  readonly id: number;
  readonly reference: string;
  readonly entries: readonly Entry[];
}

/**
 * Marks, for each application, the others that may be the same: one send that was tried several times
 * (same reference), or one person who wrote twice (same number, same e-mail). Nothing is merged or
 * deleted: two sisters may share a phone, and the second version may be the better one.
 *
 * @returns the doubles by the number of the application
 */
export function possibleDoubles(
  applications: readonly Received[],
): ReadonlyMap<number, readonly PossibleDouble[]> {
  const marks = new Map<number, Map<number, PossibleDouble["why"]>>();
  for (const why of ["email", "telephone", "reference"] as const) {
    for (const group of groupsBy(applications, why)) {
      for (const { id } of group) {
        const others = marks.get(id) ?? new Map<number, PossibleDouble["why"]>();
        // The reference is read last and says most.
        for (const other of group) if (other.id !== id) others.set(other.id, why);
        marks.set(id, others);
      }
    }
  }
  return new Map(
    [...marks].map(([id, others]) => [
      id,
      [...others].map(([other, why]) => ({ id: other, why })).sort((a, b) => a.id - b.id),
    ]),
  );
}

/** The applications that share a sign, in groups of two and more. */
function groupsBy(
  applications: readonly Received[],
  why: PossibleDouble["why"],
): (readonly Received[])[] {
  const groups = new Map<string, Received[]>();
  for (const application of applications) {
    for (const sign of signsOf(application, why)) {
      const group = groups.get(sign);
      if (group === undefined) groups.set(sign, [application]);
      else group.push(application);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * What two applications of one person have in common, evened out. An adviser's own contact stands in
 * a field of its own and is not looked at: one adviser sends many people.
 */
function signsOf(
  { reference, entries }: Received,
  why: PossibleDouble["why"],
): ReadonlySet<string> {
  const answers = answersOf(entries);
  // A number as typed and as dialled from abroad: overseas (0692…, +262692…) only the second says both.
  const numbers = [answers["telephone"], answers[hiddenFields.internationalPhone]];
  const signs = {
    reference: [reference.trim()],
    telephone: numbers.map((number) => evenedNumber(number ?? "")),
    email: [(answers["email"] ?? "").replace(/\s/g, "").toLowerCase()],
  };
  return new Set(signs[why].filter((sign) => sign !== ""));
}

/** One number, however it is written: `+33 6…`, `0033 6…`, `33 6…` and `06…` are the same. Short ones say nothing. */
function evenedNumber(typed: string): string {
  const digits = typed
    .replace(/\D/g, "")
    .replace(/^(?:00)?33(?=\d{9,10}$)0?/, "0")
    .replace(/^00/, "");
  return digits.length < 8 ? "" : digits;
}
