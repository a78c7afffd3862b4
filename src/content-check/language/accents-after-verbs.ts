import type { Mistake } from "#content-check/faults.ts";
import { isAnyParticiple, participleOf } from "./verb-forms.ts";

/** The start of a place or a time, before which « a » must be « à »: « Grigny », « la maison », « l'école », « 9 h ». */
const PLACE_OR_TIME = String.raw`(?=\p{Lu}\p{Ll}|(?:la|ton|ta|notre|votre|leur|cette|chaque|une?) |l['’]|\d)`;
/** « être », a participle and « a »: « est venue a », « sont allés a », « a été reçue a ». */
const AFTER_BE = new RegExp(
  String.raw`(?<![\p{L}-])(?:est|sont|était|étaient|sera|seront|été|suis|es|sommes|êtes) (?:déjà |bien |aussi |enfin |ensuite |toujours |tous |toutes |vite )?(\p{Ll}+) a ${PLACE_OR_TIME}`,
  "gu",
);
/** Another verb and « a »: « commence a », « se trouve a », « habitent a ». */
const AFTER_VERB = new RegExp(
  String.raw`(?<![\p{L}'’-])((?:commenc|arriv|habit|ouvr|particip|retourn|s['’]adress|se (?:trouv|pass|situ|déroul|form|rend))e(?:nt)?|se tenai(?:t|ent)|va|vont|vient|viennent|se tient|a lieu|ont lieu) a ${PLACE_OR_TIME}`,
  "gu",
);
/**
 * A pronoun and a verb that often takes « à » with an infinitive, wrongly followed by « a » and a participle: « on apprenait a
 * posé ».
 */
const BEFORE_PARTICIPLE = new RegExp(
  String.raw`(?<![\p{L}'’-])(?:on|ils?|elles?|tu|nous|vous) (?:t['’]|s['’]|[tsnv]ous |[ts]e )?(?:appren|commen[cç]|aid|continu|ser[tv]|cherch|arriv|réussi|parvien|prépar|entraîn|exer[cç])\p{Ll}+ a (\p{Ll}{2,}é)(?![\p{L}'’-])`,
  "giu",
);
/**
 * A subordinate clause that is still open at the end of a text: « Ce qui est venu », « Le dispositif qui, depuis 2018, nous
 * aide ». An « a » after it may be the verb of the main clause: « Ce qui est venu a plu ».
 */
export const OPEN_CLAUSE =
  /(?<!\p{L})(?:comment|pourquoi|qui|que|qu['’]\p{L}*|quoi|dont|où|quand|si|s['’]il|(?:l[ae]|les|au|aux|du|des)quel(?:le)?s?)(?!\p{L})(?:,[^,;:.!?]*,)?[^,;:.!?]*$/iu;

/**
 * Reports « a » instead of « à » after the verb of a sentence: « Une ministre est venue a Grigny », « On apprenait a posé ».
 * « L'école où il est venu a la fibre » is accepted.
 */
export function accentAfterVerbFault(text: string): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const { 0: words, 1: participle = "", index } of plain.matchAll(BEFORE_PARTICIPLE)) {
    const infinitive = `${participle.slice(0, -1)}er`;
    if (OPEN_CLAUSE.test(plain.slice(0, index)) || participleOf(infinitive) !== participle)
      continue;
    return {
      fault: `« ${words} » a « a » à la place de « à », et un participe à celle de l'infinitif`,
      remedy: `écrivez « ${words.slice(0, -participle.length - 3)} à ${infinitive} ».`,
    };
  }
  for (const pattern of [AFTER_BE, AFTER_VERB])
    for (const { 0: words, 1: verb = "", index } of plain.matchAll(pattern)) {
      if (
        OPEN_CLAUSE.test(plain.slice(0, index)) ||
        (pattern === AFTER_BE && !isAnyParticiple(verb))
      )
        continue;
      const nextWord = /^[\p{L}\d'’-]+/u.exec(plain.slice(index + words.length))?.[0] ?? "";
      return {
        fault: `« ${words}${nextWord} » a perdu son accent`,
        remedy: `écrivez « ${words.replace(/a $/, "à ")}${nextWord} ».`,
      };
    }
  return undefined;
}
