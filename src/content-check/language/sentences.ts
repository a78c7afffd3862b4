import {
  announcedIntakeFault,
  farFault,
  overtakenFault,
} from "#content-check/dates/announced-dates.ts";
import { claimFault, sourcedPieces, typedSourceFault } from "#content-check/sources/claims.ts";
import { bareEmailFault, emailSlipFault } from "#content-check/contact/emails.ts";
import type { Content } from "#content-check/content.ts";
import { DATED_BY_ITSELF } from "#content-check/dates/dates.ts";
import type { Fault, Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { anySentenceFault } from "./any-sentence.ts";
import { directionFault } from "./directions.ts";
import { layoutFaults } from "./layout.ts";
import { hasLeftover } from "./leftovers.ts";
import { markdownFault } from "./markup-left.ts";
import { breakableSpaces, textOf, type TreeNode } from "#content-check/reading/page-text.ts";
import { letterFault } from "#content-check/numbers/letters-in-numbers.ts";
import {
  civilTitleFault,
  unclearRoleFault,
  fieldLabelFault,
  nameFault,
  partLabelFault,
  titleFault,
} from "#content-check/fields/name-forms.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import { ownSpeechFault, speechFault } from "#content-check/people/reported-speech.ts";
import { faultsIn, firstMistake, type Rule } from "./rules.ts";
import { mobileFault } from "./signs.ts";
import { typedIntakeFault } from "#content-check/schools/announced-intakes.ts";
import { periodEndFault, vagueTimeFault } from "./stale-words.ts";
import { privateFault } from "./private-words.ts";
import { traineeFault, traineeRoleFault } from "#content-check/people/trainees.ts";
import { spacedMarkFault } from "./typos.ts";
import {
  isSentenceField,
  openParagraphs,
  itemsBeforeOthers,
  openSentenceFault,
  unfinishedFault,
  unfinishedItemFault,
} from "./unfinished.ts";
import { englishFault } from "./word-choice.ts";
import { dayOfTenses, tenseFault } from "#content-check/dates/tenses.ts";

/** What the rules need to know about the file that a sentence or block is in. */
interface Context {
  file: ContentFile;
  content: Content;
  /** Whether the file is an announcement of ours. */
  isAnnouncement: boolean;
  /** The day that past and future are relative to; `undefined` if it is unknown. */
  spoken: ReturnType<typeof dayOfTenses>;
}

/** The text of a front matter field (one or more sentences); `key` is the name of the field, the last step of its path. */
interface HeadSentence extends Context {
  words: string;
  path: PropertyKey[];
  key: string;
}

/** A block of the text below the front matter: a paragraph, a heading, a table cell. */
interface Block extends Context {
  words: string;
  node: TreeNode;
  lines: readonly string[];
  /** Whether the block has a source. */
  isSourced: boolean;
  /** Whether the block is in a list item that another item follows. */
  isBeforeItem: boolean;
  /** The mistake of a paragraph that begins without a capital or does not end: « On y voit les ». */
  open: Mistake | undefined;
}

/**
 * Front matter fields that state facts, so « je » is wrong in them. Other fields may contain « je »: the home page has « Je veux me
 * former ».
 */
const FACT_FIELDS = new Set(["what", "note", "reason", "role"]);

/** Collections about rooms and machines: there, « le bouton à droite » is not on a screen. */
const ABOUT_THINGS = new Set(["modules", "programs", "cohorts"]);

/** The text of a block without its links: a page may be called « Je candidate ». */
const withoutLinks = (node: TreeNode): string =>
  (node.children ?? [])
    .filter(({ type }) => type !== "link")
    .map((child) => textOf(child))
    .join("");

/**
 * Reports a tense that is wrong on the day for which the file is written. In files without a date of their own, also reports a
 * sentence that will not stay true: « Une école ouvrira bientôt. »
 */
function datedFault(words: string, context: Context): Mistake | undefined {
  const { file, content, isAnnouncement, spoken } = context;
  const { today } = content;
  const told =
    spoken && tenseFault(words, spoken.now, spoken.event, isAnnouncement, spoken.isBuildDay);
  if (told || DATED_BY_ITSELF.has(file.collection)) return told;
  return (
    typedIntakeFault(words, file, content.files, today) ??
    announcedIntakeFault(words, today) ??
    overtakenFault(words, today) ??
    vagueTimeFault(words) ??
    periodEndFault(words)
  );
}

/** Reports a role that does not say what the person does, and the role of a quoted person who is a trainee. */
function roleFault({ file, path, words, content }: HeadSentence): Mistake | undefined {
  const isQuoted = file.collection === "statements" || path[1] === "quotations";
  return (isQuoted ? traineeRoleFault(words, content.names) : undefined) ?? unclearRoleFault(words);
}

/** Reports a front matter text without an end. The first part of the home page's headline is fine: the second part follows. */
function headEndFault({ path, words }: HeadSentence): Mistake | undefined {
  if (path.join(" ") === "headline start") return undefined;
  return isSentenceField(path) ? openSentenceFault(words) : unfinishedFault(words);
}

/** Rules for the text fields of the front matter. Only the first mistake of a field is reported. */
const HEAD_RULES: readonly Rule<HeadSentence>[] = [
  (sentence) => (sentence.key === "role" ? roleFault(sentence) : undefined),
  ({ file, key, words }) =>
    file.collection === "statements" && key === "said" ? ownSpeechFault(words) : undefined,
  ({ file, path, words }) => nameFault(file, path, words),
  ({ words }) => fieldLabelFault(words),
  ({ path, words }) => titleFault(path, words),
  ({ content, words }) => traineeFault(words, content.names),
  // The exact words of a quotation stay as they were said.
  ({ key, words }) => (key === "words" ? undefined : civilTitleFault(words)),
  ({ words }) => privateFault(words),
  ({ key, words }) => (key === "phone" ? undefined : mobileFault(words)),
  ({ key, words, isAnnouncement }) =>
    FACT_FIELDS.has(key) ? speechFault(words, isAnnouncement) : undefined,
  // Words that somebody said may claim anything.
  ({ file, key, words }) =>
    file.collection === "statements" || key === "words"
      ? undefined
      : claimFault(words, { sourced: false, canHaveSource: false }),
  ({ words }) => anySentenceFault(words),
  (sentence) => datedFault(sentence.words, sentence),
  ({ key, words }) => (key === "name" ? undefined : englishFault(words)),
  headEndFault,
];

/** Rules for fields whose values are not sentences, by the name of the field. */
const VALUE_RULES: Readonly<Record<string, Rule<string>>> = {
  email: emailSlipFault,
  when: letterFault,
};

/** Rules for the blocks of the text. Only the first mistake of a block is reported. */
const BLOCK_RULES: readonly Rule<Block>[] = [
  ({ words }) => mobileFault(words),
  ({ words }) => partLabelFault(words),
  ({ content, words }) => traineeFault(words, content.names),
  ({ words }) => civilTitleFault(words),
  ({ words }) => privateFault(words),
  ({ words, isSourced, isAnnouncement }) =>
    claimFault(words, { sourced: isSourced, canHaveSource: !isAnnouncement }),
  ({ node, isAnnouncement }) =>
    node.type === "paragraph" ? speechFault(withoutLinks(node), isAnnouncement) : undefined,
  ({ words }) => anySentenceFault(words),
  (block) => datedFault(block.words, block),
  ({ content, words }) => farFault(words, content.today),
  ({ file, node }) =>
    ABOUT_THINGS.has(file.collection) ? undefined : directionFault(withoutLinks(node)),
  ({ words }) => englishFault(words),
  ({ lines }) => bareEmailFault(lines),
  ({ lines }) => spacedMarkFault(lines),
  ({ node, words }) => (node.type === "paragraph" ? typedSourceFault(words) : undefined),
  ({ open }) => open,
  // The words of a table cell may go on in the cells below it: « Animé par ».
  ({ node, words, isBeforeItem }) => {
    if (node.type === "tableCell") return undefined;
    return isBeforeItem ? unfinishedItemFault(words) : unfinishedFault(words);
  },
];

function headFaults(context: Context): Fault[] {
  const { file, content } = context;
  const sentences = content.passages.get(file)?.head ?? [];
  return [
    ...faultsIn(file, sentences, ({ text, path }) =>
      firstMistake(HEAD_RULES, {
        ...context,
        words: breakableSpaces(text),
        path,
        key: String(path.at(-1)),
      }),
    ),
    ...faultsIn(file, headTexts(file), ({ text, path }) =>
      VALUE_RULES[String(path.at(-1))]?.(text),
    ),
  ];
}

function blockFaults(context: Context): Fault[] {
  const { file, content } = context;
  const text = content.texts.get(file);
  if (!text) return [];
  const sourced = sourcedPieces(text);
  const open = openParagraphs(text, content.inComponent);
  const beforeItems = itemsBeforeOthers(text);
  const { paragraphs: misread } = layoutFaults(text);
  return faultsIn(file, content.passages.get(file)?.body ?? [], ({ text: typed, node }) => {
    const words = breakableSpaces(typed);
    // Any other mistake of such a block would have the same cause.
    if (misread.has(node) || hasLeftover(words) || markdownFault(words)) return undefined;
    return firstMistake(BLOCK_RULES, {
      ...context,
      // A sentence may be typed on several lines.
      words: words.replace(/\s+/g, " "),
      node,
      lines: text.linesOf(node),
      isSourced: sourced.has(node),
      isBeforeItem: beforeItems.has(node),
      open: open.get(node),
    });
  });
}

/**
 * Reports the first mistake of each French field and each French block of a file: whom it names, what it claims, how it is
 * spelt, whether it will still be true, and whether it ends.
 */
export function sentenceFaults(file: ContentFile, content: Content): Fault[] {
  const context = {
    file,
    content,
    isAnnouncement: fields(file)["ours"] !== undefined,
    spoken: dayOfTenses(file, content.today),
  };
  return [...headFaults(context), ...blockFaults(context)];
}
