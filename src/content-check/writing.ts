import { countWords, sentencesOf, YOUNG_LIMITS } from "../lib/readability.ts";
import { formatPath, type Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";
import type { PageText, TreeNode } from "./page-text.ts";
import { headHtml } from "./html.ts";
import { cutWord, cutWordFault, layoutFaults } from "./layout.ts";
import { placeholderFault } from "./placeholders.ts";
import { bodyPassages, headPassages, headTexts, type Passage } from "./prose.ts";
import { quotedSpeech } from "./quoted-speech.ts";
import { phoneFault, signFault } from "./signs.ts";

/** What the rules of writing need to know of the rest of the site. */
export interface Readers {
  /** The askers whose page says "tu". */
  youngAskers: ReadonlySet<string>;
  /** What the page shows for a component, such as a figure with its unit. */
  inComponent: (node: TreeNode) => string;
}

/** Collections all of whose entries young people read. */
const FOR_YOUNG = ["programs", "modules", "schools", "cohorts", "home", "self-check", "lists"];

const isForYoung = (file: ContentFile, { youngAskers }: Readers): boolean =>
  FOR_YOUNG.includes(file.collection) ||
  fields(file)["young"] === true ||
  (file.collection === "questions" && youngAskers.has(String(fields(file)["asker"])));

/** Words of others: the titles of articles. Their signs alone are checked. */
const isOfOthers = ({ collection }: ContentFile): boolean => collection === "sources";

const TU =
  /(?<![\p{L}\d'’-])(?:tu|te|toi|(?<!(?:un|le|du|ce|au) )ton|ta|tes|t['’]\p{L}+)(?![\p{L}\d])|-(?:tu|toi|t['’]en)(?!\p{L})/iu;
const VOUS = /(?<![\p{L}\d-])(?:vous|votre|vos)(?![\p{L}\d])|(?<!rendez)-vous(?!\p{L})/iu;

/** Without the words that stand between quotation marks: a button of a form says "ma candidature" to everybody. */
const ownWords = (text: string): string => text.replace(/«[^»]*»/g, " ");

/** Markdown that was meant and is shown as it is typed. */
const LEFT_OVER: readonly [RegExp, string, string][] = [
  [
    /!\[[^\]]*\]\s?\(/,
    "une image mal écrite se verrait telle quelle",
    `autour de sa légende et de son auteur il faut des guillemets droits, et pas d'espace dans le nom du fichier : ![Une baie ouverte](./baie.jpg "La baie de l'atelier | Photo Afpa").`,
  ],
  [
    /\]\s?\(|\]\[/,
    "un lien mal écrit se verrait tel quel",
    "un lien s'écrit [les mots](/adresse/), sans espace au milieu.",
  ],
  [
    /(?<!=)==[^=\s](?:[^=]*[^=\s])?==(?!=)/,
    "le surligné (==) se verrait tel quel",
    "le gras s'écrit **mot**.",
  ],
  [
    /\*\*|__/,
    "des étoiles ou des traits (** ou __) se verraient tels quels",
    "le gras s'écrit **mot**, sans espace à l'intérieur.",
  ],
  [
    /^#{1,6}(?:\p{L}|$)/u,
    "un titre sans espace après # se verrait tel quel",
    "écrivez ## puis une espace : « ## Le titre ».",
  ],
];

/** A sentence or a title without a small letter. Names alone, "RNCP, ORANGE", have none of the words between them. */
const isCapitals = (text: string): boolean =>
  /(?<!\p{L})(?:L[AE]S?|D[EU]S?|UNE?|AUX?|ET|EN|À|POUR|NOUS|[LD]['’]\p{Lu}+)(?!\p{L})/u.test(
    text,
  ) &&
  /(?:\p{Lu}+['’ -]+){2}\p{Lu}/u.test(text) &&
  !/\p{Ll}/u.test(text);

/** What the head shows as it is typed. */
function headFault(text: string): Pick<Fault, "fault" | "mend"> | undefined {
  const tag = headHtml(text);
  if (tag !== undefined)
    return {
      fault: `« ${tag} » se verrait tel quel`,
      mend: "retirez-le : l'en-tête n'a ni balises, ni mise en forme.",
    };
  if (/\]\s?\(\S|\*\*\S|(?<!\p{L})__\S/u.test(text))
    return {
      fault: "un lien ou du gras s'y verraient tels quels",
      mend: "n'écrivez ici que les mots ; les liens et le gras vont dans le texte, sous l'en-tête.",
    };
  const address = /(?<![\w@])(?:https?:\/\/|www\.)[^\s<>()«»]+/i.exec(text)?.[0];
  if (address !== undefined)
    return {
      fault: `l'adresse « ${address} » s'y lirait telle quelle, et ne mènerait nulle part`,
      mend: "dites le nom de la page ; le lien va dans le texte, sous l'en-tête, ou dans le champ qui lui est fait.",
    };
  const cut = cutWord(text);
  return cut === undefined ? undefined : cutWordFault(cut);
}

/** Checks how a file is written: its signs, whom it speaks to, how long its sentences are, whose words it gives. */
export function writingFaults(
  file: ContentFile,
  text: PageText | undefined,
  readers: Readers,
): Fault[] {
  const faults: Fault[] = [];
  const body = text ? bodyPassages(text, readers.inComponent) : [];
  const head = headPassages(file);
  const add = ({ line, path }: Passage, wrong: Omit<Fault, "file"> | undefined) => {
    if (wrong)
      faults.push({
        file: file.path,
        line,
        ...(path ? { field: formatPath(path) } : {}),
        ...wrong,
      });
  };
  const at = (passage: Passage, fault: string, mend: string) => {
    add(passage, { fault, mend });
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
        signFault(passage.text) ??
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
    const left = LEFT_OVER.find(([pattern]) => pattern.test(passage.text));
    if (left && !paragraphs.has(passage.node)) at(passage, left[1], left[2]);
  }

  const all = [...head, ...body];
  const young = isForYoung(file, readers);
  const find = (pattern: RegExp) =>
    all.flatMap((passage) => {
      const match = pattern.exec(ownWords(passage.text));
      return match ? [{ passage, word: match[0] }] : [];
    })[0];
  const [tu, vous] = [find(TU), find(VOUS)];
  const wrong = young ? vous : tu;
  const right = young ? tu : vous;
  if (wrong)
    at(
      wrong.passage,
      right
        ? `le texte dit à la fois « ${right.word} » et « ${wrong.word} »`
        : `le texte dit « ${wrong.word} »`,
      young
        ? "cette page est lue par des jeunes : dites « tu » partout."
        : "dites « vous » partout : « tu » est pour les pages des jeunes.",
    );

  for (const passage of all) {
    const [first] = passage.path ?? [];
    if (first !== "ours" && file.collection !== "statements") {
      const words = quotedSpeech(passage.text);
      if (words !== undefined)
        at(
          passage,
          `« ${words} » est cité entre guillemets`,
          "rapportez les paroles avec vos mots, sans guillemets. Ex. : Selon elle, la motivation fait réussir.",
        );
    }
    // A page's summary is for search engines; that of a school is also its first sentence.
    if (!young || (first === "summary" && file.collection !== "schools")) continue;
    for (const sentence of sentencesOf(passage.text)) {
      const count = countWords(sentence);
      if (count > YOUNG_LIMITS.mostWords)
        at(
          passage,
          `une phrase a ${String(count)} mots, ${String(YOUNG_LIMITS.mostWords)} au plus sur une page des jeunes : « ${sentence} »`,
          "coupez-la en deux phrases.",
        );
    }
  }
  return faults;
}
