/** Dates of events and of figures in a sentence about another school: « at the [LABO](/ecoles/saint-denis/) (<EventDate … />) ». */
import { sentencesOf } from "#lib/readability.ts";
import type { Fault, Mistake } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import {
  attributeOf,
  textOf,
  walk,
  type PageText,
  type TreeNode,
} from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { cachedByNode } from "#content-check/caches.ts";
import { linkedEntry } from "./linked-entry.ts";

/** A component in the text of a sentence: « {EventDate labo-2025} ». The groups are its name and its id. */
const MARK = /\{(EventDate|FigureDate|Figure) ([a-z0-9-]+)\}/gu;
const BLOCKS = ["paragraph", "heading", "tableCell"];

/** The sentences of a block that shows dates, in which marks stand for components. */
const markedSentences = cachedByNode((block: TreeNode): readonly string[] => {
  const marked = textOf(block, (node) =>
    node.name === undefined || node.name === null
      ? ""
      : `{${node.name} ${attributeOf(node, "id") ?? ""}}`,
  );
  return /\{(?:EventDate|FigureDate) /u.test(marked)
    ? sentencesOf(marked.replace(/\s+/gu, " "))
    : [];
});

/** The schools of an entry: itself, or those that it lists. */
const schoolsOf = (entry: ContentFile | undefined): string[] =>
  entry === undefined
    ? []
    : entry.collection === "schools"
      ? [entry.id]
      : asIds(fields(entry)["schools"]);

/** The schools to which a sentence is tied: those of its links and those of its figures. */
function schoolsNear(sentence: string, links: readonly TreeNode[], entries: Entries): Set<string> {
  const linked = links
    .filter((link) => sentence.includes(textOf(link).replace(/\s+/gu, " ")))
    .flatMap(({ url = "" }) => schoolsOf(linkedEntry(url, entries)));
  const shown = [...sentence.matchAll(MARK)]
    .filter(([, name]) => name === "Figure")
    .flatMap(([, , id = ""]) => schoolsOf(entries.find("figures", id)));
  return new Set([...linked, ...shown]);
}

/** The mistake of a date if its event or figure belongs only to other schools than those of the sentence (`near`). */
function otherEventMistake(
  [, name = "", id = ""]: RegExpMatchArray,
  near: ReadonlySet<string>,
  entries: Entries,
): Mistake | undefined {
  const dated = entries.find(name === "EventDate" ? "press" : "figures", id);
  const own = schoolsOf(dated);
  if (!dated || own.length === 0 || near.size === 0 || own.some((school) => near.has(school)))
    return undefined;
  return {
    fault: `<${name} id="${id}" /> est la date d'une autre école (${own.join(", ")}), et la phrase parle de ${[...near].join(", ")}`,
    remedy: `nommez l'événement ou le chiffre de cette école, ou corrigez le lien de la phrase.`,
    // The schools of the event may be what is wrong.
    comparedFiles: [dated.path],
  };
}

/**
 * Reports a date of an event or of a figure in a sentence whose links and figures are all of other schools: `<EventDate
 * id="marseille-2023" />` beside a link to the school of Saint-Denis. Two kinds of sentence are
 * accepted: one without a link or a figure of any school, and one with a link or a figure of the event's own school.
 */
export function eventDateFaults({ file, tree, lineOf }: PageText, entries: Entries): Fault[] {
  if (!/<(?:EventDate|FigureDate)/u.test(file.body)) return [];
  return walk(tree)
    .filter(({ type }) => BLOCKS.includes(type))
    .flatMap((block) => {
      const links = walk(block).filter(({ type }) => type === "link");
      return markedSentences(block).flatMap((sentence) => {
        const near = schoolsNear(sentence, links, entries);
        const [wrong] = [...sentence.matchAll(MARK)]
          .filter(([, name]) => name !== "Figure")
          .flatMap((mark) => otherEventMistake(mark, near, entries) ?? []);
        return wrong ? [{ file: file.path, line: lineOf(block), ...wrong }] : [];
      });
    });
}
