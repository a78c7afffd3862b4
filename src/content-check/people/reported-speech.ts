import { sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import { FIRST_PERSON, unmarkedSpeech } from "./quoted-speech.ts";

const REMEDY =
  "rapportez les paroles avec vos mots : elle, il. Ex. : Selon elle, la motivation fait réussir.";

/**
 * Reports somebody's words without quotation marks, because readers would take them for our own: « Nous avons réussi, déclare
 * Sami Slim. », or any « je ». Indirect speech is fine: « Selon elle, la motivation fait réussir. »
 * @param isAnnouncement whether the text is our announcement: the remedy then also offers to move the words to `quotations`
 */
export function speechFault(text: string, isAnnouncement: boolean): Mistake | undefined {
  const remedy = isAnnouncement
    ? `${REMEDY} Ou mettez-les dans « quotations », avec l'accord de la personne.`
    : REMEDY;
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

/** Words that attribute a sentence to somebody: « selon elle ». */
const ATTRIBUTION =
  /(?<!\p{L})(?:selon|d['’]après|pour|dit|disait|dit-(?:il|elle)|il|elle|lui|ils|elles|ses yeux)(?!\p{L})/iu;

/** « Nous » right after a colon, and a verb of speech or « il » before: « Il salue la visite : nous sommes fiers. » */
const AFTER_COLON =
  /(?<!\p{L})(?:dit|ajoute|affirme|annonce|assure|conclut|confie|déclare|explique|insiste|poursuit|précise|promet|rappelle|répond|résume|souligne)(?:-(?:t-)?(?:il|elle))?\s?:\s(?:nous|notre|nos) |^(?:il|elle) [^:.!?]{2,80}\s?:\s(?:nous|notre|nos|je) /iu;

/**
 * Reports a statement in which « nous » means the speaker, because « nous » means the association on this site: « Nous croyons
 * en eux. » is refused, « Selon elle, nous aidons les jeunes. » is fine.
 */
export function ownSpeechFault(said: string): Mistake | undefined {
  const sentence = sentencesOf(said).find(
    (each) =>
      AFTER_COLON.test(each) || (/^(?:Nous|Notre|Nos) /u.test(each) && !ATTRIBUTION.test(each)),
  );
  return sentence === undefined
    ? undefined
    : {
        fault: `« ${sentence} » se lirait comme nos mots : ici, « nous » est l'association`,
        remedy: REMEDY,
      };
}
