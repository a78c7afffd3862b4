import { sentencesOf } from "../lib/readability.ts";
import type { Fault } from "./faults.ts";

type Wrong = Pick<Fault, "fault" | "mend">;

const DAYS = "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche";
/** Days that are others as soon as the page is a day older. « Les métiers de demain » and « le mois d'après » are not. */
const RELATIVE = new RegExp(
  `(?<![\\p{L}'’-])(?:avant-hier|après-demain|hier(?! encore)|(?:${DAYS}) (?:prochain|dernier)|la semaine (?:prochaine|dernière|passée)|le (?:mois|week-end) (?:prochain|dernier)|l['’](?:année|an) (?:prochaine?|dernière?|passée?|dernier)|cette semaine(?!-)|ce week-end|(?<=^|[.!?…] )demain(?=,))(?!\\p{L})`,
  "iu",
);

/** A day told from the day of writing: nobody who reads later knows which. */
export function relativeDayFault(text: string): Wrong | undefined {
  const words = RELATIVE.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » ne dira plus le même jour demain`,
        mend: "écrivez la date. Ex. : « le jeudi 11 février 2027 », « en mars 2027 ».",
      };
}

/** Small words of English that French has not. */
const ENGLISH =
  /(?<![\p{L}\d'’.@/-])(?:the|and|of|our|we|are|is|with|for|this|that|to|from|your|you|have|has|will|by|at|their|they|which|who|about|it|be|was|were)(?![\p{L}\d'’@/-])/giu;
/** How many of them are a sentence, and no name. */
const LEAST_OF_ENGLISH = 3;

/** A sentence that was left in English. */
export function englishFault(text: string): Wrong | undefined {
  const sentence = sentencesOf(text.replace(/«[^»]*»/g, " ")).find(
    (each) => (each.match(ENGLISH)?.length ?? 0) >= LEAST_OF_ENGLISH,
  );
  return sentence === undefined
    ? undefined
    : {
        fault: `« ${sentence} » est en anglais`,
        mend: "écrivez-la en français, ou dites en français ce qu'elle nomme.",
      };
}
