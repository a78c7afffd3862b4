import type { Content } from "#content-check/content.ts";
import { faultIn, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { frenchFault, isInEnglish, typedNumberFaults } from "./english.ts";
import { headHtml } from "#content-check/reading/html.ts";
import { hasLeft, leftFault, repeatedSentences } from "./leftovers.ts";
import { markdownFault } from "./markdown-left.ts";
import { cutWord, cutWordFault, layoutFaults } from "./layout.ts";
import { placeholderFault } from "./placeholders.ts";
import { headTexts, type Passage } from "#content-check/reading/prose.ts";
import { quotedSpeech } from "#content-check/people/quoted-speech.ts";
import { weekdayFault } from "#content-check/dates/weekdays.ts";
import { anyAddressFault, addressFault, longSentences } from "./whom.ts";
import { phoneFault, signFault } from "./signs.ts";
import { rememberedText } from "#content-check/remembered.ts";

/** Collections whose entries are all read by young people. */
const FOR_YOUNG = ["programs", "modules", "schools", "cohorts", "home", "self-check", "lists"];

const isForYoung = (file: ContentFile, { youngAudiences }: Content): boolean =>
  FOR_YOUNG.includes(file.collection) ||
  fields(file)["young"] === true ||
  (file.collection === "questions" && youngAudiences.has(String(fields(file)["audience"])));

/** Titles of articles are the words of others: only their characters are checked. */
const isOfOthers = ({ collection }: ContentFile): boolean => collection === "sources";

/** A sentence or title in capitals only. Lists of names, "RNCP, ORANGE", contain no function words. */
const isCapitals = rememberedText(
  (text: string): boolean =>
    /(?<!\p{L})(?:L[AE]S?|D[EU]S?|UNE?|AUX?|ET|EN|À|POUR|NOUS|[LD]['’]\p{Lu}+)(?!\p{L})/u.test(
      text,
    ) &&
    /(?:\p{Lu}+['’ -]+){2}\p{Lu}/u.test(text) &&
    !/\p{Ll}/u.test(text),
);

/** First person singular. */
const I = /(?<![\p{L}'’])(?:je|j['’]\p{L}+|moi|mon|mes|m['’]\p{L}+)(?!\p{L})/iu;

/** Faults of front matter text, which is shown as typed. */
const headFault = rememberedText((text: string): Mistake | undefined => {
  const tag = headHtml(text);
  if (tag !== undefined)
    return {
      fault: `« ${tag} » se verrait tel quel`,
      remedy:
        "retirez-le : l'en-tête n'a ni balises, ni mise en forme, ni <Figure /> ; un chiffre s'y tape.",
    };
  if (/\]\s?\(\S|\*\*\S|(?<!\p{L})__\S/u.test(text))
    return {
      fault: "un lien ou du gras s'y verraient tels quels",
      remedy:
        "n'écrivez ici que les mots ; les liens et le gras vont dans le texte, sous l'en-tête.",
    };
  const address = /(?<![\w@])(?:https?:\/\/|www\.)[^\s<>()«»]+/i.exec(text)?.[0];
  if (address !== undefined)
    return {
      fault: `l'adresse « ${address} » s'y lirait telle quelle, et ne mènerait nulle part`,
      remedy:
        "dites le nom de la page ; le lien va dans le texte, sous l'en-tête, ou dans le champ qui lui est fait.",
    };
  const cut = cutWord(text);
  return cut === undefined ? undefined : cutWordFault(cut);
});

/** Checks the wording of a file: its characters, form of address, sentence length, and quoted words. */
export function writingFaults(file: ContentFile, content: Content): Fault[] {
  const faults: Fault[] = [];
  const text = content.texts.get(file);
  const { head = [], body = [] } = content.passages.get(file) ?? {};
  const add = ({ line, path }: Passage, wrong: Omit<Fault, "file"> | undefined) => {
    if (wrong) faults.push(faultIn(file, { line, path }, wrong));
  };
  const at = (passage: Passage, fault: string, remedy: string) => {
    add(passage, { fault, remedy });
  };
  const { faults: ofLayout, paragraphs } = text
    ? layoutFaults(text)
    : { faults: [], paragraphs: new Set() };
  for (const passage of headTexts(file))
    add(passage, placeholderFault(passage.text, passage.isProse));
  for (const passage of head) add(passage, signFault(passage.text) ?? phoneFault(passage.text));
  for (const passage of body)
    if (!paragraphs.has(passage.node))
      add(
        passage,
        (hasLeft(passage.text) ? undefined : signFault(passage.text)) ??
          placeholderFault(passage.text, false) ??
          phoneFault(passage.text),
      );
  if (isOfOthers(file)) return faults;

  faults.push(...ofLayout);
  for (const passage of head) add(passage, headFault(passage.text));
  for (const passage of [...head, ...body])
    if (isCapitals(passage.text))
      at(passage, "tout est en majuscules, qui se lisent mal", "écrivez-le en minuscules.");
  for (const passage of body) {
    if (!paragraphs.has(passage.node)) add(passage, markdownFault(passage.text));
  }

  if (isInEnglish(file))
    for (const passage of [...head, ...body]) add(passage, frenchFault(passage.text));
  if (isInEnglish(file)) return [...faults, ...typedNumberFaults(file, text, head)];
  const all = [...head, ...body];
  const email = leftFault(all);
  for (const { passage, wrong: left } of [...(email ? [email] : []), ...repeatedSentences(body)])
    add(passage, left);
  // Dates also stand in fields that are no sentences, such as the days of a step.
  for (const passage of [...headTexts(file), ...body]) add(passage, weekdayFault(passage.text));
  const young = isForYoung(file, content);
  const isDoor = ({ path }: Passage): boolean =>
    file.collection === "home" && path?.[0] === "doors";
  for (const passage of all.filter(isDoor)) add(passage, anyAddressFault(passage.text));
  const wrong = addressFault(
    all.filter((passage) => !isDoor(passage)),
    young,
  );
  // An unknown audience is reported elsewhere. It decides between tu and vous, so this is not checked here.
  const isUnsure =
    file.collection === "questions" && !content.audiences.has(String(fields(file)["audience"]));
  if (wrong && !isUnsure) add(wrong.passage, wrong.wrong);

  for (const passage of all) {
    const [first] = passage.path ?? [];
    if (file.collection === "statements" && first === "said" && I.test(passage.text))
      at(
        passage,
        `le texte dit « ${I.exec(passage.text)?.[0] ?? ""} » à la place de la personne`,
        "rapportez ses paroles : elle, il. Ex. : Selon elle, la motivation fait réussir.",
      );
    if (first !== "ours" && file.collection !== "statements") {
      const words = quotedSpeech(passage.text);
      if (words !== undefined)
        at(
          passage,
          `« ${words} » est cité entre guillemets`,
          "rapportez les paroles avec vos mots, sans guillemets. Ex. : Selon elle, la motivation fait réussir.",
        );
    }
    // A page's summary is for search engines, except for a school, where it is also the first sentence.
    if (!young || (first === "summary" && file.collection !== "schools")) continue;
    for (const each of longSentences(passage.text)) add(passage, each);
  }
  return faults;
}
