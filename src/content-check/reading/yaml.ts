import {
  isMap,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from "yaml";
import type { Fault } from "#content-check/faults.ts";
import { valueFaults } from "./yaml-values.ts";
import { causeOf } from "./yaml-causes.ts";

/** YAML as an editor typed it. */
export interface TypedYaml {
  /** The fields; `undefined` if the YAML cannot be parsed, has no field, or has a fault that makes its fields doubtful. */
  data: unknown;
  /** Returns the line of the file on which a field begins; if the field is absent, the line of its group. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Where a piece of YAML is, and how to read its values. */
export interface WhereYaml {
  /** The path of its file, from the project's root. */
  path: string;
  /** The line of the file on which the YAML begins, from 1. */
  firstLine: number;
  /** Whether every value stays text, so that a phone number keeps its leading zero. */
  asText?: boolean;
  /** Whether a number with a point stays as typed: only its editor knows whether the point separates decimals or thousands. */
  decimalsAsTyped?: boolean;
}

/** Where a field's name begins. */
const startOf = (key: unknown): number | undefined => (key as Node | undefined)?.range?.[0];

/** Follows one step of a path: the node, and where it begins (the field's name in a map, the item in a list). */
function stepInto(node: unknown, step: PropertyKey): { at: number; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(key) === String(step));
    const start = startOf(pair?.key);
    return pair && start !== undefined ? { at: start, node: pair.value } : undefined;
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    const start = isPair(item) ? undefined : (item as Node | undefined)?.range?.[0];
    return start === undefined ? undefined : { at: start, node: item };
  }
  return undefined;
}

/** The fields that repeat the name of an earlier one in the same group; `first` and `again` are where the two begin. */
function repeatedFields(
  document: Document.Parsed,
): { name: string; first: number; again: number }[] {
  const found: { name: string; first: number; again: number }[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Map<string, number>();
      for (const { key } of items) {
        const name = String(key);
        const at = startOf(key) ?? 0;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, at);
        else found.push({ name, first, again: at });
      }
    },
  });
  return found;
}

/**
 * The group that a repeated field was probably meant for, although it is not indented: of the fields above it, the last one
 * that has no value. `undefined` if a line in between is indented, or is no field.
 * @param before the lines above the repeated field
 */
function openGroup(before: readonly string[]): string | undefined {
  for (const line of before.toReversed()) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined) return undefined;
    if (value === "") return name;
  }
  return undefined;
}

/**
 * Parses YAML; dates stay text. Adds to `faults` what cannot be parsed, repeated fields, and values that YAML reads differently
 * from what was typed.
 */
export function readYaml(text: string, where: WhereYaml, faults: Fault[]): TypedYaml {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line + where.firstLine - 1;
  const fault = (line: number, field: string | undefined, what: string, remedy: string) => {
    faults.push({ file: where.path, line, ...(field ? { field } : {}), fault: what, remedy });
  };
  const unread: TypedYaml = { data: undefined, lineOf: () => undefined };

  const tab = /^ *\t[\t ]*\S/m.exec(text);
  if (tab) {
    fault(
      text.slice(0, tab.index).split("\n").length + where.firstLine - 1,
      undefined,
      "la ligne commence par une tabulation, que l'en-tête ne sait pas lire",
      "remplacez chaque tabulation par deux espaces.",
    );
    return unread;
  }

  const document: Document.Parsed = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    ...(where.asText ? { schema: "failsafe" as const } : {}),
  });
  const [error] = document.errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  // Later errors, including repeated fields, mostly follow from the first.
  if (error) {
    const { line, what, remedy } = causeOf(error, text, counter);
    const part = where.path.endsWith(".mdx") ? "l'en-tête" : "le fichier";
    fault(line + where.firstLine - 1, undefined, `${part} ne se lit pas : ${what}`, remedy);
    return unread;
  }
  for (const { name, first, again } of repeatedFields(document)) {
    const twice = `, ici et ligne ${String(lineAt(first))}`;
    const earlier = text.slice(0, again).split(/\r?\n/);
    const group = openGroup(earlier.slice(0, -1));
    if (group === undefined)
      fault(lineAt(again), name, `ce champ est écrit deux fois${twice}`, "n'en gardez qu'un.");
    else
      fault(
        lineAt(again),
        name,
        `ce champ n'est pas rattaché à « ${group} », et serait là deux fois${twice}`,
        `mettez deux espaces devant chaque champ de « ${group} » ; s'il n'en est pas un, n'en gardez qu'un.`,
      );
  }
  if (document.errors.length > 0) return unread;
  if (document.contents === null || !isMap(document.contents)) {
    fault(
      where.firstLine,
      "en-tête",
      "il n'y a aucun champ",
      "écrivez les champs, comme dans un fichier voisin : « nom: valeur », un par ligne.",
    );
    return unread;
  }
  // title:"Le LABO : un datacenter": YAML takes everything before the second colon for the name of a field.
  const glued = document.contents.items.find(({ key }) => /^[\w-]+:(?!\/\/)\S/.test(String(key)));
  if (glued) {
    const line = lineAt(glued.key.range[0]);
    const [name = ""] = String(glued.key).split(":");
    fault(
      line,
      name,
      "il manque une espace après les deux-points",
      `écrivez « ${name}: », une espace, puis la valeur.`,
    );
    return unread;
  }
  const traps = valueFaults(document, text, { ...where, lineAt });
  faults.push(...traps.faults);
  if (traps.cannotRead) return unread;
  return {
    data: document.toJS(),
    lineOf: (path) => {
      let at: number | undefined;
      let node: unknown = document.contents;
      for (const step of path) {
        const found = stepInto(node, step);
        if (!found) break;
        ({ at, node } = found);
      }
      return at === undefined ? where.firstLine : lineAt(at);
    },
  };
}
