import type { Mistake } from "#content-check/faults.ts";
import { isFrench } from "./dictionary.ts";

/** Pronouns and the particle between a subject and its verb: « tu ne les as pas ». */
const BETWEEN = String.raw`(?:(?:ne|me|te|se|le|la|les|lui|leur|y|en|nous|vous) |[nmtsl]['’])*`;
/** The start of a sentence or a clause, where a noun or a pronoun is the subject of the verb behind it. */
const START = String.raw`(?:^|[.!?…:] )`;
const CLAUSE = String.raw`(?:^|[.!?…:,;] |(?<!\p{L})(?:qu['’]|quand |si |s['’]|où ))`;
const WORD = String.raw`(\p{L}+)(?![\p{L}'’-])`;

/** Verbs whose plural is another word, in the third person of the present. */
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
  prend: "prennent",
  apprend: "apprennent",
  comprend: "comprennent",
  reçoit: "reçoivent",
  dit: "disent",
  suit: "suivent",
};

/** The plural of a verb in the third person singular: « apprenait » → « apprenaient »; `undefined` for any other word. */
function pluralOf(verb: string): string | undefined {
  const irregular = PLURALS[verb];
  if (irregular !== undefined) return irregular;
  const [, stem = "", ending = ""] = /^(\p{L}{2,}?)(ait|ra|e)$/u.exec(verb) ?? [];
  const plural = stem + ({ ait: "aient", ra: "ront", e: "ent" }[ending] ?? "");
  const isVerb = ending === "e" ? isFrench(`${stem}er`) : ending !== "";
  return isVerb && isFrench(plural) ? plural : undefined;
}

/** Whether a verb is a third person plural whose singular has another form: « apprennent », but not « vient » or « sent ». */
const isPlural = (verb: string): boolean =>
  /\p{L}{2}ent$/u.test(verb) && !/[vt]ient$|^(?:con|res|pres)?sent$/u.test(verb)
    ? isFrench(verb.slice(0, -2))
    : /^(?:sont|ont|vont|font)$|[éa-z]{2}ront$/u.test(verb);

/** The form of a verb for « tu »: « commence » → « commences »; `undefined` for a word that is none, or has that form. */
function withYou(word: string): string | undefined {
  if (/[sx]$/u.test(word)) return undefined;
  const irregular = { a: "as", est: "es", va: "vas" }[word];
  const forms = [
    `${word}s`,
    ...(word.endsWith("t") ? ["s", "x"].map((end) => word.slice(0, -1) + end) : []),
  ];
  return irregular ?? (word.length > 2 ? forms.find(isFrench) : undefined);
}

/** Infinitives that the patterns below miss, and nouns that look like one. */
const INFINITIVES = new Set("être avoir faire voir savoir recevoir devoir tenir venir".split(" "));
const NO_INFINITIVES = new Set(["affaire"]);

/** Whether a word is an infinitive, because the verb has a participle (« monté ») or a future (« finira », « prendra »). */
function isInfinitive(word: string): boolean {
  if (INFINITIVES.has(word)) return true;
  if (NO_INFINITIVES.has(word)) return false;
  if (word.endsWith("er"))
    return isFrench(`${word.slice(0, -2)}é`) && isFrench(`${word.slice(0, -1)}z`);
  if (word.endsWith("ir")) return isFrench(`${word}a`);
  return /(?:[dui]re|[uvi]vre|[bm]ettre|aître)$/u.test(word) && isFrench(`${word.slice(0, -1)}a`);
}

const YOU = new RegExp(String.raw`(?<![\p{L}'’-])(?<!(?:est|a) )tu ${BETWEEN}${WORD}`, "giu");
const SEVERAL = new RegExp(
  String.raw`${START}(?:T(?:ous|outes) l|L|D|C|N|V|M|S)(?:es|os|eurs) \p{Ll}+[sxz] ${WORD}|(?<![\p{L}-])(?:[Ii]ls|[Ee]lles) ${BETWEEN}${WORD}`,
  "gu",
);
const ONE = new RegExp(String.raw`${CLAUSE}(?:[Ii]l|[Ee]lle|[Oo]n) ${BETWEEN}${WORD}`, "gu");
const A = new RegExp(String.raw`(?<![\p{L}'’-])a ${WORD}`, "gu");
/** A participle with its ending, before a direct object; and an object in front of it, with which it would agree. */
const PARTICIPLE =
  /(?<!\p{L})((?:ai|as|a|avons|avez|ont|avait|avaient|aura|auront) )(\p{L}{2,}[éiu])(?:e?s|e) (?=(?:leurs?|l[ae]s?|une?|des|du|notre|nos|votre|vos|cet(?:te)?|ces?|son|sa|ses) |l['’])/u;
const OBJECT_BEFORE =
  /(?<!\p{L})(?:qu|les?|la|l|[Cc]ombien|lesquel(?:le)?s|quel(?:le)?s?|nous|vous|s|se|m|me|t|te)(?!\p{L})/u;

const notAgreed = (words: string, right: string): Mistake => ({
  fault: `« ${words} » est mal accordé`,
  remedy: `écrivez « ${right} ».`,
});

/** Reports verbs that do not agree with their subject, as far as a sentence tells: « Tu commence », « Les élèves apprenait ». */
export function agreementFault(text: string): Mistake | undefined {
  for (const [words, verb = ""] of text.matchAll(YOU)) {
    const right = withYou(verb);
    if (right !== undefined) return notAgreed(words, words.slice(0, -verb.length) + right);
  }
  for (const [words, ofNoun, ofPronoun] of text.matchAll(SEVERAL)) {
    const verb = ofNoun ?? ofPronoun ?? "";
    const plural = pluralOf(verb);
    const typed = words.replace(/^[.!?…:] /u, "");
    if (plural !== undefined) return notAgreed(typed, typed.slice(0, -verb.length) + plural);
  }
  for (const [words, verb = ""] of text.matchAll(ONE))
    if (isPlural(verb))
      return {
        fault: `« ${words.replace(/^[.!?…:,;] /u, "")} » est mal accordé`,
        remedy: "accordez le verbe avec son sujet : on apprend, ils apprennent.",
      };
  for (const [words, word = ""] of text.matchAll(A))
    if (isInfinitive(word))
      return { fault: `« ${words} » a perdu son accent`, remedy: `écrivez « à ${word} ».` };
  const [past, auxiliary = "", participle = ""] = PARTICIPLE.exec(text) ?? [];
  if (
    past !== undefined &&
    isFrench(participle) &&
    !OBJECT_BEFORE.test(text.slice(0, text.indexOf(past)))
  )
    return notAgreed(past.trim(), auxiliary + participle);
  return undefined;
}
