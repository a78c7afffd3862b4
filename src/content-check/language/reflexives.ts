import { MONTHS, WEEKDAYS } from "#lib/partial-dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { isFrench } from "./dictionary.ts";
import { SENTENCE_START } from "./phrases.ts";

/** A moment, after which « ce » may begin the subject: « Le matin ce groupe … ». */
const MOMENT = `matin|midi|soir|jour|jours|week-end|mois|an|année|été|hiver|printemps|automne|semaine|fois|lendemain|${[...WEEKDAYS, ...MONTHS].join("|")}`;
/**
 * A determiner and a noun at the start of a sentence, with what completes the noun: « Le statut », « La durée de la
 * formation ».
 */
const SUBJECT = String.raw`${SENTENCE_START}(?:(?:L[ae]s?|Une?|Des|Notre|Nos|Votre|Vos|Ton|Ta|Tes|Son|Sa|Ses|Leurs?|Chaque|Tout(?:e|es)? l[ae]s?|Tous les) |L['’])(?!(?:${MOMENT}) )\p{Ll}+(?: (?:de (?:la |l['’])?|du |des |d['’])(?!(?:${MOMENT}) )\p{L}+)? `;
/**
 * What often follows a verb, and seldom follows « ce » with a noun: « selon » in « ce change selon », the full stop in « ce
 * mesure. »
 */
const AFTER = String.raw`(?= (?:selon|dans|en|à|aux?|par|pour|avec|sur|chez|entre|vers|depuis|bien|mal|vite|ici|là|toujours|souvent|peu|facilement|ensuite|aussi|comme)(?![\p{L}-])| ?[.;!?]| ?$)`;
const CE = new RegExp(String.raw`${SUBJECT}ce (\p{Ll}{3,}?)(e|ent)(?!\p{L})${AFTER}`, "gu");

/**
 * Reports « ce » for « se » between a subject and any verb in « -er »: « Le statut ce change selon l'école ». « Le matin, ce
 * stage commence » is fine.
 */
export function reflexiveFault(text: string): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const [words, stem = "", end = ""] of plain.matchAll(CE)) {
    // Any verb in « -er » is enough, even one that looks like a noun (« change »): between a subject and « selon », no noun can
    // stand after « ce ».
    if (!isFrench(`${stem}er`) || !isFrench(`${stem}ez`)) continue;
    return {
      fault: `« ${words} » : « ce » est mis pour « se »`,
      remedy: `écrivez « se ${stem}${end} ».`,
    };
  }
  return undefined;
}
