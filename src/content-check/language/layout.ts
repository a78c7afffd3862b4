import type { Fault, Mistake } from "#content-check/faults.ts";
import { walk, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";
import { rememberedText } from "#content-check/remembered.ts";

/** A line that was meant as a list item, according to its bullet or number. */
const ITEMS: readonly [RegExp, (sign: string) => [string, string]][] = [
  [
    // What word processors use for nested lists, and for bullets of their own typefaces.
    /^\s*([oØ§ü])(?:\t| {1,4})(?=\p{L})/u,
    (sign) => [
      `« ${sign} » au début d'une ligne ne fait pas une liste : tout se suivrait`,
      "commencez chaque ligne par un trait d'union et une espace : « - le premier point ».",
    ],
  ],
  [
    /^\s*([•●▪◦‣∙·■□–—➢➔→✓✔\uf000-\uf0ff])\s*(?=\S)/u,
    (sign) => [
      `« ${sign} » au début d'une ligne ne fait pas une liste : tout se suivrait`,
      "commencez chaque ligne par un trait d'union et une espace : « - le premier point ».",
    ],
  ],
  [
    /^\s*([-*])(?=\p{L}[^*]*$)/u,
    (sign) => [
      `il manque une espace après « ${sign} » : ce n'est pas une liste`,
      "commencez chaque ligne par un trait d'union et une espace : « - le premier point ».",
    ],
  ],
  [
    /^\s*([a-h]\))\s+(?=\S)/u,
    (sign) => [
      `« ${sign} » au début d'une ligne ne fait pas une liste : tout se suivrait`,
      "commencez chaque ligne par un nombre, un point et une espace : « 1. Le premier point ».",
    ],
  ],
  [
    /^\s*(\d{1,2}[.)])(?=\p{L})/u,
    (sign) => [
      `il manque une espace après « ${sign} » : ce n'est pas une liste`,
      "commencez chaque ligne par le nombre, un point et une espace : « 1. Le premier geste ».",
    ],
  ],
];

/** Words that may follow a suspended hyphen: "pré- et postformation". */
const OPEN_HYPHEN = "et|ou|puis|ni|à|ainsi|comme";

const CUT = new RegExp(`\\p{L}{2,}-[ \\n]+(?!(?:${OPEN_HYPHEN})(?!\\p{L}))\\p{Ll}{2,}`, "u");

/** A word hyphenated by a PDF or a line break. */
export const cutWord = (text: string): string | undefined => CUT.exec(text)?.[0];

/** The fault of a hyphenated word that `cutWord` has found. */
export const cutWordFault = (cut: string): Mistake => ({
  fault: `« ${cut.replace(/\s+/, " ")} » est un mot coupé, comme au bout d'une ligne d'un PDF`,
  remedy: `écrivez « ${cut.replace(/-\s+/, "")} », ou « ${cut.replace(/\s+/, "")} » si le trait d'union est à lui.`,
});

/** What a paragraph was probably meant to be. */
const paragraphFault = rememberedText((paragraph: string): Mistake | undefined => {
  const lines = paragraph.split("\n");
  for (const line of lines)
    for (const [pattern, tell] of ITEMS) {
      const sign = pattern.exec(line)?.[1];
      if (sign === undefined) continue;
      const [fault, remedy] = tell(sign);
      return { fault, remedy };
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
 * Reports lists, tables and rules that would be shown as something else, once for each cause.
 * @returns the faults, and the paragraphs they are in: other faults there would have the same cause
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
