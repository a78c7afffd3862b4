import type { Mistake } from "#content-check/faults.ts";
import { isAnyParticiple, participleOf } from "./verb-forms.ts";

/** Words before which « a », after another verb, must be « à »: « Grigny », « la maison », « l'école », « 9 h ». */
const PLACE = String.raw`(?=\p{Lu}\p{Ll}|(?:la|ton|ta|notre|votre|leur|cette|chaque|une?) |l['’]|\d)`;
/** « être », a participle and « a »: « est venue a », « sont allés a », « a été reçue a ». */
const AFTER_BE = new RegExp(
  String.raw`(?<![\p{L}-])(?:est|sont|était|étaient|sera|seront|été|suis|es|sommes|êtes) (?:déjà |bien |aussi |enfin |ensuite |toujours |tous |toutes |vite )?(\p{Ll}+) a ${PLACE}`,
  "gu",
);
/** Another verb and « a »: « commence a », « se trouve a », « habitent a ». */
const AFTER_VERB = new RegExp(
  String.raw`(?<![\p{L}'’-])((?:commenc|arriv|habit|ouvr|particip|retourn|s['’]adress|se (?:trouv|pass|situ|déroul|form|rend))e(?:nt)?|se tenai(?:t|ent)|va|vont|vient|viennent|se tient|a lieu|ont lieu) a ${PLACE}`,
  "gu",
);
/** A pronoun, a verb that may need « à » and an infinitive, « a », and a participle: « on apprenait a posé ». */
const BEFORE_PARTICIPLE = new RegExp(
  String.raw`(?<![\p{L}'’-])(?:on|ils?|elles?|tu|nous|vous) (?:t['’]|s['’]|[tsnv]ous |[ts]e )?(?:appren|commen[cç]|aid|continu|ser[tv]|cherch|arriv|réussi|parvien|prépar|entraîn|exer[cç])\p{Ll}+ a (\p{Ll}{2,}é)(?![\p{L}'’-])`,
  "giu",
);
/** The end of a text that is within a clause. « a » may then be the verb of the sentence: « Ce qui est venu a plu ». */
const CLAUSE = /(?<!\p{L})(?:qui|que|qu['’]\p{L}*|dont|où|quand|si|s['’]il)(?!\p{L})[^,;:.!?]*$/iu;

/**
 * Reports « a » instead of « à » after the verb of a sentence: « Une ministre est venue a Grigny », « On apprenait a posé ».
 * « L'école où il est venu a la fibre » is fine.
 */
export function accentAfterVerbFault(text: string): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const { 0: words, 1: participle = "", index } of plain.matchAll(BEFORE_PARTICIPLE)) {
    const infinitive = `${participle.slice(0, -1)}er`;
    if (CLAUSE.test(plain.slice(0, index)) || participleOf(infinitive) !== participle) continue;
    return {
      fault: `« ${words} » a « a » à la place de « à », et un participe à celle de l'infinitif`,
      remedy: `écrivez « ${words.slice(0, -participle.length - 3)} à ${infinitive} ».`,
    };
  }
  for (const pattern of [AFTER_BE, AFTER_VERB])
    for (const { 0: words, 1: verb = "", index } of plain.matchAll(pattern)) {
      if (CLAUSE.test(plain.slice(0, index)) || (pattern === AFTER_BE && !isAnyParticiple(verb)))
        continue;
      const place = /^[\p{L}\d'’-]+/u.exec(plain.slice(index + words.length))?.[0] ?? "";
      return {
        fault: `« ${words}${place} » a perdu son accent`,
        remedy: `écrivez « ${words.replace(/a $/, "à ")}${place} ».`,
      };
    }
  return undefined;
}
