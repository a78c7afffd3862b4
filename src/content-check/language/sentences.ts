import {
  announcedIntakeFault,
  farFault,
  overtakenFault,
} from "#content-check/dates/announced-dates.ts";
import { claimFault, sourcedPieces, typedSourceFault } from "#content-check/sources/claims.ts";
import { bareEmailFault, emailSlipFault } from "#content-check/contact/emails.ts";
import type { Content } from "#content-check/content.ts";
import { formatPath, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { agreementFault } from "./agreement.ts";
import { DIRECTIONS } from "./directions.ts";
import { GRAMMAR } from "./grammar.ts";
import { hourFault } from "#content-check/contact/hours.ts";
import { layoutFaults } from "./layout.ts";
import { MISSPELT } from "./misspelt.ts";
import { hasLeft } from "./leftovers.ts";
import { markdownFault } from "./markdown-left.ts";
import { textOf, type TreeNode } from "#content-check/reading/page-text.ts";
import { letterFault } from "#content-check/numbers/letters-in-numbers.ts";
import { numberFault } from "#content-check/numbers/numbers.ts";
import {
  emptyRoleFault,
  labelFault,
  nameFault,
  titleFault,
} from "#content-check/fields/name-forms.ts";
import {
  numericDayFault,
  oddDayFault,
  periodFault,
  turnedAgesFault,
} from "#content-check/dates/periods.ts";
import { phraseFault } from "./phrases.ts";
import { postcodeFault } from "#content-check/schools/postcodes.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import { ownSpeechFault, speechFault } from "#content-check/people/reported-speech.ts";
import { mobileFault } from "./signs.ts";
import { delayFault, formerNameFault, relativeDayFault, vagueTimeFault } from "./stale-words.ts";
import { englishFault, franglaisFault, shortFormFault } from "./word-choice.ts";
import { STYLE } from "./style.ts";
import { privateFault } from "./private-words.ts";
import { traineeFault, traineeRoleFault } from "#content-check/people/trainees.ts";
import { spacedMarkFault, typoFault } from "./typos.ts";
import {
  isSentenceField,
  openParagraphs,
  openSentenceFault,
  unfinishedFault,
} from "./unfinished.ts";
import { rememberedText } from "#content-check/remembered.ts";
import { spokenFrom, toldFault } from "#content-check/dates/told-in-time.ts";

/** The text of a paragraph without its links: a page may be called « Je candidate ». */
const ownWords = (node: TreeNode): string =>
  (node.children ?? [])
    .filter(({ type }) => type !== "link")
    .map((child) => textOf(child))
    .join("");

/** The home page's headline is typed in two parts, so the first need not end like a sentence. */
const isFirstPart = (path: PropertyKey[]): boolean => path.join(" ") === "headline start";

/** Checks the role of a person whose words are reported. */
const roleFault = (file: ContentFile, path: PropertyKey[], role: string): Mistake | undefined =>
  file.collection === "statements" || path[1] === "quotations" ? traineeRoleFault(role) : undefined;

/** Front matter fields that state facts, where « je » is wrong. The home page may say « Je veux me former ». */
const OF_US = new Set(["what", "note", "reason", "role"]);

/** Pages about things in a room, where « le bouton à droite » is on a machine. */
const OF_THINGS = new Set(["modules", "programs", "cohorts"]);

const directionFault = rememberedText((text: string): Mistake | undefined =>
  phraseFault(text, DIRECTIONS),
);

/** Collections whose entries carry their own date: a future tense there is right. */
const DATED_BY_ITSELF = new Set(["press", "cohorts", "statements", "figures", "milestones"]);

/** Checks for any sentence: impossible times, days and postcodes, typos, and words that will be out of date. */
const ofAnySentence = rememberedText(
  (text: string): Mistake | undefined =>
    hourFault(text) ??
    periodFault(text) ??
    numericDayFault(text) ??
    oddDayFault(text) ??
    turnedAgesFault(text) ??
    postcodeFault(text) ??
    numberFault(text) ??
    relativeDayFault(text) ??
    delayFault(text) ??
    shortFormFault(text) ??
    franglaisFault(text) ??
    formerNameFault(text) ??
    typoFault(text) ??
    phraseFault(text, GRAMMAR) ??
    phraseFault(text, MISSPELT) ??
    phraseFault(text, STYLE) ??
    agreementFault(text),
);

/** Checks the sentences of a file: whom they name, what they claim, whether they end. Reports the first fault of each. */
export function sentenceFaults(file: ContentFile, content: Content): Fault[] {
  const { names, today, inComponent } = content;
  const text = content.texts.get(file);
  const { head = [], body = [] } = content.passages.get(file) ?? {};
  const isAnnouncement = fields(file)["ours"] !== undefined;
  const spoken = spokenFrom(file, today);
  const datedFault = (words: string): Mistake | undefined =>
    (spoken && toldFault(words, spoken.now, spoken.event, isAnnouncement, spoken.isBuildDay)) ??
    (DATED_BY_ITSELF.has(file.collection)
      ? undefined
      : (announcedIntakeFault(words, today) ??
        overtakenFault(words, today) ??
        vagueTimeFault(words)));
  const faults: Fault[] = [];
  for (const { text: words, line, path } of head) {
    const isSomebodys = file.collection === "statements" || path.at(-1) === "words";
    const wrong =
      (path.at(-1) === "role"
        ? (roleFault(file, path, words) ?? emptyRoleFault(words))
        : undefined) ??
      (file.collection === "statements" && path.at(-1) === "said"
        ? ownSpeechFault(words)
        : undefined) ??
      nameFault(file, path, words) ??
      labelFault(words) ??
      titleFault(path, words) ??
      traineeFault(words, names) ??
      privateFault(words) ??
      (OF_US.has(String(path.at(-1))) ? speechFault(words, isAnnouncement) : undefined) ??
      (isSomebodys ? undefined : claimFault(words, { sourced: false, canHaveSource: false })) ??
      ofAnySentence(words) ??
      datedFault(words) ??
      (path.at(-1) === "name" ? undefined : englishFault(words)) ??
      (isFirstPart(path)
        ? undefined
        : isSentenceField(path)
          ? openSentenceFault(words)
          : unfinishedFault(words));
    if (wrong) faults.push({ file: file.path, line, field: formatPath(path), ...wrong });
  }
  for (const { text: address, line, path } of headTexts(file)) {
    const wrong =
      path.at(-1) === "email"
        ? emailSlipFault(address)
        : path.at(-1) === "when"
          ? letterFault(address)
          : undefined;
    if (wrong) faults.push({ file: file.path, line, field: formatPath(path), ...wrong });
  }
  if (!text) return faults;
  const sourced = sourcedPieces(text);
  const open = openParagraphs(text, inComponent);
  const { paragraphs: misread } = layoutFaults(text);
  for (const { text: words, line, node } of body) {
    if (misread.has(node) || hasLeft(words) || markdownFault(words)) continue;
    const wrong =
      mobileFault(words) ??
      labelFault(words, false) ??
      traineeFault(words, names) ??
      privateFault(words) ??
      claimFault(words, { sourced: sourced.has(node), canHaveSource: !isAnnouncement }) ??
      (node.type === "paragraph" ? speechFault(ownWords(node), isAnnouncement) : undefined) ??
      ofAnySentence(words) ??
      datedFault(words) ??
      farFault(words, today) ??
      (OF_THINGS.has(file.collection) ? undefined : directionFault(ownWords(node))) ??
      englishFault(words) ??
      bareEmailFault(text.linesOf(node)) ??
      spacedMarkFault(text.linesOf(node)) ??
      (node.type === "paragraph" ? typedSourceFault(words) : undefined) ??
      open.get(node) ??
      // A cell goes on in those below it: « Animé par ».
      (node.type === "tableCell" ? undefined : unfinishedFault(words));
    if (wrong) faults.push({ file: file.path, line, ...wrong });
  }
  return faults;
}
