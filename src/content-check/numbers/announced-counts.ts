import { formatPath, type Fault } from "#content-check/faults.ts";
import { NUMBERS, valueOf } from "./number-words.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import { headPassages } from "#content-check/reading/prose.ts";

/** What a list is made of. Not what is measured: « trois mois : » may be followed by any list. */
const OF_A_LIST =
  "étapes?|points?|lieux|raisons?|questions?|conditions?|façons?|moyens?|papiers?|documents?|pièces?|gestes?|règles?|outils?|solutions?|possibilités?|choses?|partenaires?|objectifs?|parties?|modules?|critères?|conseils?|pistes?|manières?|avantages?";

const ANNOUNCED = new RegExp(
  `(?<![\\p{L}\\d])(${NUMBERS.join("|")}|\\d{1,2}) (?:(?:grand|petit|autre|bon|premier)e?s )?(?:${OF_A_LIST})(?!\\p{L})`,
  "giu",
);

/** « Le geste en 10 étapes », said of a text in its front matter. */
const IN_STEPS = new RegExp(
  `(?<!\\p{L})en (${NUMBERS.join("|")}|\\d{1,2}) (?:étapes|gestes|points)(?!\\p{L})`,
  "iu",
);

/** Reports a front matter that announces a number of steps, if none of the text's numbered lists has as many. */
export function announcedStepFaults({ file, tree }: PageText): Fault[] {
  const lists = walk(tree)
    .filter(({ type, ordered }) => type === "list" && ordered === true)
    .map(({ children }) => (children ?? []).length);
  if (lists.length === 0) return [];
  return headPassages(file).flatMap(({ text, line, path }): Fault[] => {
    const [words, number = ""] = IN_STEPS.exec(text) ?? [];
    if (words === undefined || lists.includes(valueOf(number))) return [];
    return [
      {
        file: file.path,
        line,
        field: formatPath(path),
        fault: `« ${words} » : la liste numérotée du texte en a ${String(Math.max(...lists))}`,
        remedy: "corrigez le nombre, ou la liste.",
      },
    ];
  });
}

/** Reports a list right below a heading or a line with « : » that announces another number of items. */
export function announcedCountFaults({ file, tree, lineOf }: PageText): Fault[] {
  const blocks = tree.children ?? [];
  return blocks.flatMap((block, index): Fault[] => {
    const list = blocks[index + 1];
    const text = textOf(block).trim();
    const isLead = block.type === "heading" || (block.type === "paragraph" && text.endsWith(":"));
    if (list?.type !== "list" || !isLead) return [];
    const items = (list.children ?? []).length;
    const lead = block.type === "heading" ? text : (text.split(/[.!?…] /).at(-1) ?? "");
    const said = [...lead.matchAll(ANNOUNCED)].map(([words, number = ""]) => ({
      words,
      count: valueOf(number),
    }));
    const [first] = said;
    if (!first || said.some(({ count }) => count === items)) return [];
    return [
      {
        file: file.path,
        line: lineOf(block),
        fault: `« ${first.words} » annonce ${String(first.count)}, et la liste en a ${String(items)}`,
        remedy: "corrigez le nombre, ou la liste.",
      },
    ];
  });
}
