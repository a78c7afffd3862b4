/** Participles after « avoir », which do not agree with the subject: « Les clients ont donné ». */
import type { Mistake } from "#content-check/faults.ts";
import { isAnyParticiple, isOnlyParticipleInAnyForm, singularOf } from "./verb-forms.ts";

/** Forms of « avoir »; not « les as », « deux avions » and « une aura », which are nouns. */
const HAVE = String.raw`ai|a|avons|avez|ont|avai(?:s|t|ent)|aur(?:ai(?:s|t|ent)?|as|ons|ez|ont|ions|iez)|(?<!(?:une|son|cette) )aura|(?<=nous )avions|(?<=vous )aviez|(?<=tu (?:n['’]|y |lui |leur )?)as|avoir|ayant`;
const ADVERB = String.raw`(?:(?:déjà|bien|aussi|enfin|ensuite|ainsi|encore|souvent|toujours|tous|toutes|pas|jamais|plus|vite|également|\p{L}{3,}ment) )?`;
/** « avoir », and a word with the ending of a feminine or a plural: « ont payés », « avons déjà reçue ». */
const AFTER_HAVE = new RegExp(
  String.raw`(?<![\p{L}-])((?:${HAVE}) ${ADVERB})(\p{Ll}{2,}(?:e|s))(?![\p{L}'’-])`,
  "giu",
);
/**
 * The start of a direct object. Between « avoir » and a direct object, a word must be a participle: « ont invités les maires ».
 * Without a direct object, the same word may be a noun: « ont invités et amis ».
 */
const OBJECT_AFTER =
  /^ (?:(?:leurs?|l[ae]s?|une?|des|du|notre|nos|votre|vos|cet(?:te)?|ces?|son|sa|ses) |l['’])/u;
/**
 * Words after which the object may stand before the verb: « *Combien* de jeunes a formés cette école ? », « les attestations
 * *qu'*ils ont reçues ».
 */
const OBJECT_FIRST =
  /(?<!\p{L})(?<!(?:parce|dès|alors|tandis|après|depuis|pendant) )(?:que(?!\p{L})|qu['’]|(?:combien|quoi|(?:l[ae]|les|des|aux|du|au)?quel(?:le)?s?)(?!\p{L}))/iu;
/** A pronoun before « avoir » that may be the object: « *les* ont invités », « vous *nous* avez invités », « *l'*ont invitée ». */
const PRONOUN = /(?<![\p{L}'’-])(?:(l[ae]s?|nous|vous|[mts]e|en) |[lmts]['’])$/iu;

/**
 * Whether a text ends with a pronoun that is the object of the verb form after it: « nous » before « avez ». « nous » before
 * « avons » is the subject. A second object is skipped: « leur » in « la leur ont rendue ».
 */
function endsWithObject(before: string, have: string): boolean {
  const match = PRONOUN.exec(before.replace(/(?<!\p{L})(?:lui|leur|y) $/iu, ""));
  const [pronoun] = match?.slice(1) ?? [];
  const isSubject =
    (/^nous$/iu.test(pronoun ?? "") && have.startsWith("av") && /ons /u.test(have)) ||
    (/^vous$/iu.test(pronoun ?? "") && /ez /u.test(have));
  return match !== null && !isSubject;
}

/**
 * Reports a participle that agrees with the subject, or with an object after it: « des clients ont donnés des équipements ».
 * « Les attestations qu'ils ont reçues » and « elle les a aidés » are fine.
 */
export function afterHaveFault(text: string): Mistake | undefined {
  for (const { 0: words, 1: have = "", 2: word = "", index } of text.matchAll(AFTER_HAVE)) {
    const isParticiple =
      isOnlyParticipleInAnyForm(word) ||
      (isAnyParticiple(word) && OBJECT_AFTER.test(text.slice(index + words.length)));
    const participle = singularOf(word);
    if (!isParticiple || participle === word) continue;
    const before = text.slice(0, index).replace(/^.*[.!?…;:]\s/su, "");
    if (OBJECT_FIRST.test(before) || endsWithObject(before, have)) continue;
    return {
      fault: `« ${words} » est mal accordé`,
      remedy: `écrivez « ${have}${participle} ».`,
    };
  }
  return undefined;
}
