/**
 * Finds in a text who presides over an organisation: « Jeanne Morel, présidente de … », « Jeanne Morel préside … ». Whoever did
 * so only at an earlier time is left out.
 */
import { lastDay } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { MONTH_OR_YEAR } from "#content-check/schools/cohorts.ts";

/** A full name: « Jeanne Morel », « Florian du Boÿs ». */
const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: (?:d[eu]|l[ea]))?(?: \p{Lu}[\p{L}’'-]+)+`;

/** The name of an organisation without « l'association ». */
const bareName = (organisation: string): string =>
  organisation.replace(/^(?:l[’']|la |le )?(?:association )?/iu, "");

/** « présidente de ». Not « vice-présidente de », « ancien président de », « premier président de », « co-président de ». */
export const PRESIDENT_OF = String.raw`(?<![\p{L}-])(?<!(?:ex|anciens?|anciennes?|alors|premier|première|future?) )présidente? (?:de |du |des |d[’'])`;

/**
 * Patterns for the ways in which a text names a president: « Jeanne Morel, présidente de … », « la présidente de …, Jeanne
 * Morel ».
 */
export function presidentPatterns(presides: string): RegExp[] {
  const organisation = `(?:l[’']|la |le )?(?:association )?${RegExp.escape(bareName(presides))}(?![\\p{L}-])`;
  return [
    new RegExp(`(${NAME}), (?:notre |la |le )?${PRESIDENT_OF}${organisation}`, "gu"),
    new RegExp(`(?<![\\p{L}-])(?:la |le |notre )${PRESIDENT_OF}${organisation},? (${NAME})`, "gu"),
  ];
}

/** Words for a new president: « est devenue », « a été élu », « a pris », « succède à Jeanne Morel ». */
const BEGAN = String.raw`(?:(?:(?:est|a été|était|vient d[’']être) )?(?:devient|devenue?|élue?|réélue?|nommée?|désignée?)|(?:prend|a pris)|(?:succède|a succédé) à [^.;:]{1,60}?)`;

/**
 * Patterns for a person who presides over an organisation, or begins to. The groups are the name, and the end of the word: "e"
 * (« préside »), "ait" (« présidait »), "ente" (« est devenue présidente de »), "ence" (« a pris la présidence de »). The last
 * pattern is for a text that names the organisation first: « …, et Jeanne Morel la préside ». No other organisation may be
 * named in between.
 */
export function presidingPatterns(organisation: string): RegExp[] {
  const name = `${RegExp.escape(bareName(organisation))}(?![\\p{L}-])`;
  const association = String.raw`(?:l[’']association (?:(?:d[ue]|qui)(?: [\p{Ll}’']+){1,3},? )?|l[’']|la |le )?`;
  return [
    new RegExp(
      `(${NAME}) présid(e|ait) (?:toujours |actuellement |aujourd[’']hui )?${association}${name}`,
      "gu",
    ),
    new RegExp(
      `(${NAME}) ${BEGAN} (?:à )?(?:la )?présid(ente?|ence) (?:de |du |d[’'])${association}${name}`,
      "gu",
    ),
    new RegExp(
      `(?<![\\p{L}-])${name}(?:(?! (?:la |l[’'])\\p{Lu}).){0,200}? (${NAME}) la présid(e|ait)(?!\\p{L})`,
      "gu",
    ),
  ];
}

/**
 * The end of a sentence about an earlier president: « Jeanne Morel présidait l'association jusqu'en mai 2026 », « …, présidente
 * de l'association de 2019 à 2026 ».
 */
const UNTIL = /(?<!\p{L})(?:jusqu|avant|auparavant)|^ (?:de|entre) \d{4}/iu;

/** The last day of the first date in a text, and whether this date names a month; `undefined` without date. */
function dayIn(text: string): { day: number; hasMonth: boolean } | undefined {
  const date = dateIn(text.match(MONTH_OR_YEAR)?.[0].toLowerCase());
  return date && { day: lastDay(date), hasMonth: date.from.month !== undefined };
}

/**
 * The matches of patterns whose first group is the name of a president, without those in a sentence about an earlier time: one
 * that begins with an earlier date (« En 2019, Jeanne Morel préside … »), or ends with « jusqu'en ».
 * @param since the date of the source that names the president, as a sort key
 * @returns for each match its groups, the date at the start of its sentence, and the rest of the sentence (`after`)
 */
function matchesSince(text: string, patterns: readonly RegExp[], since: number) {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const [words, name = "", ending] = found;
      const before = text.slice(0, found.index + words.indexOf(name)).split(/[.;!?]/);
      const after = text.slice(found.index + words.length).split(/[.;!?]/)[0] ?? "";
      const start = dayIn(before.at(-1) ?? "");
      const isEarlier = (start && start.day < since) || UNTIL.test(after);
      return isEarlier ? [] : [{ name, ending, start, after }];
    }),
  );
}

/**
 * The people whom a text calls president of an organisation at the date `since` or later: « Jeanne Morel, présidente de … ».
 * @param patterns those of `presidentPatterns`
 * @param since the date of the source that names the president, as a sort key
 */
export const calledPresident = (
  text: string,
  patterns: readonly RegExp[],
  since: number,
): string[] => matchesSince(text, patterns, since).map(({ name }) => name);

/**
 * The people who, according to a text, preside over an organisation at the date `since` or later. « préside » is enough. Other
 * forms (« présidait », « est devenue présidente ») count only if their sentence gives a month that is not before `since`, or
 * if it has no date and `isDated`.
 * @param patterns those of `presidingPatterns`
 * @param since the date of the source that names the president, as a sort key
 * @param isDated whether the text belongs to an entry that is not older than `since`
 */
export function presidingIn(
  text: string,
  patterns: readonly RegExp[],
  { since, isDated }: { since: number; isDated: boolean },
): string[] {
  if (!/présid(?:e|ait|ente?|ence)(?!\p{L})/u.test(text)) return [];
  return matchesSince(text, patterns, since).flatMap(({ name, ending, start, after }) => {
    if (ending === "e") return [name];
    const said = dayIn(after) ?? start;
    return (said ? said.hasMonth && said.day >= since : isDated) ? [name] : [];
  });
}
