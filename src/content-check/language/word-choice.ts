import { sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import { cachedByText } from "#content-check/caches.ts";
import { capitalized } from "./french-words.ts";

/** Abbreviations of text messages, each with the words it stands for; "" if it should only be removed. */
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
  lol: "",
  mdr: "",
};
/**
 * An abbreviation in small letters: « bcp ». One of three letters or more may begin with a capital: « Bcp », but not « Pr », the
 * title. Not « RDV », and not inside an address (« /rdv/ »).
 */
const SHORT_FORM = new RegExp(
  `(?<![\\p{L}\\d.@/-])(?:${Object.keys(SHORT_FORMS)
    .map((word) =>
      word.length > 2 ? word.replace(/^./u, (first) => `[${first}${first.toUpperCase()}]`) : word,
    )
    .join("|")})(?![\\p{L}\\d.@/-]\\p{L}?)`,
  "u",
);

/** Reports an abbreviation from text messages: « bcp de monde » is refused, « RDV » is fine. */
export function shortFormFault(text: string): Mistake | undefined {
  const word = SHORT_FORM.exec(text)?.[0];
  if (word === undefined) return undefined;
  const lower = word.toLowerCase();
  const right = SHORT_FORMS[lower] ?? "";
  const meant = word === lower ? right : capitalized(right);
  return {
    fault: `« ${word} » est une abréviation de message`,
    remedy: meant === "" ? "retirez-le." : `écrivez « ${meant} ».`,
  };
}

/** English office jargon, and the French for it. Only in lower case: a word with a capital may be a name. */
const FRANGLAIS: Readonly<Record<string, string>> = {
  process: "démarche",
  troubleshooting: "recherche de panne",
  swap: "échange",
  check: "vérification",
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
const OFFICE_WORD = new RegExp(
  `(?<![\\p{L}\\d.@/-])(?:${Object.keys(FRANGLAIS).join("|")})s?(?![\\p{L}\\d.@/-])`,
  "u",
);

/** Reports English office jargon, which many readers do not know: « Le process est simple ». Quoted words are fine. */
export function franglaisFault(text: string): Mistake | undefined {
  const word = OFFICE_WORD.exec(text.replace(/«[^»]*»/g, " "))?.[0];
  return word === undefined
    ? undefined
    : {
        fault: `« ${word} » est un mot anglais`,
        remedy: `écrivez « ${FRANGLAIS[word] ?? FRANGLAIS[word.slice(0, -1)] ?? ""} », ou dites ce que c'est.`,
      };
}

/** Common English words that do not exist in French: « the », « with ». */
const ENGLISH =
  /(?<![\p{L}\d'’.@/-])(?:the|and|of|our|we|are|is|with|for|this|that|to|from|your|you|have|has|will|by|at|their|they|which|who|about|it|be|was|were)(?![\p{L}\d'’@/-])/giu;
/** A sentence with at least this many common English words is in English. A French sentence with an English name has fewer. */
const MIN_ENGLISH_WORDS = 3;

/** Reports a sentence left in English: « We are proud to open our school. » Quoted titles are fine. */
export const englishFault = cachedByText((text: string): Mistake | undefined => {
  const sentence = sentencesOf(text.replace(/«[^»]*»/g, " ")).find(
    (each) => (each.match(ENGLISH)?.length ?? 0) >= MIN_ENGLISH_WORDS,
  );
  return sentence === undefined
    ? undefined
    : {
        fault: `« ${sentence} » est en anglais`,
        remedy: "écrivez-la en français, ou dites en français ce qu'elle nomme.",
      };
});
