import { sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import { phraseFault, type Phrases } from "./phrases.ts";
import { rememberedText } from "#content-check/remembered.ts";

const DAYS = "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche";
/** Words for days whose meaning changes from one day to the next. « Les métiers de demain » and « le mois d'après » do not. */
const RELATIVE = new RegExp(
  `(?<![\\p{L}'’-])(?:avant-hier|après-demain|hier(?! encore)|(?:${DAYS}) (?:prochain|dernier)|la semaine (?:prochaine|dernière|passée)|le (?:mois|week-end) (?:prochain|dernier)|l['’](?:année|an) (?:prochaine?|dernière?|passée?|dernier)|cette semaine(?!-)|ce week-end|(?<=^|[.!?…] )demain(?=,))(?!\\p{L})`,
  "iu",
);

/** Reports a day relative to the day of writing, which later readers do not know. */
export function relativeDayFault(text: string): Mistake | undefined {
  const words = RELATIVE.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » ne dira plus le même jour demain`,
        remedy: "écrivez la date. Ex. : « le jeudi 11 février 2027 », « en mars 2027 ».",
      };
}

/** Vague words are accepted right before a date: « aujourd'hui, en janvier 2028 », « récemment (en mars 2028) ». */
const UNDATED =
  "(?!,? \\(?(?:(?:en|au|le|fin|début|mi) ?-?)?(?:\\d+(?:er)? )?(?:\\p{L}+ )?20\\d\\d(?!\\d))";
/** They are also accepted with a date in brackets at the end of the sentence: « aujourd'hui 34 salariés (octobre 2028) ». */
const NO_DATE_AFTER = "(?![^.!?]*\\((?:\\d+(?:er)? )?(?:\\p{L}+ )?20\\d\\d\\))";

/** Words for a time that is only right for a while after they were written. */
const VAGUE: Phrases = [
  [
    new RegExp(
      `(?<!\\p{L})(?:bientôt|prochainement|récemment|dernièrement|actuellement|en ce moment(?! d[e’'])|à l['’]heure actuelle|tout juste(?= d[e’'])|(?<=^|[.!?…] )cette année(?=,)|ces (?:derniers|prochains) (?:jours|mois|temps)|ces (?:dernières|prochaines) (?:semaines|années)|à la (?:rentrée prochaine|prochaine rentrée)|dans les (?:prochaine?s (?:jours|semaines|mois|années)|(?:jours|semaines|mois|années) (?:à venir|qui viennent))|l['’](?:été|automne|hiver) (?:prochain|dernier)|au printemps (?:prochain|dernier))(?!\\p{L})${UNDATED}`,
      "iu",
    ),
    "ne veut plus rien dire quelques mois plus tard",
    "écrivez la date. Ex. : « en mars 2027 », « depuis 2020 ».",
  ],
  [
    /(?<!\p{L})il y a (?:une?|deux|trois|quatre|cinq|six|dix|quelques|\d+) (?:ans?|mois|semaines?|jours?)(?=\s*(?:[.,;:!?)]|$))|(?<=^|[.!?…] )Depuis (?:une?|deux|trois|quatre|cinq|six|dix|quelques|plusieurs|\d+) (?:ans?|années?|mois|semaines?)(?=,)/iu,
    "se compte depuis un jour que le lecteur ne connaît pas",
    "écrivez la date. Ex. : « en 2024 », « depuis mars 2025 ».",
  ],
  [
    new RegExp(
      `(?<!\\p{L})aujourd['’]hui${UNDATED}${NO_DATE_AFTER},? (?:\\p{L}+ ){0,3}\\d[\\d ]*`,
      "iu",
    ),
    "donne un nombre sans sa date",
    "dites quand : « en mars 2026, 300 jeunes ».",
  ],
  [
    /^(?:nouveau(?:té)?s?|new|à la une|dernière minute|info)(?: ?[!:])/iu,
    "n'est vrai que le jour où il s'écrit",
    "dites ce qui change, et sa date.",
  ],
];

/** A name that changed, and words that show that the former one is meant. */
const FORMER: readonly [RegExp, string, RegExp][] = [
  [
    /(?<!\p{L})pôle emploi(?!\p{L})/iu,
    "France Travail",
    /(?<!\d)20(?:0\d|1\d|2[0-3])(?!\d)|(?<!\p{L})(?:alors|ex|anciennement|nom|appelée?|devenu|hier)(?!\p{L})/iu,
  ],
];

/** Reports an organisation under a name that it no longer has. */
export function formerNameFault(text: string): Mistake | undefined {
  for (const sentence of sentencesOf(text))
    for (const [former, name, isMeant] of FORMER) {
      const words = former.exec(sentence)?.[0];
      if (words !== undefined && !isMeant.test(sentence))
        return {
          fault: `« ${words} » se nomme ${name} depuis 2024`,
          remedy: `écrivez ${name}, ou « ${name}, alors ${words} » avec la date.`,
        };
    }
  return undefined;
}

/** Reports a time that only its writer knows, in a text that has no date of its own. */
export const vagueTimeFault = rememberedText((text: string) => phraseFault(text, VAGUE));

/** How soon somebody gets a reply: the association says so in one place only. */
const DELAY =
  /(?<!\p{L})(?:on|nous) (?:te |t['’]|vous )?(?:rappel|répond|recontact|contact|revien|revenon)\p{L}*(?: vers (?:toi|vous))? (?:toujours |au plus tard )?(?:sous|en|dans(?: les)?) (?:\d+|une?|deux|trois|quelques|huit|dix|quinze) ?(?:h|heures?|jours?|semaines?|mois)(?!\p{L})/iu;

/** Reports a reply time in a text other than that setting. */
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

/** Abbreviations of text messages, and the words they stand for. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  bcp: "beaucoup",
  tjs: "toujours",
  tjrs: "toujours",
  qd: "quand",
  qqn: "quelqu'un",
  qqch: "quelque chose",
  slt: "salut",
  cdt: "cordialement",
  cdlt: "cordialement",
  mtn: "maintenant",
  svt: "souvent",
  pcq: "parce que",
  rdv: "rendez-vous",
  ts: "tous",
  pdt: "pendant",
  pk: "pourquoi",
  pr: "pour",
  ds: "dans",
  dc: "donc",
  jms: "jamais",
  lol: "(rien)",
  mdr: "(rien)",
};
const SHORT = new RegExp(
  `(?<![\\p{L}\\d.@/-])(?:${Object.keys(SHORT_FORMS).join("|")})(?![\\p{L}\\d.@/-]\\p{L}?)`,
  "u",
);

/** Reports a text message abbreviation; « RDV », in capitals, is allowed. */
export function shortFormFault(text: string): Mistake | undefined {
  const word = SHORT.exec(text)?.[0];
  return word === undefined
    ? undefined
    : {
        fault: `« ${word} » est une abréviation de message`,
        remedy: `écrivez « ${SHORT_FORMS[word] ?? ""} ».`,
      };
}

/** English office jargon, and the French for it; only in lower case, since a capitalised word may be a name. */
const FRANGLAIS: Readonly<Record<string, string>> = {
  process: "démarche",
  feedback: "retour",
  feedbacks: "retours",
  deadline: "date limite",
  asap: "au plus vite",
  meeting: "réunion",
  meetings: "réunions",
  workshop: "atelier",
  workshops: "ateliers",
  brainstorming: "remue-méninges",
  "full remote": "à distance",
  remote: "à distance",
  "team building": "journée d'équipe",
  onboarding: "accueil",
  mindset: "état d'esprit",
  "soft skills": "savoir-être",
  networking: "rencontres",
  challenge: "défi",
  challenges: "défis",
  booster: "renforcer",
  coaching: "accompagnement",
  sourcing: "recherche de candidats",
  replay: "enregistrement",
};
const OF_OFFICES = new RegExp(
  `(?<![\\p{L}\\d.@/-])(?:${Object.keys(FRANGLAIS).join("|")})(?![\\p{L}\\d.@/-])`,
  "u",
);

/** Reports English office jargon outside quotation marks, since many readers do not know it. */
export function franglaisFault(text: string): Mistake | undefined {
  const word = OF_OFFICES.exec(text.replace(/«[^»]*»/g, " "))?.[0];
  return word === undefined
    ? undefined
    : {
        fault: `« ${word} » est un mot anglais de bureau`,
        remedy: `écrivez « ${FRANGLAIS[word] ?? ""} », ou dites ce que c'est.`,
      };
}

/** Common English words that do not exist in French. */
const ENGLISH =
  /(?<![\p{L}\d'’.@/-])(?:the|and|of|our|we|are|is|with|for|this|that|to|from|your|you|have|has|will|by|at|their|they|which|who|about|it|be|was|were)(?![\p{L}\d'’@/-])/giu;
/** How many of them make an English sentence, and not just a name. */
const LEAST_OF_ENGLISH = 3;

/** Reports a sentence left in English. */
export const englishFault = rememberedText((text: string): Mistake | undefined => {
  const sentence = sentencesOf(text.replace(/«[^»]*»/g, " ")).find(
    (each) => (each.match(ENGLISH)?.length ?? 0) >= LEAST_OF_ENGLISH,
  );
  return sentence === undefined
    ? undefined
    : {
        fault: `« ${sentence} » est en anglais`,
        remedy: "écrivez-la en français, ou dites en français ce qu'elle nomme.",
      };
});
