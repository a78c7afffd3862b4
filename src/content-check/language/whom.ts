import { countWords, sentencesOf, YOUNG_LIMITS } from "#lib/readability.ts";
import { faultIn, type Fault, type Mistake } from "#content-check/faults.ts";
import type { HeadText, Passage } from "#content-check/reading/prose.ts";
import { cachedByText } from "#content-check/caches.ts";
import type { Found } from "./rules.ts";

/** « tu », « ton », « viens-tu ». Not « le ton », « un t-shirt », « a-t-il ». */
const TU =
  /(?<![\p{L}\d'’-])(?:tu|te|toi|(?<!(?:un|le|du|ce|au) )ton|ta|tes|t['’](?!(?:ils?|elles?|on)(?!\p{L}))\p{L}+)(?![\p{L}\d])|-(?:tu|toi|t['’]en)(?!\p{L})/iu;
/** Words in -ez that may begin a sentence without being imperatives. « cliquez » is left to another rule (`directionFault`). */
const NOT_IMPERATIVES =
  "chez|assez|cliquez|rendez|rodez|suez|sanchez|martinez|fernandez|hernandez|rodriguez|gonzalez|lopez|perez|gomez|alvarez";
/**
 * « vous », « votre », or an imperative at the start of a sentence or after a comma: « Ne venez pas », « Pour la suite,
 * demandez ». Not « rendez-vous ».
 */
const VOUS = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:vous|votre|vos)(?![\p{L}\d])|(?<!rendez)-vous(?!\p{L})|(?<=(?:^|[.!?…:,] )(?:Ne |N['’]|Puis |Ensuite,? |Enfin,? |Surtout,? (?:ne )?)?)(?!(?:${NOT_IMPERATIVES})(?!\p{L}))\p{L}{2,}ez(?![\p{L}-])`,
  "iu",
);

/** The text outside quotation marks. A page for adults may quote « Tu as entre 16 et 25 ans. » */
const ownWords = (text: string): string => text.replace(/«[^»]*»/g, " ");

/** The first place in a text that says « tu » to the reader (`tu`), and the first that says « vous » (`vous`). */
const addressIn = cachedByText((text: string) => {
  const own = ownWords(text);
  return { tu: TU.exec(own)?.[0], vous: VOUS.exec(own)?.[0] };
});

/** Finds the first wrong form of address, with its passage: « vous » on a page for young people, « tu » on any other. */
export function formOfAddressFault(
  passages: readonly Passage[],
  young: boolean,
): Found | undefined {
  const find = (word: "tu" | "vous") =>
    passages.flatMap((passage) => {
      const found = addressIn(passage.text)[word];
      return found === undefined ? [] : [{ passage, word: found }];
    })[0];
  const [tu, vous] = [find("tu"), find("vous")];
  const wrong = young ? vous : tu;
  const right = young ? tu : vous;
  if (!wrong) return undefined;
  return {
    passage: wrong.passage,
    wrong: {
      fault: right
        ? `le texte dit à la fois « ${right.word} » et « ${wrong.word} »`
        : `le texte dit « ${wrong.word} »`,
      remedy: young
        ? "cette page est lue par des jeunes : dites « tu » partout."
        : "dites « vous » partout : « tu » est pour les pages des jeunes.",
    },
  };
}

/** Reports any « tu » or « vous ». Applied to the home page's choice of links, which is for every kind of reader. */
export function anyAddressFault(text: string): Mistake | undefined {
  const { tu, vous } = addressIn(text);
  const word = tu ?? vous;
  return word === undefined
    ? undefined
    : {
        fault: `« ${word} » ne parle pas à tous les lecteurs`,
        remedy: "parlez comme la personne qui choisit. Ex. : « Je suis journaliste ».",
      };
}

/** « nous », « notre », « je »: with them, a text is not in the third person. */
const FIRST_PERSON = /(?<![\p{L}\d])(?:nous|notre|nos|je|j['’]\p{L}+)(?![\p{L}\d])/iu;
/** The fields of the press kit that journalists copy. */
const COPIED = /^(?:about words\d+|avoid \d+ instead)$/;

/** Reports texts that journalists copy from the press kit, if they are not in the third person: « nous formons », « vous ». */
export const thirdPersonFaults = (path: string, passages: readonly HeadText[]): Fault[] =>
  passages.flatMap((passage): Fault[] => {
    if (!COPIED.test(passage.path.join(" "))) return [];
    const { tu, vous } = addressIn(passage.text);
    const word = FIRST_PERSON.exec(ownWords(passage.text))?.[0] ?? tu ?? vous;
    if (word === undefined) return [];
    return [
      faultIn({ path }, passage, {
        fault: `« ${word} » : un journaliste copie ce texte tel quel, et il y parlerait de lui`,
        remedy:
          "parlez de nous à la troisième personne : écrivez « Les Plombiers du Numérique », « leurs formations ».",
      }),
    ];
  });

/** Reports the sentences that are too long for a page for young people. */
export const longSentences = cachedByText((text: string): Mistake[] =>
  sentencesOf(text).flatMap((sentence): Mistake[] => {
    const count = countWords(sentence);
    if (count <= YOUNG_LIMITS.mostWords) return [];
    return [
      {
        fault: `une phrase a ${String(count)} mots, ${String(YOUNG_LIMITS.mostWords)} au plus sur une page des jeunes : « ${sentence} »`,
        remedy: "coupez-la en deux phrases.",
      },
    ];
  }),
);
