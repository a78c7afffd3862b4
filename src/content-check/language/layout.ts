import type { Fault, Mistake } from "#content-check/faults.ts";
import { walk, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";
import { cachedByText } from "#content-check/caches.ts";

const notAList = (sign: string): string =>
  `« ${sign} » au début d'une ligne ne fait pas une liste : tout se suivrait`;
const noSpace = (sign: string): string =>
  `il manque une espace après « ${sign} » : ce n'est pas une liste`;
const USE_HYPHENS =
  "commencez chaque ligne par un trait d'union et une espace : « - le premier point ».";
const USE_NUMBERS =
  "commencez chaque ligne par son nombre, un point et une espace : « 1. Le premier geste ».";

/** For each kind of line that was meant as a list item: its pattern (group 1 is the sign at its start), what is wrong, the remedy. */
const LIST_ITEMS: readonly [RegExp, (sign: string) => string, string][] = [
  // « o un diplôme »: the bullets of nested lists in Word, and letters that its symbol typefaces show as bullets.
  [/^\s*([oØ§ü])(?:\t| {1,4})(?=\p{L})/u, notAList, USE_HYPHENS],
  // « • un diplôme »
  [/^\s*([•●▪◦‣∙·■□–—➢➔→✓✔\uf000-\uf0ff])\s*(?=\S)/u, notAList, USE_HYPHENS],
  // « -un point », but not « *en italique* ».
  [/^\s*([-*])(?=\p{L}[^*]*$)/u, noSpace, USE_HYPHENS],
  // « a) un diplôme »
  [/^\s*([a-h]\))\s+(?=\S)/u, notAList, USE_NUMBERS],
  // « 1.un diplôme »
  [/^\s*(\d{1,2}[.)])(?=\p{L})/u, noSpace, USE_NUMBERS],
];

/** A word cut in two: « forma- tion », but not « pré- et postformation ». */
const CUT_WORD = /\p{L}{2,}-[ \n]+(?!(?:et|ou|puis|ni|à|ainsi|comme)(?!\p{L}))\p{Ll}{2,}/u;

/** The first word in a text that was cut in two at the end of a line, as in a PDF; `undefined` if none. */
export const cutWord = (text: string): string | undefined => CUT_WORD.exec(text)?.[0];

/** The mistake of a word that `cutWord` has found. */
export const cutWordFault = (cut: string): Mistake => ({
  fault: `« ${cut.replace(/\s+/, " ")} » est un mot coupé, comme au bout d'une ligne d'un PDF`,
  remedy: `écrivez « ${cut.replace(/-\s+/, "")} », ou « ${cut.replace(/\s+/, "")} » si le trait d'union est à lui.`,
});

/** Reports a paragraph that was meant as a list or a table, or that contains a cut word. */
const paragraphFault = cachedByText((paragraph: string): Mistake | undefined => {
  const lines = paragraph.split("\n");
  for (const line of lines)
    for (const [pattern, faultOf, remedy] of LIST_ITEMS) {
      const sign = pattern.exec(line)?.[1];
      if (sign !== undefined) return { fault: faultOf(sign), remedy };
    }
  const areRows = lines.length > 1 && lines.every((line) => line.includes("|"));
  if (areRows || lines.some((line) => /^\s*\|.*\|.*\|\s*$/.test(line)))
    return {
      fault: "ce tableau n'a pas sa ligne de tirets, et se lirait d'une traite",
      remedy: "écrivez-la sous la première ligne, avec autant de colonnes : | --- | --- |",
    };
  if (lines.length > 1 && lines.every((line) => /\S *\t+ *\S/.test(line)))
    return {
      fault: "ces colonnes, collées d'un tableur, se liraient d'une traite",
      remedy:
        "faites-en un tableau, avec une barre entre deux cases et une ligne de tirets sous la première : « | Ville | Année | », puis « | --- | --- | »",
    };
  if (/(?:[•▪●◦‣].*){2}|: ?[•▪●◦‣]/u.test(paragraph))
    return {
      fault: "les points de cette liste, tous sur une ligne, se liraient d'une traite",
      remedy:
        "mettez-les l'un sous l'autre, après une ligne vide, avec un trait d'union et une espace devant : « - le premier point ».",
    };
  const cut = cutWord(paragraph);
  return cut === undefined ? undefined : cutWordFault(cut);
});

/**
 * Reports paragraphs that were meant as lists or tables: « • un diplôme », « | an | places | » without a line of hyphens.
 * Several paragraphs with the same remedy are reported once.
 * @returns the faults, and all paragraphs with such a mistake: other faults of these paragraphs probably have the same cause
 */
export function layoutFaults(text: PageText): { faults: Fault[]; paragraphs: Set<TreeNode> } {
  const faults = new Map<string, Fault>();
  const paragraphs = new Set<TreeNode>();
  for (const node of walk(text.tree)) {
    if (node.type !== "paragraph") continue;
    const wrong = paragraphFault(
      text
        .linesOf(node)
        .map((line) => line.replace(/^\s*(?:> ?)+/, ""))
        .join("\n"),
    );
    if (!wrong) continue;
    paragraphs.add(node);
    if (!faults.has(wrong.remedy))
      faults.set(wrong.remedy, { file: text.file.path, line: text.lineOf(node), ...wrong });
  }
  return { faults: [...faults.values()], paragraphs };
}
