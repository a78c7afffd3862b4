import { MONTHS, WEEKDAYS } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import { phrase, phraseFault, SENTENCE_START, type Phrases } from "./phrases.ts";
import { cachedByText } from "#content-check/caches.ts";

/**
 * Goes after « passée » in a pattern: no word that says how the time was spent may follow. « La semaine passée » is last week,
 * but « la semaine passée en entreprise » and « l'année passée à câbler » may be any week or year.
 */
const NOT_SPENT = "(?! (?:à|aux?|en|dans|chez|sur|avec|ici|ensemble)(?!\\p{L}))";
/**
 * Days relative to the day of writing: « hier ». Not « les métiers de demain », « le mois d'après », « cette semaine-là »,
 * « cette semaine de stage », « la semaine passée en entreprise ».
 */
const RELATIVE_DAYS = [
  "avant-hier",
  "après-demain",
  "hier(?! encore)",
  "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) (?:prochain|dernier)",
  `la semaine (?:prochaine|dernière|passée${NOT_SPENT})`,
  "(?:le|du|au) (?:mois|week-end) (?:prochain|dernier)",
  `l['’](?:année|an) (?:prochaine?|dernière?|dernier|passée?${NOT_SPENT})`,
  "(?<!(?:pendant|durant|après) )cette semaine(?!-| d[e'’])",
  "ce week-end(?! d[e'’])",
  `${SENTENCE_START}demain(?=,)`,
];
const RELATIVE_DAY = new RegExp(`(?<![\\p{L}'’-])(?:${RELATIVE_DAYS.join("|")})(?!\\p{L})`, "iu");

