import { sentencesOf } from "#lib/readability.ts";
import type { Fault } from "./faults.ts";
import { rememberedText } from "./remembered.ts";

type Wrong = Pick<Fault, "fault" | "mend">;

const DAYS = "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche";
/** Words for days that mean another day tomorrow. « Les métiers de demain » and « le mois d'après » do not. */
const RELATIVE = new RegExp(
  `(?<![\\p{L}'’-])(?:avant-hier|après-demain|hier(?! encore)|(?:${DAYS}) (?:prochain|dernier)|la semaine (?:prochaine|dernière|passée)|le (?:mois|week-end) (?:prochain|dernier)|l['’](?:année|an) (?:prochaine?|dernière?|passée?|dernier)|cette semaine(?!-)|ce week-end|(?<=^|[.!?…] )demain(?=,))(?!\\p{L})`,
  "iu",
);

/** Reports a day relative to the day of writing, which later readers do not know. */
export function relativeDayFault(text: string): Wrong | undefined {
  const words = RELATIVE.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » ne dira plus le même jour demain`,
        mend: "écrivez la date. Ex. : « le jeudi 11 février 2027 », « en mars 2027 ».",
      };
}

/** How soon somebody gets a reply: the association says so in one place only. */
const DELAY =
  /(?<!\p{L})(?:on|nous) (?:te |t['’]|vous )?(?:rappel|répond|recontact|contact|revien|revenon)\p{L}*(?: vers (?:toi|vous))? (?:toujours |au plus tard )?(?:sous|en|dans(?: les)?) (?:\d+|une?|deux|trois|quelques|huit|dix|quinze) ?(?:h|heures?|jours?|semaines?|mois)(?!\p{L})/iu;

/** Reports a reply time in a text other than that setting. */
export function delayFault(text: string): Wrong | undefined {
  const words = DELAY.exec(text)?.[0];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » est un délai écrit dans une page, et il change sans elle`,
        mend: 'écrivez-le dans association.yaml (replyTime), et <OpenPoint name="replyTime" /> ici.',
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
};
const SHORT = new RegExp(
  `(?<![\\p{L}\\d.@/-])(?:${Object.keys(SHORT_FORMS).join("|")})(?![\\p{L}\\d.@/-]\\p{L}?)`,
  "u",
);

/** Reports a text message abbreviation; « RDV », in capitals, is allowed. */
export function shortFormFault(text: string): Wrong | undefined {
  const word = SHORT.exec(text)?.[0];
  return word === undefined
    ? undefined
    : {
        fault: `« ${word} » est une abréviation de message`,
        mend: `écrivez « ${SHORT_FORMS[word] ?? ""} ».`,
      };
}

/** Common English words that do not exist in French. */
const ENGLISH =
  /(?<![\p{L}\d'’.@/-])(?:the|and|of|our|we|are|is|with|for|this|that|to|from|your|you|have|has|will|by|at|their|they|which|who|about|it|be|was|were)(?![\p{L}\d'’@/-])/giu;
/** How many of them make an English sentence, and not just a name. */
const LEAST_OF_ENGLISH = 3;

/** Reports a sentence left in English. */
export const englishFault = rememberedText((text: string): Wrong | undefined => {
  const sentence = sentencesOf(text.replace(/«[^»]*»/g, " ")).find(
    (each) => (each.match(ENGLISH)?.length ?? 0) >= LEAST_OF_ENGLISH,
  );
  return sentence === undefined
    ? undefined
    : {
        fault: `« ${sentence} » est en anglais`,
        mend: "écrivez-la en français, ou dites en français ce qu'elle nomme.",
      };
});
