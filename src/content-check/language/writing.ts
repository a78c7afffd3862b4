import type { Content, Passages } from "#content-check/content.ts";
import { faultIn, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { frenchFault, isInEnglish, typedNumberFaults } from "./english.ts";
import { findLeftover, findRepeatedSentence, hasLeftover } from "./leftovers.ts";
import { markdownFault, markupInHeadFault } from "./markup-left.ts";
import { layoutFaults } from "./layout.ts";
import { placeholderFault } from "./placeholders.ts";
import { headTexts, type Passage } from "#content-check/reading/prose.ts";
import { quotedSpeech } from "#content-check/people/quoted-speech.ts";
import { weekdayFault } from "#content-check/dates/weekdays.ts";
import { anyAddressFault, formOfAddressFault, longSentences } from "./whom.ts";
import { phoneFault, signFault } from "./signs.ts";
import type { TreeNode } from "#content-check/reading/page-text.ts";
import { faultsIn } from "./rules.ts";
import { cachedByText } from "#content-check/caches.ts";

/** Collections that young people read. */
const FOR_YOUNG = ["programs", "modules", "schools", "cohorts", "home", "self-check", "lists"];

const isForYoung = (file: ContentFile, { youngAudiences }: Content): boolean =>
  FOR_YOUNG.includes(file.collection) ||
  fields(file)["young"] === true ||
  (file.collection === "questions" && youngAudiences.has(String(fields(file)["audience"])));

/** Whether the readers of a file are known. If a question's audience is unknown, the form of address cannot be checked. */
const hasKnownReaders = (file: ContentFile, { audiences }: Content): boolean =>
  file.collection !== "questions" || audiences.has(String(fields(file)["audience"]));

/** A small word in capitals: « LES ». A list of names, such as « RNCP, ORANGE, AFPA », contains none. */
const SMALL_WORD_IN_CAPITALS =
  /(?<!\p{L})(?:L[AE]S?|D[EU]S?|UNE?|AUX?|ET|EN|À|POUR|NOUS|[LD]['’]\p{Lu}+)(?!\p{L})/u;
/** Two words in capitals and the first letter of a third: « TOUT LE M ». */
const WORDS_IN_CAPITALS = /(?:\p{Lu}+['’ -]+){2}\p{Lu}/u;

/** Reports a sentence or a title in capitals only: « TOUT LE MONDE PEUT VENIR. » */
const capitalsFault = cachedByText((text: string): Mistake | undefined =>
  SMALL_WORD_IN_CAPITALS.test(text) && WORDS_IN_CAPITALS.test(text) && !/\p{Ll}/u.test(text)
    ? { fault: "tout est en majuscules, qui se lisent mal", remedy: "écrivez-le en minuscules." }
    : undefined,
);

/** A word in the first person singular: « je », « j'ai », « mon ». */
const FIRST_PERSON = /(?<![\p{L}'’])(?:je|j['’]\p{L}+|moi|mon|mes|m['’]\p{L}+)(?!\p{L})/iu;

/** The passages of a file. */
interface Text extends Passages {
  file: ContentFile;
  /** Paragraphs that were meant as a list or a table: other mistakes there have the same cause. */
  misread: ReadonlySet<TreeNode>;
}

/** Reports placeholders, phone numbers, and characters that the typefaces lack. It applies to every file, in any language. */
const characterFaults = ({ file, head, body, misread }: Text): Fault[] => [
  ...faultsIn(file, headTexts(file), ({ text, isProse }) => placeholderFault(text, isProse)),
  ...faultsIn(file, head, ({ text }) => signFault(text) ?? phoneFault(text)),
  ...faultsIn(
    file,
    body.filter(({ node }) => !misread.has(node)),
    ({ text }) =>
      (hasLeftover(text) ? undefined : signFault(text)) ??
      placeholderFault(text, false) ??
      phoneFault(text),
  ),
];

/** Reports markup that would be shown as typed, and texts in capitals, in any language. */
const markupFaults = ({ file, head, body, misread }: Text): Fault[] => [
  ...faultsIn(file, head, ({ text }) => markupInHeadFault(text)),
  ...faultsIn(file, [...head, ...body], ({ text }) => capitalsFault(text)),
  ...faultsIn(
    file,
    body.filter(({ node }) => !misread.has(node)),
    ({ text }) => markdownFault(text),
  ),
];

/**
 * Reports the wrong form of address (« tu » or « vous »). In the home page's choice of links (`doors`), which is for every
 * reader, reports both forms.
 */
function addressFaults({ file, head, body }: Text, content: Content): Fault[] {
  const isDoor = ({ path }: Passage): boolean =>
    file.collection === "home" && path?.[0] === "doors";
  const passages: readonly Passage[] = [...head, ...body];
  const found = formOfAddressFault(
    passages.filter((passage) => !isDoor(passage)),
    isForYoung(file, content),
  );
  return [
    ...faultsIn(file, passages.filter(isDoor), ({ text }) => anyAddressFault(text)),
    ...(found && hasKnownReaders(file, content) ? [faultIn(file, found.passage, found.wrong)] : []),
  ];
}

/** Reports a statement in the first person: « Je suis fier de ces jeunes. » */
function firstPersonFault(text: string): Mistake | undefined {
  const word = FIRST_PERSON.exec(text)?.[0];
  return word === undefined
    ? undefined
    : {
        fault: `le texte dit « ${word} » à la place de la personne`,
        remedy: "rapportez ses paroles : elle, il. Ex. : Selon elle, la motivation fait réussir.",
      };
}

/** Reports somebody's words between quotation marks: « Le maire a dit : « … » ». */
function quotationFault(text: string): Mistake | undefined {
  const words = quotedSpeech(text);
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » est cité entre guillemets`,
        remedy:
          "rapportez les paroles avec vos mots, sans guillemets. Ex. : Selon elle, la motivation fait réussir.",
      };
}

/**
 * Reports a statement in the first person, somebody's words between quotation marks, and sentences that are too long for young
 * people. Quotation marks are accepted in statements and in the field `ours` of an announcement, which holds its quotations.
 */
const sentenceFormFaults = ({ file, head, body }: Text, isYoung: boolean): Fault[] =>
  [...head, ...body].flatMap((passage: Passage) => {
    const { text, path } = passage;
    const field = path?.[0];
    const isStatement = file.collection === "statements";
    // The summary of a school is shown on its page. Any other summary is only for search engines.
    const isShown = field !== "summary" || file.collection === "schools";
    return [
      isStatement && field === "said" ? firstPersonFault(text) : undefined,
      isStatement || field === "ours" ? undefined : quotationFault(text),
      ...(isYoung && isShown ? longSentences(text) : []),
    ].flatMap((wrong) => (wrong ? [faultIn(file, passage, wrong)] : []));
  });

/** Applies the rules that are only for French. */
function frenchTextFaults(text: Text, content: Content): Fault[] {
  const { file, head, body } = text;
  const found = [findLeftover([...head, ...body]), findRepeatedSentence(body)];
  // Fields that are not sentences, such as the days of a step, may also name a weekday.
  const dated: readonly Passage[] = [...headTexts(file), ...body];
  return [
    ...found.flatMap((one) => (one ? [faultIn(file, one.passage, one.wrong)] : [])),
    ...faultsIn(file, dated, (passage) => weekdayFault(passage.text)),
    ...addressFaults(text, content),
    ...sentenceFormFaults(text, isForYoung(file, content)),
  ];
}

/**
 * Reports how a file is written: placeholders, characters and markup that would look wrong, leftovers of a pasted text,
 * « vous » to young people, quotations, and sentences that are too long.
 */
export function writingFaults(file: ContentFile, content: Content): Fault[] {
  const pageText = content.texts.get(file);
  const { head = [], body = [] } = content.passages.get(file) ?? {};
  const layout = pageText
    ? layoutFaults(pageText)
    : { faults: [], paragraphs: new Set<TreeNode>() };
  const text: Text = { file, head, body, misread: layout.paragraphs };
  // A source has the title of an article, which we did not write: only its characters are checked.
  if (file.collection === "sources") return characterFaults(text);
  return [
    ...characterFaults(text),
    ...layout.faults,
    ...markupFaults(text),
    ...(isInEnglish(file)
      ? [
          ...faultsIn(file, [...head, ...body], (passage) => frenchFault(passage.text)),
          ...typedNumberFaults(file, pageText, head),
        ]
      : frenchTextFaults(text, content)),
  ];
}
