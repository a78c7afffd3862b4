/** A figure of one year shown in a sentence about another: « En juillet 2020, nous annoncions <Figure id="…-2021" /> ». */
import { formatDateOf } from "#lib/date-words.ts";
import { mayBeSameDay, MONTHS, type KnownDate } from "#lib/partial-dates.ts";
import { dateIn, dateOfSource } from "#content-check/dates/dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import { likeFigures } from "./like-figures.ts";
import { cachedByText } from "#content-check/caches.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** What stands for a figure in the text of a sentence, its id in braces: « {roubaix-entres} ». */
export const FIGURE_STAND_IN = String.raw`\{[a-z0-9-]+\}`;
const MONTH = `(?:${MONTHS.join("|")})`;
/** « 2017 », « juillet 2020 », « 22 juin 2020 » */
const DATE = String.raw`(?:(?:\d{1,2}(?:er)? )?${MONTH} )?20\d\d`;
/** « disait », « annonçait », « nous revendiquions », « un article comptait » */
const SAYING = String.raw`(?<!\p{L})(?:di(?:t|sait|saient|sions)|annon(?:ce|çait|çaient|cions)|donn(?:e|ait|aient|ions)|parl(?:e|ait|aient|ions)|compt(?:e|ait|ions)|revendiqu(?:e|ait|ions)|cit(?:e|ait|ions)|prévo(?:it|yait|yions))(?!\p{L})`;

/** Patterns for the date in a sentence that is also the date of its figure. The group is the date. */
const FRAMES: readonly RegExp[] = [
  // « En juillet 2020, nous… », « À nos débuts, en 2017, on… », « Pour Roubaix, en 2020, … »; not « Ouverte en 2017, l'école… »
  new RegExp(
    String.raw`^(?:(?:À|Aux?|Chez|Pour|Dans|Selon|D['’]après) [^,{]{1,40}, )?(?:en|le|fin|début|mi-) ?(${DATE})(?!\d| (?:à|ou|et) )`,
    "iu",
  ),
  // « Montpellier, 2022 : <Figure … /> »
  new RegExp(String.raw`^[\p{L} '’-]{1,40}, (${DATE}) : ?${FIGURE_STAND_IN}`, "u"),
  // « <Figure … /> en 2022 », « <Figure … /> (2022) »
  new RegExp(String.raw`${FIGURE_STAND_IN} (?:en |\((?:en )?)(${DATE})(?![\d-])`, "u"),
  // « un article de 2018 comptait <Figure … /> », « notre annonce de juillet 2020 prévoyait <Figure … /> »
  new RegExp(
    String.raw`(?<!\p{L})(?:annonce|article|communiqué|étude|enquête|rapport) d[eu] (${DATE})(?!\d)[^{,;]{0,20}${SAYING}[^{,;]*${FIGURE_STAND_IN}`,
    "u",
  ),
  // « <Figure … />, disait en février 2021 un de nos responsables »
  new RegExp(String.raw`${FIGURE_STAND_IN},? ${SAYING}[^{,;]{0,20} en (${DATE})(?!\d)`, "u"),
];

/**
 * Finds « nous annoncions » anywhere in a sentence: the month in the sentence is then when somebody said it, not when an event
 * took place.
 */
const SAYS = new RegExp(SAYING, "u");
const YEAR = /(?<!\d)20\d\d(?!\d)/gu;

/**
 * The date of what a sentence tells; `undefined` if the sentence names several years, or if its date
 * stands in none of the positions of `FRAMES`.
 */
const dateOf = cachedByText((sentence: string): KnownDate | undefined => {
  const years = new Set(sentence.replace(new RegExp(FIGURE_STAND_IN, "gu"), "").match(YEAR));
  if (years.size !== 1) return undefined;
  for (const frame of FRAMES) {
    const date = dateIn(frame.exec(sentence)?.[1]);
    if (!date) continue;
    // With a verb of `SAYS`, the month is that of the figure. Without one, it may be that of an event: only years are compared.
    return date.from.month !== undefined && SAYS.test(sentence)
      ? { ...date, from: { year: date.from.year, month: date.from.month } }
      : { ...date, from: { year: date.from.year } };
  }
  return undefined;
});

/** The dates that a sentence may give with a figure: the date of the figure, and those of its sources. */
const datesOfFigure = (figure: ContentFile, entries: Entries): KnownDate[] =>
  [
    dateIn(fields(figure)["asOf"]),
    ...asIds(fields(figure)["sources"]).map((id) => dateOfSource(id, entries)),
  ].filter((date) => date !== undefined);

/** The years in the id and the words of a figure: « 2020 » in `population: la promotion 2020`. */
const yearsNamed = (figure: ContentFile): readonly string[] => {
  const { measures, population, note } = fields(figure);
  return [figure.id, measures, population, note].join(" ").match(YEAR) ?? [];
};

/**
 * Whether a figure may stand in a sentence of that date. A figure with a vague date, such as « au plus tard mai 2021 », always
 * may.
 */
function isOf(date: KnownDate, figure: ContentFile, entries: Entries): boolean {
  if (dateIn(fields(figure)["asOf"])?.qualifier) return true;
  if (datesOfFigure(figure, entries).some((each) => mayBeSameDay(each, date))) return true;
  const isYear = date.from.month === undefined;
  return isYear && yearsNamed(figure).includes(String(date.from.year));
}

/** Whether words that name a year may be about a figure. */
export const isOfYear = (year: number, figure: ContentFile, entries: Entries): boolean =>
  isOf({ known: true, from: { year }, deduced: false }, figure, entries);

/**
 * The mistake of a figure in a sentence about one year that is neither the figure's nor that of a source of it: « En novembre
 * 2018, nous revendiquions <Figure id="embauche-datacenter-2021" /> ». In a sentence that tells what somebody said, the month
 * must be right too. A sentence with several years is accepted.
 */
export function otherYearMistake(
  text: string,
  figure: ContentFile,
  entries: Entries,
): Mistake | undefined {
  const date = dateOf(text);
  const own = dateIn(fields(figure)["asOf"]);
  if (!date || !own || isOf(date, figure, entries)) return undefined;
  const words = formatDateOf(date);
  return {
    fault: `la phrase parle ${words}, et le chiffre « ${figure.id} » est ${formatDateOf(own)}`,
    remedy: `nommez un chiffre ${words}${likeFigures(figure, entries, (other) => isOf(date, other, entries))}, ou corrigez la date de la phrase ; si les deux sont justes, dites aussi dans la phrase l'année du chiffre.`,
  };
}
