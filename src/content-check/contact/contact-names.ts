/**
 * Compares the e-mail address of a press contact with the contact's name: an editor may replace the name and forget the
 * address.
 */
import { plainId, plainLetters } from "#lib/plain-id.ts";
import { FIRST_NAMES } from "#content-check/people/first-names.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { SHARED } from "./emails.ts";

/** In letters. A shorter first name may be the beginning of another word: « annecynumerique ». */
const MIN_GLUED_FIRST_NAME = 5;
/** In letters. */
const MIN_GLUED_LAST_NAME = 4;

/** Whether a word is a first name and a last name written as one: « marieclementin ». */
const isGlued = (word: string): boolean =>
  [...FIRST_NAMES].some(
    (first) =>
      first.length >= MIN_GLUED_FIRST_NAME &&
      word.startsWith(first) &&
      word.length - first.length >= MIN_GLUED_LAST_NAME &&
      !FIRST_NAMES.has(word.slice(first.length)),
  ) && !FIRST_NAMES.has(word);

/**
 * Whether the part of an address before « @ » is a first name and a last name: « marie.clementin », « clementin-marie »,
 * « marieclementin ». « m.clementin », « marie » and « anne-sophie » are not.
 */
function isFullName(local: string): boolean {
  const parts = local.split(/[._-]+/).map((part) => plainId(part.replace(/\d+$/, "")));
  const [only = "", ...more] = parts;
  if (parts.some((part) => SHARED.test(part))) return false;
  if (more.length === 0) return isGlued(only);
  if (more.length > 2 || parts.some((part) => part.length < 2)) return false;
  const known = parts.filter((part) => FIRST_NAMES.has(part));
  // « anne-sophie » is one first name; « paul.robert » is a first name and a last name.
  return known.length === parts.length
    ? local.includes(".")
    : FIRST_NAMES.has(only) || FIRST_NAMES.has(parts.at(-1) ?? "");
}

/**
 * Whether an address contains a word of a name (« j.lemaire » for « Julie Lemaire »), or the last name written as one word
 * (« leguen » for « Anne Le Guen »).
 */
function isOf(local: string, name: string): boolean {
  const address = plainLetters(local);
  const [, ...last] = plainId(name).split("-");
  return (
    plainId(name)
      .split("-")
      .some((word) => word.length > 2 && address.includes(word)) || address.includes(last.join(""))
  );
}

/** Whether a name is that of a service or of the organisation: « Service communication », « Impala Avenir » at its own domain. */
const isShared = (name: string, domain: string): boolean =>
  SHARED.test(plainId(name)) || plainLetters(domain).includes(plainLetters(name));

/** The press contact of the press room, or of one of our announcements, with its path. */
function contactIn(data: unknown): { contact: Record<string, unknown>; path: PropertyKey[] }[] {
  const { contact, ours } = (data ?? {}) as {
    contact?: unknown;
    ours?: { contact?: unknown } | null;
  };
  return [
    { contact, path: ["contact"] },
    { contact: ours?.contact, path: ["ours", "contact"] },
  ].flatMap((found) =>
    typeof found.contact === "object" && found.contact !== null
      ? [{ ...found, contact: found.contact as Record<string, unknown> }]
      : [],
  );
}

/**
 * Reports the e-mail address of a press contact if it is made of somebody else's first and last name: « marieclementin@… » for
 * « Julie Lemaire ». Shared addresses (« presse@… »), initials, and an address with one word of the contact's name (a married
 * name, a first name alone) are accepted.
 */
export function contactNameFaults(file: {
  path: string;
  data: unknown;
  lineOf: (path: PropertyKey[]) => number | undefined;
}): Fault[] {
  return contactIn(file.data).flatMap(({ contact: { name, email }, path }): Fault[] => {
    if (typeof name !== "string" || typeof email !== "string" || !/\S\s+\S/.test(name)) return [];
    const [, local = "", domain = ""] =
      /^([^\s@+]+)(?:\+[^\s@]*)?@([^\s@]+)\.[^.@]+$/.exec(email.trim().toLowerCase()) ?? [];
    // The name of a company may begin like a first name: « emmausregion@emmausregion.org ».
    const isOfCompany = plainLetters(domain).includes(plainLetters(local));
    if (isOfCompany || isShared(name, domain) || !isFullName(local) || isOf(local, name)) return [];
    return [
      faultAt(file, [...path, "email"], {
        fault: `« ${email.trim()} » porte le nom de quelqu'un d'autre que ${name.trim()}`,
        remedy: `écrivez l'adresse de ${name.trim()}, ou une adresse commune (presse@…) ; ou corrigez « name ».`,
      }),
    ];
  });
}
