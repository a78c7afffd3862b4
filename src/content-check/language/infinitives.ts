import type { Mistake } from "#content-check/faults.ts";
import { OPEN_CLAUSE } from "./accents-after-verbs.ts";
import { isFrench } from "./dictionary.ts";
import { BETWEEN, NEXT_WORD, SENTENCE_START } from "./phrases.ts";
import { participleOf } from "./verb-forms.ts";

/** A form of « avoir » with the next word: « a monter », « l'avons monter ». */
const AFTER_AVOIR = new RegExp(
  String.raw`(?<![\p{L}-])(?:[lmtsjn]['’])?(a|ai|as|avons|avez|ont|avai(?:s|t|ent)|aur(?:a|ont)) ${NEXT_WORD}`,
  "gu",
);
/** Infinitives that are nouns after « avoir »: « ils ont pouvoir de signer ». */
const NOUNS = new Set(["pouvoir", "souvenir"]);
/** Words after which « a » is the verb « avoir »: « elle a », « qui nous a ». Not « aide-nous a ». */
const BEFORE_A =
  /(?:(?<![\p{L}-])(?:il|elle|on|qui|ça|cela|lui|leur|en|(nous|vous|les)) |[lmtsjn]['’])$/iu;
/**
 * The first words of a sentence, if they can be the subject of « a »: « L'école », « Une salle de Lille »; not « La première ».
 */
const SUBJECT = new RegExp(
  String.raw`${SENTENCE_START}(?:(?:L['’]|(?:L[ae]|Une?|Notre|Votre|Cette?|Cet|Chaque|Son|Sa|Leur) )(?!(?:seule?|premi[eè]re?|derni[eè]re?|suite) )\p{L}+(?: (?:d['’]|de (?:la |l['’])?|du |des )[\p{L}-]+)?|\p{Lu}(?!\p{L}+-(?:nous|vous|moi|toi|l[ae]s?|lui|leur) )[\p{L}\d-]+) $`,
  "u",
);
/**
 * Another verb, after which « a » should be « à »: « parlez a », « tu viens a », « nous allons a », « inscris-toi a », « peux
 * aller a ».
 */
const VERB_BEFORE_A = new RegExp(
  `(?:${[
    String.raw`(?<![\p{L}-])(?!(?:ch|ass|n|r|su)ez )\p{L}+ez`,
    String.raw`(?<!\p{L})(?!rendez-)\p{L}+-(?:toi|moi|nous|vous|lui|leur)`,
    String.raw`(?<![\p{L}'’-])tu ${BETWEEN}\p{L}+[sx]`,
    String.raw`(?<![\p{L}-])nous ${BETWEEN}\p{L}+ons`,
    String.raw`(?<![\p{L}-])(?:ils|elles) ${BETWEEN}\p{L}+nt`,
    String.raw`(?<!\p{L})(?:peu[xt]|pouvez|doi[st]|devez|va|vas|allez|veu[xt]|voulez|faut) \p{L}+(?:er|ir|re)`,
    `${SENTENCE_START}(?:parle|va|viens|écris|réponds|participe|pense|postule|inscris|appelle)`,
  ].join("|")}) a (?=\\p{L})`,
  "giu",
);

/**
 * Whether the word in « -ez » that `words` begins with may be a name: « Lopez » everywhere, « Marquez » after « Mme ». At
 * the start of a sentence, « Marquez » is a verb.
 */
const isName = (words: string, before: string): boolean =>
  /^\p{Lu}\p{L}*ez /u.test(words) &&
  !(/(?:^|[.!?…:] )$/u.test(before) && isFrench(words.slice(0, words.indexOf(" ")).toLowerCase()));

/**
 * Reports an infinitive after « avoir » instead of a participle (« L'école a démarrer »), or « a » instead of « à » before an
 * infinitive (« apprendre a monter »).
 */
export function infinitiveFault(text: string): Mistake | undefined {
  for (const { 0: words, 1: avoir = "", 2: word = "", index } of text.matchAll(AFTER_AVOIR)) {
    const participle = participleOf(word);
    if (participle === undefined || NOUNS.has(word)) continue;
    const before = text.slice(0, index) + words.slice(0, words.indexOf(avoir));
    const verb = avoir === "a" ? BEFORE_A.exec(before) : [];
    if (verb)
      return {
        fault: `« ${words} » a un infinitif à la place du participe`,
        remedy: `écrivez « ${avoir} ${participle} »${verb[1] === undefined ? "" : `, accordé avec « ${verb[1]} »`}.`,
      };
    // « a » with a participle and « à » with an infinitive sound the same, so either may be meant: « L'école a démarré », « Une
    // salle à visiter ».
    if (word.endsWith("er") && SUBJECT.test(before))
      return {
        fault: `« ${words} » a un infinitif à la place du participe`,
        remedy: `écrivez « a ${participle} » ; ou « à ${word} », si cela reste à faire.`,
      };
    return { fault: `« ${words} » a perdu son accent`, remedy: `écrivez « à ${word} ».` };
  }
  return undefined;
}

/**
 * Reports « a » instead of « à » after another verb: « parle a ton collège ». « Ce que tu apprends a un nom » and « Le
 * rendez-vous a lieu » are fine.
 */
export function lostAccentFault(text: string): Mistake | undefined {
  if (!text.includes(" a ")) return undefined;
  for (const { 0: found, index } of text.matchAll(VERB_BEFORE_A)) {
    const before = text.slice(0, index);
    if (OPEN_CLAUSE.test(before) || isName(found, before)) continue;
    const words = found.trim();
    return {
      fault: `« ${words} » a perdu son accent`,
      remedy: `écrivez « ${words.replace(/a$/, "à")} ».`,
    };
  }
  return undefined;
}
