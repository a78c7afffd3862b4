import { sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import { FIRST_PERSON, unmarkedSpeech } from "./quoted-speech.ts";

const REPORT =
  "rapportez les paroles avec vos mots : elle, il. Ex. : Selon elle, la motivation fait réussir.";

/** Reports somebody's words without quotation marks: readers would take them for ours. */
export function speechFault(text: string, isAnnouncement: boolean): Mistake | undefined {
  const remedy = isAnnouncement
    ? `${REPORT} Ou mettez-les dans « quotations », avec l'accord de la personne.`
    : REPORT;
  const verb = unmarkedSpeech(text);
  if (verb !== undefined)
    return {
      fault: `ce sont les paroles de quelqu'un (« ${verb} »), données telles quelles`,
      remedy,
    };
  const me = FIRST_PERSON.exec(text.replace(/«[^»]*»/g, " "))?.[0];
  return me === undefined
    ? undefined
    : { fault: `le texte dit « ${me} » à la place de quelqu'un`, remedy };
}

/** Whose words they are, in a sentence that reports them. */
const BY_WHOM =
  /(?<!\p{L})(?:selon|d['’]après|pour|dit|disait|dit-(?:il|elle)|il|elle|lui|ils|elles|ses yeux)(?!\p{L})/iu;

/** Reports words that somebody said as « nous »: on this site « nous » is the association. */
export function ownSpeechFault(said: string): Mistake | undefined {
  const sentence = sentencesOf(said).find(
    (each) => /^(?:Nous|Notre|Nos) /u.test(each) && !BY_WHOM.test(each),
  );
  return sentence === undefined
    ? undefined
    : {
        fault: `« ${sentence} » se lirait comme nos mots : ici, « nous » est l'association`,
        remedy: REPORT,
      };
}
