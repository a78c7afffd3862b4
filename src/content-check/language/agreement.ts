import type { Mistake } from "#content-check/faults.ts";
import { afterBeFault } from "./after-be.ts";
import { afterHaveFault } from "./after-have.ts";
import { isFrench } from "./dictionary.ts";
import { infinitiveFault, lostAccentFault } from "./infinitives.ts";
import { BETWEEN, CLAUSE_START, NEXT_WORD, SENTENCE_START } from "./phrases.ts";
import { firstMistake, type Rule } from "./rules.ts";
import { wordPairs } from "./word-pairs.ts";

/** « tu » with the next word: « tu commence ». Not « il s'est tu ». */
const AFTER_TU = new RegExp(
  String.raw`(?<![\p{L}'’-])(?<!(?:est|a) )tu ${BETWEEN}${NEXT_WORD}`,
  "giu",
);
/** A noun in the plural at the start of a sentence, with the next word: « Les élèves apprenait », « Tous les jeunes peut ». */
const AFTER_NOUNS = new RegExp(
  String.raw`${SENTENCE_START}(?:T(?:ous|outes) l|L|D|C|N|V|M|S)(?:es|os|eurs) \p{Ll}+[sxz] ${NEXT_WORD}`,
  "gu",
);
/** Our own name, a plural, where it is the subject, with the next word: « Les Plombiers du Numérique mène ». */
const AFTER_OUR_NAME = new RegExp(
  String.raw`(?:${CLAUSE_START}|(?<=(?<!\p{L})(?:[Qq]ue|[Cc]ar|[Mm]ais|[Ll]orsque|[Pp]uisque|[Cc]omme) ))[Ll]es [Pp]lombiers du [Nn]umérique ${BETWEEN}${NEXT_WORD}`,
  "gu",
);
/** « ils » or « elles » with the next word: « ils monte ». */
const AFTER_ILS = new RegExp(
  String.raw`(?<![\p{L}-])(?:[Ii]ls|[Ee]lles) ${BETWEEN}${NEXT_WORD}`,
  "gu",
);
/** « il », « elle » or « on » with the next word, wherever they are: « lundi elle dois ». */
const AFTER_IL = new RegExp(
  String.raw`(?<![\p{L}-])(?:[Ii]l|[Ee]lle|[Oo]n) ${BETWEEN}${NEXT_WORD}`,
  "gu",
);
/** A singular pronoun at the start of a clause, with the next word: « on apprennent ». */
const AFTER_ON = new RegExp(
  String.raw`${CLAUSE_START}(?:[Ii]l|[Ee]lle|[Oo]n) ${BETWEEN}${NEXT_WORD}`,
  "gu",
);
/** Irregular verbs in the third person of the present, singular and plural. */
const PLURALS: Readonly<Record<string, string>> = {
  a: "ont",
  est: "sont",
  va: "vont",
  fait: "font",
  peut: "peuvent",
  veut: "veulent",
  doit: "doivent",
  sait: "savent",
  vient: "viennent",
  devient: "deviennent",
  prend: "prennent",
  apprend: "apprennent",
  comprend: "comprennent",
  reçoit: "reçoivent",
  dit: "disent",
  suit: "suivent",
};

/**
 * More verbs in the third person, singular and plural, which are only looked for after our name. After another noun, the singular
 * form may be a noun or a participle, and not the verb: « conduit ».
 */
const PLURALS_AFTER_NAME = wordPairs(
  `accueille accueillent, recueille recueillent, offre offrent, ouvre ouvrent, couvre couvrent, découvre découvrent,
  rouvre rouvrent, met mettent, permet permettent, promet promettent, remet remettent, conduit conduisent, construit
  construisent, produit produisent, tient tiennent, obtient obtiennent, soutient soutiennent, maintient maintiennent,
  intervient interviennent, revient reviennent, voit voient, croit croient, part partent, sort sortent, sert servent,
  naît naissent, connaît connaissent, attend attendent, répond répondent, rend rendent, étend étendent, entend
  entendent, défend défendent, inscrit inscrivent, écrit écrivent, poursuit poursuivent, vit vivent, rejoint rejoignent,
  joint joignent, était étaient, avait avaient`,
);

const IRREGULAR_PLURALS = new Set(Object.values(PLURALS));

/** Irregular verbs in the first or second person singular, with the third person; the two often sound the same. */
const SINGULARS: Readonly<Record<string, string>> = {
  ...{ ai: "a", es: "est", vas: "va", fais: "fait", peux: "peut", veux: "veut" },
  ...{ dois: "doit", sais: "sait", viens: "vient", prends: "prend" },
};

