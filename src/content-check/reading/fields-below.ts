import { z } from "astro/zod";
import { COLLECTIONS, type CollectionName } from "#collections.ts";
import { fieldMeant } from "#content-check/fields/field-names.ts";
import { namesAt } from "#content-check/fields/schema-fields.ts";
import type { Fault } from "#content-check/faults.ts";
import { isFrench } from "#content-check/language/dictionary.ts";
import type { SchemaTools } from "#lib/schema.ts";

/** A line that may be a field: « draft: true », « Draft : true. », « schools: ». */
const FIELD_LINE = /^(\p{L}[\p{L}-]*) ?:(?:[ \t]+(.*?))?[ \t]*$/u;
/**
 * A line that belongs to the field above it: an item of its list, a field of its group, a remark (« # », but not the heading
 * « ## »), or a third « --- ».
 */
const GOES_ON = /^(?:[ \t]+\S|- |#(?!#)|-{3,}[ \t]*$)/;
/** In characters. In a fault, the value of a longer line is shown as « … ». */
const MAX_LENGTH = 40;

const TOOLS = { image: () => z.string(), reference: () => z.string() } as unknown as SchemaTools;
const namesByCollection = new Map<CollectionName, string[]>();

/** The names of a collection's front matter fields. The schema is only built when a text has a line that may be a field. */
function fieldNames(collection: CollectionName): string[] {
  const known =
    namesByCollection.get(collection) ?? namesAt(COLLECTIONS[collection].schema(TOOLS), []);
  namesByCollection.set(collection, known);
  return known;
}

/** The ways of writing yes and no, each with its YAML value. */
const FLAGS: Readonly<Record<string, string>> = {
  true: "true",
  oui: "true",
  yes: "true",
  false: "false",
  non: "false",
  no: "false",
};

/**
 * The field that a line sets, as it should be written: « draft: true » for « Brouillon : oui. ». Returns `undefined` for a line
 * that may be the beginning of a French sentence, such as « Date: le 3 mai » or « note : ».
 */
function fieldIn(line: string, collection: CollectionName): string | undefined {
  const [, typed, value = ""] = FIELD_LINE.exec(line) ?? [];
  if (typed === undefined) return undefined;
  const lower = typed.toLowerCase();
  const names = fieldNames(collection);
  const flag = FLAGS[value.replace(/\.$/, "").toLowerCase()];
  const isPlain = line.startsWith(`${lower}:`) && names.includes(lower);
  const isNoSentence = flag !== undefined || (collection !== "english" && !isFrench(lower));
  if (!isPlain && !isNoSentence) return undefined;
  const name = names.includes(lower) ? lower : fieldMeant(lower, names);
  return name === undefined ? undefined : `${name}: ${flag ?? value}`.trimEnd();
}

/** Fields typed below the front matter. */
interface FieldsBelow {
  /**
   * By line of the text, from 0: the lines as they should be written, including the lists and groups that belong to the fields.
   */
  lines: ReadonlyMap<number, string>;
  /** Only the lines that set a field, as they should be written. */
  fields: readonly string[];
}

/** Finds the fields that begin a paragraph of the text. */
function fieldsIn(texts: readonly string[], collection: CollectionName): FieldsBelow {
  const lines = new Map<number, string>();
  const fields: string[] = [];
  for (const [index, line] of texts.entries()) {
    const before = texts[index - 1]?.trim() ?? "";
    const canBegin = before === "" || before === "---" || lines.has(index - 1);
    const field = canBegin ? fieldIn(line, collection) : undefined;
    if (field !== undefined) fields.push(field);
    const goesOn = lines.has(index - 1) && GOES_ON.test(line);
    if (field !== undefined || goesOn) lines.set(index, field ?? line);
  }
  return { lines, fields };
}

/** A page after the fields below its front matter were moved into the front matter (`header`), and out of the text (`body`). */
export interface MovedFields {
  header: string;
  body: string;
  /**
   * Converts a line number in `header` to the line of the file as typed. The first line of `header` is number 2, because
   * « --- » is line 1.
   */
  lineIn: (line: number) => number;
}

/**
 * Reports fields that are typed below the front matter. There, `draft: true` would be read as text, and the page would be
 * published. The rest of the check reads these fields as if they were in the front matter: otherwise it would report more
 * faults with the same cause.
 * @returns `undefined` if there are no such fields
 */
export function fieldsBelow(
  { header, body, bodyLine }: { header: string; body: string; bodyLine: number },
  { path, collection }: { path: string; collection: CollectionName },
  faults: Fault[],
): MovedFields | undefined {
  const texts = body.split(/\r?\n/);
  const { lines, fields } = fieldsIn(texts, collection);
  const [first] = lines.keys();
  if (first === undefined) return undefined;
  const shown = fields.map((field) => {
    const [name = ""] = field.split(":");
    return field.length > MAX_LENGTH || field.endsWith(":") ? `${name}: …` : field;
  });
  const words = shown.map((field) => `« ${field} »`).join(", ");
  const are = fields.length === 1 ? "serait lu" : "seraient lus";
  const fence = bodyLine - 1;
  faults.push({
    file: path,
    line: first + bodyLine,
    field: fields[0]?.split(":")[0] ?? "",
    fault: `${words} ${are} comme du texte, car l'en-tête finit à la ligne « --- »`,
    remedy: `mettez ${lines.size === 1 ? "cette ligne" : "ces lignes"} au-dessus de ce « --- » (ligne ${String(fence)}).`,
    explainsField: true,
  });
  const added = [...lines].filter(([, text]) => !/^-{3,}/.test(text));
  const isNew = fields.every(
    (field) => !new RegExp(`^${field.split(":")[0] ?? ""}:`, "m").test(header),
  );
  const ownLines = fence - 2;
  return {
    header: isNew ? [header, ...added.map(([, text]) => text)].join("\n") : header,
    body: texts.map((text, index) => (lines.has(index) ? "" : text)).join("\n"),
    lineIn: (at) => (at - 1 <= ownLines ? at : (added[at - ownLines - 2]?.[0] ?? 0) + bodyLine),
  };
}
