import { DAY_PATTERN, lastDay, sortKey } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { dateIn, latestDay } from "./dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { fields, isDraft, type ContentFile } from "#content-check/reading/files.ts";
import { rememberedText } from "#content-check/remembered.ts";

/** « lundi », with the space after it. */
const WEEKDAY = "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) ";
/** A day, with or without its weekday: « jeudi 21 janvier 2027 ». Its group is the day without it. */
const DAY = `(?:${WEEKDAY})?(${DAY_PATTERN})(?!\\d)`;

const ANY_DAY = new RegExp(DAY, "iu");
/** A sentence that begins with its day: « Jeudi 21 janvier 2027, de 9 h 30 à 12 h, les visiteurs… ». */
const DAY_FIRST = new RegExp(`^(?:(?:le|dès le|ce|depuis le) )?${DAY}`, "iu");
/** A sentence that begins with an hour of a day named elsewhere: « De 14 h à 16 h, … », « L'après-midi, … ». */
const HOUR_FIRST =
  /^(?:(?:de|à|dès|vers) \d{1,2} h(?: \d\d)?|le matin|l['’]après-midi|ce (?:jour|matin|soir)-là|en fin de (?:matinée|journée))(?!\p{L})/iu;

/** Words after « a » that are not participles: « a lieu », « a plus de ». */
const NOT_PARTICIPLE =
  "lieu|peu|plus|depuis|parmi|ainsi|aussi|trois|lui|celui|autrui|midi|demi|droit|huit|petit|ni|du|fois|mois|ici|qui|jamais";
/** « ouvert », « visité », « pris », « reçu » */
const PARTICIPLE = `(?!(?:${NOT_PARTICIPLE})(?!\\p{L}))(?:eu|\\p{L}+(?:é|i)|\\p{L}*(?:[mpqrt]is|[^o]it|[^e]u|ert|aint|eint|oint))(?:e?s?)`;
/** A word between « a » and its participle, with the space after it: « a déjà ouvert ». */
const ADVERB = "(?:(?:aussi|bien|déjà|enfin|ensuite|également|toutes?|tous|d['’]abord|pas) )?";
/** Participles that « est » puts in the past, unlike « est prévu »: « est venue ». */
const WENT =
  "(?:(?:r?entr|arriv|rest|tomb|mont|all|n|pass)é|(?:re|de|par)?venu|(?:re)?parti|(?:res)?sorti|(?:re)?descendu)e?s?";
/** « a », « nous avons », before a participle. */
const HAS = `(?:a|ont|avons) ${ADVERB}`;
/**
 * « accueillait », « montraient »; not the conditional (« ouvrirait »), nouns (« portrait », « lait », « bienfait ») or what was
 * only planned (« devait »).
 */
const IMPERFECT =
  "(?!dev|all|pouv|souh|lait)\\p{L}+(?<![rf])ai(?:en)?t|(?:r?entr|(?:dé|re)?couvr|r?ouvr|offr|(?:ren|dé)?montr)ai(?:en)?t";
/** A verb in the past. */
const PAST = new RegExp(
  `(?<![\\p{L}-])(?:${HAS}${PARTICIPLE}|(?:est|sont|sommes) ${ADVERB}${WENT}|(?:s['’]est|se sont|nous sommes) ${ADVERB}${PARTICIPLE}|${IMPERFECT})(?![\\p{L}-])`,
  "iu",
);
/** A verb in the future: « accueillera », « ouvriront ». */
const FUTURE =
  /(?<![\p{L}-])(?:(?!opéra|caméra|hydra)\p{L}*(?:[eiudv]|rr|ett|aît)r(?:a|ont)|courra|mourra|verra|pourra|enverra)(?!\p{L})/iu;
/** Words that begin another clause, whose tense does not count: « que Telehouse a prêtée », « pour ». */
const SUBCLAUSE =
  /(?<!\p{L})(?:que|qui|où|dont|comme|selon|pour|si|date)(?!\p{L})|(?<!\p{L})qu['’]/iu;

/**
 * A verb of what happens on a day, and that day after it: « a ouvert … le 21 janvier 2027 ». « L'Afpa a choisi le 21 janvier »
 * happened on another one.
 */
const TOOK_PLACE = new RegExp(
  `(?:${HAS}(?:ouvert|accueilli|reçu|eu lieu|commencé|débuté|démarré|inauguré|visité|réuni|rencontré|répondu|remis|assisté|participé|fêté|célébré)|(?:est|sont|sommes) ${ADVERB}${WENT}|(?:s['’]est|se sont|nous sommes) (?:tenu|déroulé|réuni|retrouvé|rassemblé)(?:e?s?))(?!\\p{L})([^.;:]{0,70}?) le ${DAY}`,
  "iu",
);
/** « Annoncez votre venue avant le 15 janvier 2027 » */
const DEADLINE = new RegExp(
  `(?<!\\p{L})(?:(?!chez|assez|rendez)\\p{L}{2,}ez|inscriptions?|candidatures?)(?!\\p{L})[^.;:]* (?:avant le|jusqu['’]au|d['’]ici (?:le|au)) ${DAY}`,
  "iu",
);
/** Words between such a verb and the day that show a plan: « a reçu l'accord pour … ». */
const ARRANGED = /(?<!\p{L})(?:pour|afin|avant|dès|d['’]ici|\p{L}{2,}(?:er|ir|oir))(?!\p{L})/iu;

/** Where a pattern first matches; `Infinity` if nowhere. */
const indexOf = (sentence: string, pattern: RegExp): number =>
  pattern.exec(sentence)?.index ?? Infinity;

/** The tense of what follows the day or hour at the beginning of a sentence. */
function tenseOf(rest: string): "past" | "future" | undefined {
  const past = indexOf(rest, PAST);
  const future = indexOf(rest, FUTURE);
  const subclause = indexOf(rest, SUBCLAUSE);
  // The verb follows the day directly, so the day is its subject: « Le 21 janvier a été choisi ».
  const isDaySubject = rest.startsWith(" ") && past === 1;
  if (isDaySubject) return undefined;
  if (future < past && future < subclause) return "future";
  return past < subclause && future === Infinity ? "past" : undefined;
}

/** The day that past and future are relative to. */
interface Viewpoint {
  now: number;
  /** Whether it is the day of the build, and not that of the publication. */
  isBuildDay: boolean;
}

const pastFault = (when: string, { isBuildDay }: Viewpoint): Mistake => ({
  fault: `${when} est ${isBuildDay ? "encore à venir" : "après le jour de parution"}, et la phrase le raconte au passé`,
  remedy: "dites-le au futur, ou corrigez celle des dates qui se trompe.",
});

/**
 * Reports a sentence that begins with a day to come and goes on in the past, « Le 21 janvier 2027, les visiteurs sont entrés »; and
 * in our announcements one that begins with a past day and goes on in the future.
 */
function dayFirstFault(
  sentence: string,
  viewpoint: Viewpoint,
  isOurs: boolean,
): Mistake | undefined {
  const [first = "", day = ""] = DAY_FIRST.exec(sentence) ?? [];
  const date = dateIn(day);
  if (!date) return undefined;
  const tense = tenseOf(sentence.slice(first.length));
  if (tense === "past" && sortKey(date) > viewpoint.now) return pastFault(`« ${day} »`, viewpoint);
  return tense === "future" && isOurs && lastDay(date) < viewpoint.now
    ? {
        fault: `« ${day} » est avant le jour de parution, et la phrase le dit à venir`,
        remedy: "dites ce qui a eu lieu, ou corrigez la date.",
      }
    : undefined;
}

/**
 * Reports a sentence that tells in the past what happens on a day to come, named after the verb: « L'école a ouvert ses portes le
 * 21 janvier 2027 ».
 */
function dayAfterVerbFault(sentence: string, viewpoint: Viewpoint): Mistake | undefined {
  const [, between = "", day] = TOOK_PLACE.exec(sentence) ?? [];
  const date = dateIn(day);
  if (!date || sortKey(date) <= viewpoint.now || ARRANGED.test(between) || FUTURE.test(sentence))
    return undefined;
  return pastFault(`« ${day ?? ""} »`, viewpoint);
}

/** Reports what our announcement asks for before a day that has passed when it is published. */
function deadlineFault(sentence: string, { now }: Viewpoint): Mistake | undefined {
  const day = DEADLINE.exec(sentence)?.[1];
  const date = dateIn(day);
  return date && lastDay(date) < now
    ? {
        fault: `« ${day ?? ""} » est avant le jour de parution, et la phrase en fait un délai`,
        remedy: "corrigez la date, ou retirez la phrase.",
      }
    : undefined;
}

/** Reports a sentence that begins with an hour of an event to come, and goes on in the past. */
function hourFirstFault(sentence: string, viewpoint: Viewpoint): Mistake | undefined {
  const hour = HOUR_FIRST.exec(sentence)?.[0];
  return hour !== undefined && tenseOf(sentence.slice(hour.length)) === "past"
    ? pastFault(`« ${hour} », le jour de l'événement,`, viewpoint)
    : undefined;
}

/**
 * Reports a day to come that is told in the past, « Le 21 janvier 2027, les visiteurs sont entrés », or a past one that our
 * announcement tells in the future. Results are cached by text, so the options can only be numbers and booleans.
 * @param now the day that past and future are relative to: that of the publication, or of the build
 * @param event the day of the announcement's event, to which hours such as « à 9 h 30 » refer; 0 if none
 * @param isOurs whether it is our announcement: a page that retells an article may use the future for what is now past
 * @param isBuildDay whether `now` is the day of the build
 */
export const toldFault = rememberedText(
  (text: string, now: number, event: number, isOurs: boolean, isBuildDay: boolean) => {
    const plain = text.replace(/\s+/g, " ");
    const hasDay = ANY_DAY.test(plain);
    if (!hasDay && event <= now) return undefined;
    const viewpoint = { now, isBuildDay };
    for (const sentence of sentencesOf(plain)) {
      const wrong = hasDay
        ? (dayFirstFault(sentence, viewpoint, isOurs) ??
          dayAfterVerbFault(sentence, viewpoint) ??
          (isOurs ? deadlineFault(sentence, viewpoint) : undefined))
        : hourFirstFault(sentence, viewpoint);
      if (wrong) return wrong;
    }
    return undefined;
  },
);

/**
 * The day that past and future are relative to in a file, and that of its event; `undefined` for a file written for an unknown
 * day: a draft, or an announcement without a readable day.
 * @param today the day of the build, as `buildDay` gives it
 */
export function spokenFrom(
  file: ContentFile,
  today: number,
): { now: number; event: number; isBuildDay: boolean } | undefined {
  // What an article announced may have happened since, so a page that retells it is compared with the day of the build.
  if (file.collection !== "press" || fields(file)["ours"] === undefined)
    return isDraft(file) ? undefined : { now: latestDay(today), event: 0, isBuildDay: true };
  const [out, event] = [dateIn(fields(file)["published"]), dateIn(fields(file)["date"])];
  return out && { now: lastDay(out), event: event ? sortKey(event) : 0, isBuildDay: false };
}
