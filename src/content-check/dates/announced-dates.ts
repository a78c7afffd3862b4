import { lastDay, MONTHS } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { dateIn } from "./dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { rememberedText } from "#content-check/remembered.ts";

const FAR_DATE = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:er)? )?(?:${MONTHS.join("|")}) [2-9]\\d{3}(?!\\d)`,
  "giu",
);
const DATE = `(?:\\d{1,2}(?:er)? )?(?:${MONTHS.join("|")}) 20\\d\\d`;
const INTAKE = String.raw`(?<!\p{L})(?:rentrées?|(?:prochaines?|nouvelles?|futures?) (?:sessions?|promotions?|formations?|promos?)|(?:sessions?|promotions?|promos?|formations?|cours) (?:re)?(?:commence|démarre|débute|prévue|aura lieu|auront lieu|sera|seront|ouvre)\p{L}*)`;

/** An intake with its date in the same sentence. */
const ANNOUNCED = [
  new RegExp(`${INTAKE}[^.;:]{0,60}?(?<!\\d )(?<!\\d)(${DATE})`, "iu"),
  new RegExp(
    `(?<!\\d)(${DATE}),? (?:c['’]est |commence |démarre |débute )?(?:l[ae] |notre |une )?${INTAKE}`,
    "iu",
  ),
];

/**
 * Reports a future intake in a page's text: it would stay there once past, and be missing from the pages built from `cohorts/`.
 * @param today the day of the build, as `buildDay` gives it
 */
export const announcedIntakeFault = rememberedText(
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

/** In years. A month so far ahead is a typo; plans give the year only, « en 2050 ». */
const FAR = 10;

/** Reports a month of a year far ahead: « en juin 2062 ». */
export const farFault = rememberedText((text: string, today: number): Mistake | undefined => {
  for (const [words] of text.matchAll(FAR_DATE)) {
    const date = dateIn(words);
    if (date && lastDay(date) > today + FAR * 10_000)
      return {
        fault: `« ${words} » est dans plus de ${String(FAR)} ans`,
        remedy: "corrigez l'année.",
      };
  }
  return undefined;
});

const EVERY_DATE = new RegExp(`(?<!\\d)${DATE}`, "giu");

/** A verb in the future tense. */
const TO_COME =
  /(?<!\p{L})(?:(?:ouvr|commenc|démarr|début|accueill|form|recevr|rejoindr|ferm|viendr|devr|pourr|ir|ser|aur|tiendr|durer)(?:era|eront|ira|iront|a|ont)|sera|seront|aura|auront)(?!\p{L})/iu;

/**
 * Reports a sentence in the future tense whose dates are all past; a warning, since this happens by the passing of time alone.
 */
export const overtakenFault = rememberedText((text: string, today: number): Mistake | undefined => {
  for (const sentence of sentencesOf(text)) {
    const verb = TO_COME.exec(sentence)?.[0];
    if (verb === undefined) continue;
    const words = [...sentence.matchAll(EVERY_DATE)].map(([date]) => date);
    const over = words.filter((word) => {
      const date = dateIn(word);
      return date !== undefined && lastDay(date) < today;
    });
    if (over.length > 0 && over.length === words.length)
      return {
        fault: `« ${over[0] ?? ""} » est passé, et la phrase dit encore « ${verb} »`,
        remedy: "dites ce qui a eu lieu, ou retirez la phrase.",
        passing: true,
      };
  }
  return undefined;
});
