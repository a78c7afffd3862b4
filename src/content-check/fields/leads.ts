import { isWithinId, plainId } from "#lib/plain-id.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import type { Fault } from "#content-check/faults.ts";
import { isFrench } from "#content-check/language/dictionary.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** In words: the usual limit of news agencies for a first paragraph. */
const MAX_WORDS = 40;

/**
 * The fields that the rule for leads depends on: if one of them is already reported, the lead is not checked. `published` and
 * `checked` are among them because a wrong `date` may be reported there.
 */
export const LEAD_FIELDS = ["summary", "date", "place", "published", "checked"];

const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));

/** Words for ourselves. */
const WE = /(?<!\p{L})(?:nous|notre|nos|plombiers du numérique)(?!\p{L})/iu;
/** A name, known by its capital inside a sentence (« à Roubaix », « d'Equinix ») or after « L' » at its start (« L'Afpa »). */
const NAME = /(?<=[\p{Ll}\d,;:] (?:\p{Ll}['’])?|(?:^|[.!?…«]\s)L['’])\p{Lu}\p{L}+/gu;
/** The first word of a sentence or of a quotation, which has a capital even if it is no name. */
const FIRST_WORD = /(?<=^|[.!?…«]\s)\p{Lu}[\p{L}-]+(?![\p{L}'’-])/gu;

/** Whether a first word is a name, because the dictionary lacks it: « Equinix », « Hauts-de-France », but not « Peut-être ». */
const isName = (word: string): boolean =>
  word.split("-").some((part) => !isFrench(part.toLowerCase()));

/** Whether a text names one town of a place: « à Lille » is enough for « Lille et Roubaix », « au Havre » for « Le Havre ». */
const isNamedIn = (place: string, text: string): boolean =>
  place
    .split(/,| et | ou /)
    .map((part) => plainId(part).replace(/^(?:le|les)-/, ""))
    .some((part) => part !== "" && isWithinId(part, plainId(text)));

/**
 * Reports the lead (`summary`) of a press page that is too long, or does not say who, where and when: search results and lists
 * show only the lead. « Une nouvelle classe a ouvert. » is refused, « Le 3 mars 2027, nous avons ouvert à Roubaix une classe. »
 * is accepted.
 */
export function leadFaults(file: ContentFile): Fault[] {
  const { summary, place, date } = fields(file);
  if (file.collection !== "press" || typeof summary !== "string") return [];
  const at = { file: file.path, line: file.lineOf(["summary"]), field: "summary" };
  const count = wordsIn(summary).length;
  if (count > MAX_WORDS)
    return [
      {
        ...at,
        fault: `le chapeau a ${String(count)} mots : ${String(MAX_WORDS)} au plus`,
        remedy: "gardez qui, quoi, où et quand ; le reste va dans le texte.",
      },
    ];
  const where = typeof place === "string" ? place : "";
  const day = dateIn(date);
  const years = day ? [day.from.year, ...(day.to ? [day.to.year] : [])].map(String) : [];
  const names = [
    ...(summary.match(NAME) ?? []),
    ...(summary.match(FIRST_WORD) ?? []).filter(isName),
  ].filter((name) => !isNamedIn(name, where));
  const missing = [
    ...(WE.test(summary) || names.length > 0 ? [] : ["qui (nous, ou un nom)"]),
    ...(where === "" || isNamedIn(where, summary) ? [] : [`où (« ${where} »)`]),
    ...(years.length === 0 || years.some((year) => summary.includes(year))
      ? []
      : [`quand (« ${years.join(" » ou « ")} »)`]),
  ];
  if (missing.length === 0) return [];
  return [
    {
      ...at,
      fault: `le chapeau ne dit pas ${missing.join(", ni ")}, et on ne lira souvent que lui`,
      remedy:
        "dites-y qui, quoi, où et quand. Ex. : « Le 3 mars 2027, nous avons ouvert à Roubaix une classe pour douze jeunes. »",
    },
  ];
}