/** Reports a day relative to the day of writing, because readers do not know that day: « Jeudi prochain, nous ouvrons. » */
export function relativeDayFault(text: string): Mistake | undefined {
  const words = RELATIVE_DAY.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » ne dira plus le même jour demain`,
        remedy: "écrivez la date. Ex. : « le jeudi 11 février 2027 », « en mars 2027 ».",
      };
}

/** A noun or verb of something that is open or happens once: « inscriptions », « réunion ». */
const ONCE =
  /inscri|candidat|rentrée|réunion|portes ouvertes|démarr|recrut|ouvr|ouvert|ferm|dernières places|dossiers?(?!\p{L})|collecte|visite/iu;
/** Words of what happens again, or of a named period: « chaque mois », « payé », « le lundi », « août », « 2027 ». */
const AGAIN = new RegExp(
  String.raw`(?<!\p{L})(?:chaque|tou(?:s|tes) les|premi[eè]re?|pa[iy]|vers|indemnité|salaire|touche|gagne|dur|tien|répon|rappel|recontact|d['’]été|l['’]été|cet été|hiver|printemps|automne|(?:le|du|ce) (?:${WEEKDAYS.join("|")})|(?:${MONTHS.join("|")})(?!\p{L})|trimestre|semestre)|20\d\d`,
  "iu",
);
/** A month, a week or a year without its name: « du mois », « de la semaine en cours ». Not « du mois d'août ». */
const PERIOD = String.raw`(?:du mois|de la semaine|de l['’]année)(?:(?= en cours)|(?! (?!et |ou |mais |pour |par |auprès |sur |à |en |chez |avec |\())(?![\p{L}-]))`;
/** The end of such a period: « avant la fin de l'année », « à la fin du mois ». */
const PERIOD_END = new RegExp(
  String.raw`(?<!\p{L})(?:(?:jusqu['’]à|d['’]ici(?: à)?|avant) la fin ${PERIOD}|à la fin du mois(?! d)(?= ?(?:[.,;:!?)…]|$)))`,
  "iu",
);

/**
 * Reports the end of a month, a week or a year that is not named: « Les inscriptions sont ouvertes jusqu'à la fin du mois. »
 * Not « à la fin du mois d'août », and not what is true each time: « Tu es payé à la fin du mois. »
 */
export const periodEndFault = cachedByText((text: string): Mistake | undefined => {
  if (AGAIN.test(text)) return undefined;
  const words = PERIOD_END.exec(text)?.[0];
  const isSure = words !== undefined && (!/^à/iu.test(words) || ONCE.test(text));
  return isSure
    ? {
        fault: `« ${words} » dépend du jour où vous l'écrivez, que le lecteur ne connaît pas`,
        remedy: "écrivez la date. Ex. : « jusqu'au 31 mars 2027 », « à la fin de mars 2027 ».",
      }
    : undefined;
});

/** A year, with or without its month and day: « 2028 », « janvier 2028 », « 3 mars 2028 ». */
const DATE = String.raw`(?:\d+(?:er)? )?(?:\p{L}+ )?20\d\d(?!\d)`;
/**
 * No date follows. A date next to vague words makes them clear: « aujourd'hui, en janvier 2028 », « récemment (en mars 2028) ».
 */
const NO_DATE_NEXT = String.raw`(?!,? \(?(?:(?:en|au|le|fin|début|mi) ?-?)?${DATE})`;
/**
 * No date in brackets follows later in the sentence. Such a date would make vague words clear too: « aujourd'hui 34 salariés
 * (octobre 2028) ».
 */
const NO_DATE_LATER = String.raw`(?![^.!?]*\(${DATE}\))`;

/** Words for a time that soon become wrong. Not « en ce moment de fête », « cette année-là ». */
const VAGUE_TIMES = [
  "bientôt",
  "prochainement",
  "récemment",
  "dernièrement",
  "actuellement",
  "en ce moment(?! d[e’'])",
  "à l['’]heure actuelle",
  "tout juste(?= d[e’'])",
  `${SENTENCE_START}cette année(?=,)`,
  "ces (?:derniers|prochains) (?:jours|mois|temps)",
  "ces (?:dernières|prochaines) (?:semaines|années)",
  "à la (?:rentrée prochaine|prochaine rentrée)",
  "dans les prochaine?s (?:jours|semaines|mois|années)",
  "dans les (?:jours|semaines|mois|années) (?:à venir|qui viennent)",
  "l['’](?:été|automne|hiver) (?:prochain|dernier)",
  "au printemps (?:prochain|dernier)",
];
const COUNT = String.raw`une?|deux|trois|quatre|cinq|six|dix|quelques|plusieurs|\d+`;
const UNIT = "ans?|années?|mois|semaines?|jours?";

const VAGUE: Phrases = [
  phrase(
    String.raw`(?<!\p{L})(?:${VAGUE_TIMES.join("|")})(?!\p{L})${NO_DATE_NEXT}`,
    "ne veut plus rien dire quelques mois plus tard",
    "écrivez la date. Ex. : « en mars 2027 », « depuis 2020 ».",
  ),
  // « Elle a ouvert il y a trois mois. », « Depuis deux ans, … », but not « il y a trois mois de stage ».
  phrase(
    String.raw`(?<!\p{L})il y a (?:${COUNT}) (?:${UNIT})(?=\s*(?:[.,;:!?)]|$))|${SENTENCE_START}Depuis (?:${COUNT}) (?:${UNIT})(?=,)`,
    "se compte depuis un jour que le lecteur ne connaît pas",
    "écrivez la date. Ex. : « en 2024 », « depuis mars 2025 ».",
  ),
  // « Aujourd'hui, 300 jeunes »
  phrase(
    String.raw`(?<!\p{L})aujourd['’]hui${NO_DATE_NEXT}${NO_DATE_LATER},? (?:\p{L}+ ){0,3}\d[\d ]*`,
    "donne un nombre sans sa date",
    "dites quand : « en mars 2026, 300 jeunes ».",
  ),
  // « Nouveau : », « À la une ! »
  phrase(
    "^(?:nouveau(?:té)?s?|new|à la une|dernière minute|info)(?: ?[!:])",
    "n'est vrai que le jour où il s'écrit",
    "dites ce qui change, et sa date.",
  ),
];

/** A former name, today's name, and words of a sentence that uses the former name on purpose. */
const FORMER_NAMES: readonly [RegExp, string, RegExp][] = [
  [
    /(?<!\p{L})p[ôo]le[ -]emploi(?!\p{L})/iu,
    "France Travail",
    /(?<!\d)20(?:0\d|1\d|2[0-3])(?!\d)|(?<!\p{L})(?:alors|ex|anciennement|nom|appelée?|devenu|hier)(?!\p{L})/iu,
  ],
];

/** Reports the former name of an organisation: « Pôle emploi vous oriente ». « En 2019, Pôle emploi … » is fine. */
export function formerNameFault(text: string): Mistake | undefined {
  for (const sentence of sentencesOf(text))
    for (const [former, name, isMeant] of FORMER_NAMES) {
      const words = former.exec(sentence)?.[0];
      if (words !== undefined && !isMeant.test(sentence))
        return {
          fault: `« ${words} » se nomme ${name} depuis 2024`,
          remedy: `écrivez ${name}, ou « ${name}, alors ${words} » avec la date.`,
        };
    }
  return undefined;
}

/**
 * A question or a condition about the reader, or « À bientôt ». A vague time is fine there, because it is relative to the moment
 * of reading.
 */
const OF_READER =
  /^[^.!?]*(?<!\p{L})(?:tu|vous)(?!\p{L})[^.!?]*\?|(?<!\p{L})si (?:tu|vous)(?!\p{L})|^à bientôt/iu;

/**
 * Reports a vague time: « Une école ouvrira bientôt. » It is for files without a date of their own. « Si tu es actuellement en
 * CDD » and « Que fais-tu en ce moment ? » are fine.
 */
export const vagueTimeFault = cachedByText((text: string): Mistake | undefined => {
  const told = sentencesOf(text).filter((sentence) => !OF_READER.test(sentence));
  return phraseFault(told.join(" "), VAGUE);
});

/** A delay: « dans les dix jours », « sous 48 h », « le lendemain ». */
export const HOW_SOON = String.raw`(?:(?:sous|en|dans(?: les)?|d['’]ici|au bout de|avant) (?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|quelques) ?(?:h|heures?|jours?|semaines?|mois)|dans la (?:journée|semaine)|le lendemain|le jour même)(?!\p{L})`;

/**
 * A sentence that says how soon somebody gets a reply: « nous vous rappelons sous 48 heures », « l'école te répond, par
 * téléphone, dans la semaine », « tu auras une réponse sous huit jours ». Not « s'ils ne répondent pas dans la semaine ».
 */
const DELAY = new RegExp(
  [
    String.raw`(?<!\p{L})(?:on|nous|l['’]école|l['’]association|quelqu['’]un|(?:notre|une|l['’]) ?(?:équipe|personne)|un (?:formateur|conseiller)) (?:te |t['’]|vous |l['’]|les? |lui |leur )?(?:rappel|répond|recontact|contact|revien|revenon|écri)(?!\p{L}*(?:ait|aient|ions|it)(?!\p{L}))\p{L}*(?:(?!,? (?:et|mais|car|puis) )[^.;:!?]){0,50}? ${HOW_SOON}`,
    String.raw`(?<!\p{L})(?:tu|vous) (?:auras|aurez|as|avez|reçois|recevez|recevras|recevrez) (?:\p{L}+ ){0,2}(?:réponse|appel|message|courriel|nouvelles)s?(?:(?!,? (?:et|mais|car|puis) )[^.;:!?]){0,50}? ${HOW_SOON}`,
    String.raw`^réponse (?:\p{L}+ ){0,2}${HOW_SOON}`,
  ].join("|"),
  "iu",
);

/** Reports a reply time in a text. Only the setting `replyTime` may give it, so that it is changed in one place. */
export function delayFault(text: string): Mistake | undefined {
  const words = DELAY.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » est un délai écrit dans une page, et il change sans elle`,
        remedy:
          'écrivez-le dans association.yaml (replyTime), et <OpenPoint name="replyTime" /> ici.',
      };
}
