import { DAY_PATTERN, lastDay, sortKey } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { dateIn, latestDay } from "./dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { fields, isDraft, type ContentFile } from "#content-check/reading/files.ts";
import { rememberedText } from "#content-check/remembered.ts";

const WEEKDAY = "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) ";
const DAY = `(?:${WEEKDAY})?(${DAY_PATTERN})(?!\\d)`;

const ANY_DAY = new RegExp(DAY, "iu");
/** A sentence that begins with its day: « Jeudi 21 janvier 2027, de 9 h 30 à 12 h, les visiteurs… ». */
const DAY_FIRST = new RegExp(`^(?:(?:le|dès le|ce|depuis le) )?${DAY}`, "iu");
/** One that begins with an hour of a day named elsewhere. */
const HOUR_FIRST =
  /^(?:(?:de|à|dès|vers) \d{1,2} h(?: \d\d)?|le matin|l['’]après-midi|ce (?:jour|matin|soir)-là|en fin de (?:matinée|journée))(?!\p{L})/iu;

/** Words that end like a participle, or follow « a » otherwise: « a lieu », « a plus de ». */
const NO_PARTICIPLE =
  "lieu|peu|plus|depuis|parmi|ainsi|aussi|trois|lui|celui|autrui|midi|demi|droit|huit|petit|ni|du|fois|mois|ici|qui|jamais";
const PARTICIPLE = `(?!(?:${NO_PARTICIPLE})(?!\\p{L}))(?:eu|\\p{L}+(?:é|i)|\\p{L}*(?:[mpqrt]is|[^o]it|[^e]u|ert|aint|eint|oint))(?:e?s?)`;
const ADVERB = "(?:(?:aussi|bien|déjà|enfin|ensuite|également|toutes?|tous|d['’]abord|pas) )?";
/** Verbs whose « est » makes a past tense, unlike « est prévu ». */
const WENT =
  "(?:(?:r?entr|arriv|rest|tomb|mont|all|n|pass)é|(?:re|de|par)?venu|(?:re)?parti|(?:res)?sorti|(?:re)?descendu)e?s?";
const HAS = `(?:a|ont|avons) ${ADVERB}`;
/** Without the conditional, nouns (« portrait », « lait », « bienfait »), and what was only planned (« devait »). */
const IMPERFECT =
  "(?!dev|all|pouv|souh|lait)\\p{L}+(?<![rf])ai(?:en)?t|(?:r?entr|(?:dé|re)?couvr|r?ouvr|offr|(?:ren|dé)?montr)ai(?:en)?t";
const PAST = new RegExp(
  `(?<![\\p{L}-])(?:${HAS}${PARTICIPLE}|(?:est|sont|sommes) ${ADVERB}${WENT}|(?:s['’]est|se sont|nous sommes) ${ADVERB}${PARTICIPLE}|${IMPERFECT})(?![\\p{L}-])`,
  "iu",
);
const TO_COME =
  /(?<![\p{L}-])(?:(?!opéra|caméra|hydra)\p{L}*(?:[eiudv]|rr|ett|aît)r(?:a|ont)|courra|mourra|verra|pourra|enverra)(?!\p{L})/iu;
/** What leads to another clause, whose tense is its own, or to what was only arranged: « que Telehouse a prêtée ». */
const ASIDE = /(?<!\p{L})(?:que|qui|où|dont|comme|selon|pour|si|date)(?!\p{L})|(?<!\p{L})qu['’]/iu;

/** What took place on its day. « L'Afpa a choisi le 21 janvier » tells of another one. */
const TOOK_PLACE = new RegExp(
  `(?:${HAS}(?:ouvert|accueilli|reçu|eu lieu|commencé|débuté|démarré|inauguré|visité|réuni|rencontré|répondu|remis|assisté|participé|fêté|célébré)|(?:est|sont|sommes) ${ADVERB}${WENT}|(?:s['’]est|se sont|nous sommes) (?:tenu|déroulé|réuni|retrouvé|rassemblé)(?:e?s?))(?!\\p{L})([^.;:]{0,70}?) le ${DAY}`,
  "iu",
);
/** « Annoncez votre venue avant le 15 janvier 2027 » */
const DEADLINE = new RegExp(
  `(?<!\\p{L})(?:(?!chez|assez|rendez)\\p{L}{2,}ez|inscriptions?|candidatures?)(?!\\p{L})[^.;:]* (?:avant le|jusqu['’]au|d['’]ici (?:le|au)) ${DAY}`,
  "iu",
);
/** Between such a verb and a day: what was received may be a promise for it. */
const ARRANGED = /(?<!\p{L})(?:pour|afin|avant|dès|d['’]ici|\p{L}{2,}(?:er|ir|oir))(?!\p{L})/iu;

const at = (sentence: string, pattern: RegExp): number => pattern.exec(sentence)?.index ?? Infinity;

/** A sentence that begins with its day, or an hour, and the tense of what it tells then. */
function tenseOf(rest: string): "past" | "future" | undefined {
  const [past, future, aside] = [at(rest, PAST), at(rest, TO_COME), at(rest, ASIDE)];
  // « Le 21 janvier a été choisi » does not tell what happens then.
  if (/^ /.test(rest) && past === 1) return undefined;
  if (future < past && future < aside) return "future";
  return past < aside && future === Infinity ? "past" : undefined;
}

const pastFault = (when: string, on: string): Mistake => ({
  fault: `${when} est ${on}, et la phrase le raconte au passé`,
  remedy: "dites-le au futur, ou corrigez celle des dates qui se trompe.",
});

/** A sentence that begins with a day which is to come and told in the past, or the other way round. */
function dayFirstFault(
  sentence: string,
  now: number,
  isOurs: boolean,
  on: string,
): Mistake | undefined {
  const [first = "", day = ""] = DAY_FIRST.exec(sentence) ?? [];
  const date = dateIn(day);
  if (!date) return undefined;
  const tense = tenseOf(sentence.slice(first.length));
  if (tense === "past" && sortKey(date) > now) return pastFault(`« ${day} »`, on);
  return tense === "future" && isOurs && lastDay(date) < now
    ? {
        fault: `« ${day} » est avant le jour de parution, et la phrase le dit à venir`,
        remedy: "dites ce qui a eu lieu, ou corrigez la date.",
      }
    : undefined;
}

/** A sentence that ends with a day to come, of what took place. */
function dayLastFault(sentence: string, now: number, on: string): Mistake | undefined {
  const [, between = "", day] = TOOK_PLACE.exec(sentence) ?? [];
  const date = dateIn(day);
  if (!date || sortKey(date) <= now || ARRANGED.test(between) || TO_COME.test(sentence))
    return undefined;
  return pastFault(`« ${day ?? ""} »`, on);
}

/** What our announcement asks for before a day that has passed when it is published. */
function deadlineFault(sentence: string, now: number): Mistake | undefined {
  const day = DEADLINE.exec(sentence)?.[1];
  const date = dateIn(day);
  return date && lastDay(date) < now
    ? {
        fault: `« ${day ?? ""} » est avant le jour de parution, et la phrase en fait un délai`,
        remedy: "corrigez la date, ou retirez la phrase.",
      }
    : undefined;
}

/** A sentence that begins with an hour of an event to come. */
function hourFirstFault(sentence: string, on: string): Mistake | undefined {
  const hour = HOUR_FIRST.exec(sentence)?.[0];
  return hour !== undefined && tenseOf(sentence.slice(hour.length)) === "past"
    ? pastFault(`« ${hour} », le jour de l'événement,`, on)
    : undefined;
}

/**
 * Reports a day to come that is told in the past, or a past one that is told in the future.
 * @param now the day from which the text speaks: that of its publication, or of the build
 * @param event the day of the event of an announcement, which its hours are of; 0 if there is none
 * @param isOurs whether it is our announcement: what retells an article may say « ouvrira » of the past
 * @param isBuildDay whether `now` is the day of the build
 */
export const toldFault = rememberedText(
  (text: string, now: number, event: number, isOurs: boolean, isBuildDay: boolean) => {
    const plain = text.replace(/[\s\u00a0\u202f]+/g, " ");
    const hasDay = ANY_DAY.test(plain);
    if (!hasDay && event <= now) return undefined;
    const on = isBuildDay ? "encore à venir" : "après le jour de parution";
    for (const sentence of sentencesOf(plain)) {
      const wrong = hasDay
        ? (dayFirstFault(sentence, now, isOurs, on) ??
          dayLastFault(sentence, now, on) ??
          (isOurs ? deadlineFault(sentence, now) : undefined))
        : hourFirstFault(sentence, on);
      if (wrong) return wrong;
    }
    return undefined;
  },
);

/**
 * The day from which a file speaks, and that of its event; `undefined` for what is written for a day to come: a draft, an
 * announcement without a readable day.
 * @param today the day of the build, as `buildDay` gives it
 */
export function spokenFrom(
  file: ContentFile,
  today: number,
): { now: number; event: number; isBuildDay: boolean } | undefined {
  // A page that retells an article is compared with the article for itself.
  if (file.collection !== "press" || fields(file)["ours"] === undefined)
    return isDraft(file) ? undefined : { now: latestDay(today), event: 0, isBuildDay: true };
  const [out, event] = [dateIn(fields(file)["published"]), dateIn(fields(file)["date"])];
  return out && { now: lastDay(out), event: event ? sortKey(event) : 0, isBuildDay: false };
}