/** The plural of a verb in the third person: « apprenait » → « apprenaient »; `undefined` for what is probably no verb. */
function pluralOf(verb: string): string | undefined {
  const irregular = PLURALS[verb];
  if (irregular !== undefined) return irregular;
  const [, stem = "", ending = ""] = /^(\p{L}{2,}?)(ait|ra|e)$/u.exec(verb) ?? [];
  const plural = stem + ({ ait: "aient", ra: "ront", e: "ent" }[ending] ?? "");
  if (IRREGULAR_PLURALS.has(plural)) return plural; // « peuve » → « peuvent »
  // « forme » → « former », « mène » → « mener », « gère » → « gérer »
  const infinitives = ["è", "e", "é"].map((vowel) => `${stem.replace(/è(?=[^è]+$)/u, vowel)}er`);
  const isVerb = ending === "e" ? infinitives.some(isFrench) : ending !== "";
  return isVerb && isFrench(plural) ? plural : undefined;
}

/** The plural of the verb after our name: « mène » → « mènent »; `undefined` for « entre 2020 et 2023 ». */
function pluralAfterName(verb: string): string | undefined {
  if (/^(?:entre|contre|outre)$/u.test(verb)) return undefined;
  const [, stem] = /^(\p{L}{2,})it$/u.exec(verb) ?? []; // « réunit » → « réunissent »
  const inIr = stem !== undefined && isFrench(`${stem}ir`) ? `${stem}issent` : "";
  return PLURALS_AFTER_NAME.get(verb) ?? pluralOf(verb) ?? (isFrench(inIr) ? inIr : undefined);
}

/** Whether a verb form is always plural: « apprennent », « pourront ». Not « vient » and « sent », which are singular. */
const isPluralVerb = (verb: string): boolean =>
  /\p{L}{2}ent$/u.test(verb) && !/[vt]ient$|^(?:con|res|pres)?sent$/u.test(verb)
    ? isFrench(verb.slice(0, -2))
    : /^(?:sont|ont|vont|font)$|[éa-z]{2}ront$/u.test(verb);

/**
 * The form for « tu » of a verb: « commence » → « commences »; `undefined` if the verb already ends in s or x, or is unknown.
 */
function formForTu(verb: string): string | undefined {
  if (/[sx]$/u.test(verb)) return undefined;
  const irregular = { a: "as", est: "es", va: "vas" }[verb];
  const forms = [
    `${verb}s`,
    ...(verb.endsWith("t") ? ["s", "x"].map((ending) => verb.slice(0, -1) + ending) : []),
  ];
  return irregular ?? (verb.length > 2 ? forms.find(isFrench) : undefined);
}

const notAgreed = (words: string, right: string): Mistake => ({
  fault: `« ${words} » est mal accordé`,
  remedy: `écrivez « ${right} ».`,
});

/** Makes a rule that reports a match of `pattern` if `formOf` returns another form of its last word. */
const verbRule =
  (pattern: RegExp, formOf: (verb: string) => string | undefined): Rule<string> =>
  (text) => {
    for (const [words, verb = ""] of text.matchAll(pattern)) {
      const right = formOf(verb);
      if (right !== undefined) return notAgreed(words, words.slice(0, -verb.length) + right);
    }
    return undefined;
  };

/** Reports a plural verb after a singular pronoun: « on apprennent ». */
function pluralAfterOnFault(text: string): Mistake | undefined {
  for (const [words, verb = ""] of text.matchAll(AFTER_ON))
    if (isPluralVerb(verb))
      return {
        fault: `« ${words} » est mal accordé`,
        remedy: "accordez le verbe avec son sujet : on apprend, ils apprennent.",
      };
  return undefined;
}

const RULES: readonly Rule<string>[] = [
  verbRule(AFTER_TU, formForTu),
  verbRule(AFTER_NOUNS, pluralOf),
  verbRule(AFTER_OUR_NAME, pluralAfterName),
  // « Ils trouves » is a mistake for « ils trouvent ». Not so after a noun: « les notes prises » is right.
  verbRule(AFTER_ILS, (verb) => pluralOf(verb) ?? pluralOf(verb.replace(/s$/u, ""))),
  verbRule(AFTER_IL, (verb) => SINGULARS[verb]),
  pluralAfterOnFault,
  infinitiveFault,
  lostAccentFault,
  afterHaveFault,
  afterBeFault,
];

/**
 * Reports verbs and participles that do not agree, an infinitive instead of a participle, and « a » instead of « à »: « Tu
 * commence », « Les élèves apprenait », « Ils ont reçus leur diplôme » are refused. « Les attestations qu'ils ont reçues » is
 * fine.
 */
export const agreementFault = (text: string): Mistake | undefined => firstMistake(RULES, text);
