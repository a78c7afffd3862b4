import { lastDay, MONTHS } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { dateIn } from "./dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { cachedByText } from "#content-check/caches.ts";

/** A day or month of a year from 2000 on: « juin 2062 », « 3 juin 2062 ». */
const ANY_DATE = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:er)? )?(?:${MONTHS.join("|")}) [2-9]\\d{3}(?!\\d)`,
  "giu",
);
/** A day or month of this century: « mars 2027 », « 1er mars 2027 ». */
const DATE = `(?:\\d{1,2}(?:er)? )?(?:${MONTHS.join("|")}) 20\\d\\d`;
/**
 * Words for an intake: « la rentrée », « la prochaine session », « les cours commencent ». Not « la formation sera financée ».
 */
const INTAKE = String.raw`(?<!\p{L})(?:rentrées?|(?:prochaines?|nouvelles?|futures?) (?:sessions?|promotions?|formations?|promos?)|(?:sessions?|promotions?|promos?|formations?|cours) (?:re)?(?:commence|démarre|débute|prévue|aura lieu|auront lieu|(?:sera|seront) (?:lanc|organis|ouvert|propos|le |en )|ouvre)\p{L}*)`;

/** Words for a course or an intake that an earlier sentence has named: « la suivante », « celle de Lille ». */
const NAMED_BEFORE = String.raw`(?:la|le) (?:suivante?|prochaine?|nouvelle|deuxième|seconde|troisième)|celle-(?:ci|là)|celle (?:de|du|d['’])[^.,;:]{1,30}`;
/** Words for the beginning of a course, without a noun for the course: « la suivante commence », « tu commences ». */
const BEGINS = String.raw`(?<!\p{L})(?:(?:${NAMED_BEFORE}) (?:re)?(?:commence|démarre|débute|part|aura lieu|ouvre|est prévue?)\p{L}*|(?:tu|vous|on|nous) (?:re)?(?:commen[cç]|démarr|début|entr)\p{L}*)`;

/**
 * An intake with its date in the same sentence: « la rentrée est le 1er mars 2027 », « le 1er mars 2027, c'est la rentrée ».
 * Not a deadline: « l'accord signé à la rentrée court jusqu'au 31 août 2029 ».
 */
const ANNOUNCED = [
  new RegExp(`${INTAKE}(?:(?!jusqu|d['’]ici|avant)[^.;:]){0,60}?(?<!\\d )(?<!\\d)(${DATE})`, "iu"),
  new RegExp(
    `(?<!\\d)(${DATE}),? (?:c['’]est |commence |démarre |débute )?(?:l[ae] |notre |une )?${INTAKE}`,
    "iu",
  ),
  new RegExp(
    String.raw`${BEGINS}(?: (?:à|au|aux|chez) (?:\p{L}+[ -]?){1,3}?)?,? (?:le |en |dès |vers |à partir d[eu] |(?:au |le )?début |fin |(?:à la )?mi-|courant )?(${DATE})`,
    "iu",
  ),
];

/**
 * Reports a future intake in a page's text: « La rentrée est le 1er mars 2027 ». The sentence would stay on the page after that
 * day, and the intake would be missing from the pages that show `cohorts/`.
 * @param today the day of the build, as returned by `buildDay`
 */
export const announcedIntakeFault = cachedByText(
  (text: string, today: number): Mistake | undefined => {
    for (const sentence of sentencesOf(text))
      for (const pattern of ANNOUNCED) {
        const words = pattern.exec(sentence)?.[1];
        const date = dateIn(words);
        if (words !== undefined && date && lastDay(date) >= today)
          return {
            fault: `« ${words} » annonce une rentrée dans un texte, où la date resterait une fois passée`,
            remedy:
              "écrivez-la dans content/cohorts/ (program, school, starts) : elle se montre partout où il faut, et s'efface seule. Retirez-la d'ici.",
          };
      }
    return undefined;
  },
);

/** In years. A month further ahead is a typo: plans for so far ahead give only the year. */
const MAX_YEARS_AHEAD = 10;

/** Reports a day or month more than ten years ahead: « en juin 2062 » is refused, « en 2062 » is fine. */
export const farFault = cachedByText((text: string, today: number): Mistake | undefined => {
  for (const [words] of text.matchAll(ANY_DATE)) {
    const date = dateIn(words);
    if (date && lastDay(date) > today + MAX_YEARS_AHEAD * 10_000)
      return {
        fault: `« ${words} » est dans plus de ${String(MAX_YEARS_AHEAD)} ans`,
        remedy: "corrigez l'année.",
      };
  }
  return undefined;
});

/** Every day, month or year of this century in a sentence: « mars 2025 », « 2028 ». */
const DATES = new RegExp(`(?<!\\d)(?:${DATE}|20\\d\\d(?!\\d))`, "giu");

/** A verb in the future tense: « ouvrira », « auront ». Not « ferma », a simple past. */
const FUTURE =
  /(?<!\p{L})(?:(?:(?:commenc|démarr|début|accueill|form|ferm|dur)er|ouvrir|recevr|rejoindr|viendr|devr|pourr|ir|ser|aur|tiendr)(?:a|ont))(?!\p{L})/iu;

/**
 * Reports a sentence in the future tense if all its dates are past, and at least one of them has a month: « L'école ouvrira en
 * mars 2025 ». « Annoncée en mars 2025, l'école ouvrira en 2028 » is fine. This is only a notice and does not stop the build:
 * the sentence was right when it was written, and time has passed.
 */
export const overtakenFault = cachedByText((text: string, today: number): Mistake | undefined => {
  for (const sentence of sentencesOf(text)) {
    const verb = FUTURE.exec(sentence)?.[0];
    if (verb === undefined) continue;
    const words = [...sentence.matchAll(DATES)].map(([date]) => date);
    const isPast = words.every((word) => {
      const date = dateIn(word);
      return date !== undefined && lastDay(date) < today;
    });
    const first = words.find((word) => /\p{L}/u.test(word));
    if (first !== undefined && isPast)
      return {
        fault: `« ${first} » est passé, et la phrase dit encore « ${verb} »`,
        remedy: "dites ce qui a eu lieu, ou retirez la phrase.",
        isNotice: true,
      };
  }
  return undefined;
});
