import { DAY_PATTERN, lastDay, sortKey } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { dateIn, latestDay } from "./dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { fields, isDraft, type ContentFile } from "#content-check/reading/files.ts";
import { cachedByText } from "#content-check/caches.ts";

/** A day of the week, with the space after it: « lundi ». */
const WEEKDAY = "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) ";
/** A day, with or without its weekday: « jeudi 21 janvier 2027 ». The capturing group is the day without its weekday. */
const DAY = `(?:${WEEKDAY})?(${DAY_PATTERN})(?!\\d)`;

const ANY_DAY = new RegExp(DAY, "iu");
/** A sentence that begins with its day: « Jeudi 21 janvier 2027, de 9 h 30 à 12 h, les visiteurs… ». */
const DAY_FIRST = new RegExp(`^(?:(?:le|dès le|ce|depuis le) )?${DAY}`, "iu");
/**
 * A sentence that begins with an hour of a day named elsewhere: « De 14 h à 16 h, … », « L'après-midi, … ». Not « À 2 h de
 * Paris ».
 */
const HOUR_FIRST =
  /^(?:(?:de|à|dès|vers) \d{1,2} ?h(?: ?\d\d)?(?! d(?:e |['’]))|le matin|l['’]après-midi|ce (?:jour|matin|soir)-là|en fin de (?:matinée|journée))(?!\p{L})/iu;

/**
 * Words after « a » that do not count as past participles: some are none (« a lieu »), others tell a plan (« a prévu une visite
 * le 3 mars »).
 */
const NOT_PARTICIPLE =
  "prévue?s?|programmée?s?|réservée?s?|invitée?s?|donné rendez-vous|lieu|peu|plus|depuis|parmi|ainsi|aussi|trois|lui|celui|autrui|midi|demi|droit|huit|petit|ni|du|fois|mois|ici|qui|jamais";
/** A past participle: « ouvert », « visité », « pris », « reçu ». */
const PARTICIPLE = `(?!(?:${NOT_PARTICIPLE})(?!\\p{L}))(?:eu|\\p{L}+(?:é|i)|\\p{L}*(?:[mpqrt]is|[^o]it|[^e]u|ert|aint|eint|oint))(?:e?s?)`;
/** A word between « a » and its participle, with the space after it: « a déjà ouvert ». */
const ADVERB = "(?:(?:aussi|bien|déjà|enfin|ensuite|également|toutes?|tous|d['’]abord|pas) )?";
/** Participles that form the past with « est »: « est venue ». « est prévu » is in the present, and does not match. */
const WENT =
  "(?:(?:r?entr|arriv|rest|tomb|mont|all|n|pass)é|(?:re|de|par)?venu|(?:re)?parti|(?:res)?sorti|(?:re)?descendu)e?s?";
/** The auxiliary « a », « ont » or « avons » before a participle. */
const HAS = `(?:a|ont|avons) ${ADVERB}`;
/**
 * A verb in the imperfect: « accueillait », « montraient ». The conditional (« ouvrirait »), nouns (« portrait », « lait »,
 * « bienfait »), « sait » and verbs of a plan (« devait ») do not match.
 */
const IMPERFECT =
  "(?!dev|all|pouv|souh|lait|(?:s|n|pl|t|(?:re)?conn)ait(?!\\p{L}))\\p{L}+(?<![rf])ai(?:en)?t|(?:r?entr|(?:dé|re)?couvr|r?ouvr|offr|(?:ren|dé)?montr)ai(?:en)?t";
/** « a ouvert », « sont venus », « s'est tenue » */
const PERFECT = `${HAS}${PARTICIPLE}|(?:est|sont|sommes) ${ADVERB}${WENT}|(?:s['’]est|se sont|nous sommes) ${ADVERB}${PARTICIPLE}`;
const wholeVerb = (verb: string): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${verb})(?![\\p{L}-])`, "iu");
/** A verb in the past: « a ouvert », « sont venus », « s'est tenue », « accueillait ». */
export const PAST = wholeVerb(`${PERFECT}|${IMPERFECT}`);
/** A verb that tells what happened once. Not the imperfect, which may tell a habit: « Le matin, ils montaient des serveurs ». */
const HAPPENED = wholeVerb(PERFECT);
/** A verb in the future: « accueillera », « ouvriront ». Not a name: « Laura ». */
export const FUTURE = /(?<![\p{L}-])\p{Ll}*(?:[eiudvr]|ett|aît)r(?:a|ont)(?!\p{L})/u;
/** What begins another clause, whose tense does not count: « que Telehouse a prêtée », « ; l'école a ouvert en 2020 ». */
const SUBCLAUSE =
  /(?<!\p{L})(?:que|qui|où|dont|comme|selon|pour|si|date)(?!\p{L})|(?<!\p{L})qu['’]|;/iu;

/**
 * A verb for something that happens on a day, and that day after it: « a ouvert … le 21 janvier 2027 ». « L'Afpa a choisi le
 * 21 janvier 2027 » does not match: the Afpa chose that day earlier.
 */
const TOOK_PLACE = new RegExp(
  `(?:${HAS}(?:ouvert|accueilli|reçu|eu lieu|commencé|débuté|démarré|inauguré|visité|réuni|rencontré|répondu|remis|assisté|participé|fêté|célébré)|(?:est|sont|sommes) ${ADVERB}${WENT}|(?:s['’]est|se sont|nous sommes) (?:tenu|déroulé|réuni|retrouvé|rassemblé)(?:e?s?))(?!\\p{L})([^.;:]{0,70}?) le ${DAY}`,
  "iu",
);
/** A request or a registration with its deadline: « Annoncez votre venue avant le 15 janvier 2027 ». */
const DEADLINE = new RegExp(
  `(?<!\\p{L})(?:(?!chez|assez|rendez)\\p{L}{2,}ez|inscriptions?|candidatures?)(?!\\p{L})[^.;:]* (?:avant le|jusqu['’]au|d['’]ici (?:le|au)) ${DAY}`,
  "iu",
);
/**
 * Words between the verb and the day in `TOOK_PLACE` that show that the day may not be the verb's. They introduce a plan for that
 * day, « a reçu l'accord pour … le 21 janvier », or another verb, « a répondu qu'elle vient le 21 janvier ».
 */
const ARRANGED =
  /(?<!\p{L})(?:pour|afin|avant|dès|d['’]ici|que|qui|où|dont|et|mais|puis|\p{L}{2,}(?:er|ir|oir))(?!\p{L})|(?<!\p{L})qu['’]|,/iu;
/**
 * Words about what happened before a day, so that the day is no deadline: « vous avez candidaté avant le 31 janvier », « vous
 * êtes né avant le 31 janvier ».
 */
const ALREADY = /(?<!\p{L})(?:avez|aviez|étiez|eu|née?s?)(?!\p{L})/iu;

/** Where a pattern first matches; `Infinity` if nowhere. */
const indexOf = (sentence: string, pattern: RegExp): number =>
  pattern.exec(sentence)?.index ?? Infinity;

/** The tense of the rest of a sentence, after the day or hour at its beginning; `undefined` if unsure. */
function tenseOf(rest: string, verbInPast = PAST): "past" | "future" | undefined {
  const past = indexOf(rest, verbInPast);
  const future = indexOf(rest, FUTURE);
  const subclause = indexOf(rest, SUBCLAUSE);
  // If the verb follows the day directly, the day is its subject: « Le 21 janvier a été choisi ».
  const isDaySubject = rest.startsWith(" ") && past === 1;
  if (isDaySubject) return undefined;
  if (future < past && future < subclause) return "future";
  return past < subclause && future === Infinity ? "past" : undefined;
}

/** The day that past and future are relative to. */
interface Viewpoint {
  /** The day itself, such as 20270121. */
  now: number;
  /** Whether `now` is the day of the build, and not the day of the publication. */
  isBuildDay: boolean;
}

const pastFault = (when: string, { isBuildDay }: Viewpoint): Mistake => ({
  fault: `${when} est ${isBuildDay ? "encore à venir" : "après le jour de parution"}, et la phrase le raconte au passé`,
  remedy: "dites-le au futur, ou corrigez celle des dates qui se trompe.",
});

/**
 * Reports a sentence that begins with a day to come and goes on in the past: « Le 21 janvier 2027, les visiteurs sont entrés ».
 * In our announcements, also reports a sentence that begins with a past day and goes on in the future.
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
  const isOver = lastDay(date) < viewpoint.now && !/^depuis/i.test(first);
  return tense === "future" && isOurs && isOver
    ? {
        fault: `« ${day} » est avant le jour de parution, et la phrase le dit à venir`,
        remedy: "dites ce qui a eu lieu, ou corrigez la date.",
      }
    : undefined;
}

/**
 * Reports a sentence in the past whose verb is followed by a future day: « L'école a ouvert ses portes le 21 janvier 2027 ».
 */
function dayAfterVerbFault(sentence: string, viewpoint: Viewpoint): Mistake | undefined {
  const [, between = "", day] = TOOK_PLACE.exec(sentence) ?? [];
  const date = dateIn(day);
  if (!date || sortKey(date) <= viewpoint.now || ARRANGED.test(between) || FUTURE.test(sentence))
    return undefined;
  return pastFault(`« ${day ?? ""} »`, viewpoint);
}

/**
 * Reports a deadline in our announcement that is before the announcement's publication. « Nous avons reçu trente candidatures
 * avant le 31 janvier » is fine.
 */
function deadlineFault(sentence: string, { now }: Viewpoint): Mistake | undefined {
  const day = DEADLINE.exec(sentence)?.[1];
  const date = dateIn(day);
  return date && lastDay(date) < now && !PAST.test(sentence) && !ALREADY.test(sentence)
    ? {
        fault: `« ${day ?? ""} » est avant le jour de parution, et la phrase en fait un délai`,
        remedy: "corrigez la date, ou retirez la phrase.",
      }
    : undefined;
}

/** Reports a sentence that begins with an hour of an event to come, and goes on in the past. */
function hourFirstFault(sentence: string, viewpoint: Viewpoint): Mistake | undefined {
  const hour = HOUR_FIRST.exec(sentence)?.[0];
  return hour !== undefined && tenseOf(sentence.slice(hour.length), HAPPENED) === "past"
    ? pastFault(`« ${hour} », le jour de l'événement,`, viewpoint)
    : undefined;
}

/**
 * Reports a sentence in the past tense about a day to come: « Le 21 janvier 2027, les visiteurs sont entrés ». In our
 * announcements, also reports a sentence in the future tense about a past day. Results are cached by text and options, so the
 * options can only be numbers and booleans.
 * @param now the day that past and future are relative to, such as 20270121: the day of the publication, or of the build
 * @param event the day of the announcement's event, such as 20270121, to which hours like « à 9 h 30 » refer; 0 if none
 * @param isOurs whether the text is our announcement: a page based on an article may use the future for what is now past
 * @param isBuildDay whether `now` is the day of the build
 */
export const tenseFault = cachedByText(
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
 * The day that past and future are relative to in a file (`now`), and the day of its event (0 if none), for `tenseFault`.
 * Returns `undefined` for our announcement without a readable day of publication, and for any other file that is a draft.
 * @param today the day of the build, as returned by `buildDay`
 */
export function dayOfTenses(
  file: ContentFile,
  today: number,
): { now: number; event: number; isBuildDay: boolean } | undefined {
  // An event that an article announced may have happened after it, so a page based on the article is compared with the day of
  // the build.
  if (file.collection !== "press" || fields(file)["ours"] === undefined)
    return isDraft(file) ? undefined : { now: latestDay(today), event: 0, isBuildDay: true };
  const [out, event] = [dateIn(fields(file)["published"]), dateIn(fields(file)["date"])];
  return out && { now: lastDay(out), event: event ? sortKey(event) : 0, isBuildDay: false };
}
