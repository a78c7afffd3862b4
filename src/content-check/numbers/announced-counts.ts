import { formatPath, type Fault } from "#content-check/faults.ts";
import { ANY_NUMBER, NUMBER_WORDS, valueOf } from "./number-words.ts";
import { countsOthers } from "./part-of-list.ts";
import { textOf, walk, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";
import { headPassages } from "#content-check/reading/prose.ts";

/** Things that the items of a list can be. Units are left out: « trois mois : » may precede any list. */
const LIST_ITEMS =
  "étapes?|points?|lieux|raisons?|questions?|conditions?|façons?|moyens?|papiers?|documents?|pièces?|gestes?|règles?|outils?|solutions?|possibilités?|choses?|partenaires?|objectifs?|parties?|modules?|critères?|conseils?|pistes?|manières?|avantages?|mots?|termes?|notions?";

/**
 * A number of items: « trois étapes », « les deux grandes questions »; not the idiom « en deux mots ». The first group is the
 * number.
 */
const ANNOUNCED = new RegExp(
  `(?<![\\p{L}\\d,.-])(?!(?<=en )deux mots)(${NUMBER_WORDS.join("|")}|\\d{1,2}) (?:(?:grand|petit|autre|bon|premier)e?s )?(?:${LIST_ITEMS})(?!\\p{L})`,
  "giu",
);

/** A number of steps: « Le geste en 10 étapes ». The first group is the number. */
const STEPS = new RegExp(
  `(?<!\\p{L})en (${NUMBER_WORDS.join("|")}|\\d{1,2}) (?:étapes|gestes|points)(?!\\p{L})`,
  "iu",
);

/** Steps of the list: « Les étapes 3 à 7 », « étapes 3 et 4 ». The groups are the numbers of the first and the last step. */
const STEP_SPAN =
  /(?<!\p{L})(?:(?:l|d|c)es )?étapes (\d{1,2}) (?:à|et) (\d{1,2})(?![\d,]|\s(?:d[eu]|des|sur|à)(?!\p{L})|\sd['’]| ans?(?!\p{L}))/giu;

/** A text with plain spaces in place of no-break spaces and line ends. */
const onOneLine = (text: string): string => text.replace(/\s+/g, " ");

/** How many items each numbered list of a text has. */
const numberedLists = ({ tree }: PageText): number[] =>
  walk(tree)
    .filter(({ type, ordered }) => type === "list" && ordered === true)
    .map(({ children }) => (children ?? []).length);

/** The places where a text names steps by their numbers (`STEP_SPAN`): the words, the number of the last step, and the line. */
const stepSpans = ({ tree, lineOf }: PageText) =>
  walk(tree)
    .filter(({ type }) => type === "paragraph")
    .flatMap((node) =>
      [...onOneLine(textOf(node)).matchAll(STEP_SPAN)].map(([words, , last]) => ({
        words,
        last: Number(last),
        line: lineOf(node),
      })),
    );

/**
 * Reports a front matter that announces a number of steps which no numbered list of the text has: « Le geste en 9 étapes » is
 * refused above a list of 10.
 */
export function announcedStepFaults(text: PageText): Fault[] {
  const { file } = text;
  const lists = numberedLists(text);
  if (lists.length === 0) return [];
  return headPassages(file).flatMap(({ text: passage, line, path }): Fault[] => {
    const [words, number = ""] = STEPS.exec(onOneLine(passage)) ?? [];
    if (words === undefined || lists.includes(valueOf(number))) return [];
    const also = stepSpans(text).map((span) => `« ${span.words} » (ligne ${String(span.line)})`);
    return [
      {
        file: file.path,
        line,
        field: formatPath(path),
        fault: `« ${words} » : la liste numérotée du texte en a ${String(Math.max(...lists))}`,
        remedy: `corrigez le nombre, ou la liste${also.length > 0 ? ` ; si la liste a changé, relisez aussi ${also.join(", ")}` : ""}.`,
      },
    ];
  });
}

/**
 * Reports a sentence that names a step which no numbered list of the text has: « Les étapes 3 à 12 » above a list of 10. « Les
 * étapes 3 à 12 de la notice » is accepted, and so is a text without a numbered list.
 */
export function stepSpanFaults(text: PageText): Fault[] {
  const length = Math.max(0, ...numberedLists(text));
  if (length === 0) return [];
  return stepSpans(text)
    .filter(({ last }) => last > length)
    .map(({ words, last, line }) => ({
      file: text.file.path,
      line,
      fault: `« ${words} » : la liste numérotée du texte n'a pas d'étape ${String(last)}, mais ${String(length)} étapes`,
      remedy: "corrigez les numéros, ou la liste.",
    }));
}

/** The words of a block that announce the list below it: a heading, or a last sentence that ends with « : » or begins with « Voici ». */
function leadOf(block: TreeNode): string | undefined {
  const text = onOneLine(textOf(block)).trim();
  if (block.type === "heading") return text;
  const last = text.split(/(?<=[.!?…]) /).at(-1) ?? "";
  return block.type === "paragraph" && /:$|^Voici /u.test(last) ? last : undefined;
}

/** How many items a list has, or how many rows a table has below its head. */
function itemsOf(block: TreeNode | undefined): number | undefined {
  const length = (block?.children ?? []).length;
  if (block?.type === "list") return length;
  return block?.type === "table" ? length - 1 : undefined;
}

/**
 * Reports words that announce another number of items than the list or table directly below them has: « Il y a trois étapes : »
 * is refused above a list of four. « Voici deux des quatre conditions : » is accepted above a list of two.
 */
export function announcedCountFaults({ file, tree, lineOf }: PageText): Fault[] {
  const blocks = tree.children ?? [];
  return blocks.flatMap((block, index): Fault[] => {
    const next = blocks[index + 1];
    const items = itemsOf(next);
    const lead = leadOf(block);
    if (items === undefined || lead === undefined) return [];
    // With several numbers, any of them may be that of the list.
    if ([...lead.matchAll(ANY_NUMBER)].some(([number]) => valueOf(number) === items)) return [];
    const [wrong] = [...lead.matchAll(ANNOUNCED)].filter(
      ({ 0: words, index }) =>
        !countsOthers(lead.slice(0, index), lead.slice(index + words.length)),
    );
    if (!wrong) return [];
    const [words, number = ""] = wrong;
    const what = next?.type === "table" ? "le tableau" : "la liste";
    return [
      {
        file: file.path,
        line: lineOf(block),
        fault: `« ${words} » annonce ${String(valueOf(number))}, et ${what} en a ${String(items)}`,
        remedy: `corrigez le nombre, ou ${what}.`,
      },
    ];
  });
}
