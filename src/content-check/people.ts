import { distance } from "fastest-levenshtein";
import { plainId } from "../lib/plain-id.ts";
import { formatPath, type Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";
import type { FrenchOf } from "./lost-accents.ts";
import type { TypedYaml } from "./yaml.ts";

/** A person named in a field. */
interface Named {
  file: ContentFile;
  path: PropertyKey[];
  name: string;
}

const nameAt = (file: ContentFile, path: PropertyKey[]): Named[] => {
  let value: unknown = fields(file);
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return typeof value === "string" && /\S\s+\S/.test(value)
    ? [{ file, path, name: value.trim() }]
    : [];
};

/** Everybody whom a statement or an announcement names. */
function peopleIn(files: readonly ContentFile[]): Named[] {
  return files.flatMap((file) => {
    if (file.collection === "statements") return nameAt(file, ["person"]);
    if (file.collection !== "press") return [];
    const { ours } = fields(file) as { ours?: { quotations?: unknown } | null };
    const quotations = Array.isArray(ours?.quotations) ? ours.quotations : [];
    return [
      ...nameAt(file, ["ours", "contact", "name"]),
      ...quotations.flatMap((_, index) => nameAt(file, ["ours", "quotations", index, "person"])),
    ];
  });
}

/** The whole names of those who may be named. */
export const namesOfPeople = (files: readonly ContentFile[]): string[] => [
  ...new Set(peopleIn(files).map(({ name }) => name)),
];

/** Letters without their accents, one for one: a place in the one is the same place in the other. */
const bare = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (letter) => letter.normalize("NFD").slice(0, 1));

/** The most used of several writings; of two that are used as often, the one of more accents. */
const mostUsed = (count: ReadonlyMap<string, number>): string =>
  [...count].sort(
    ([a, x], [b, y]) =>
      y - x || b.replace(/[\0-\x7f]/g, "").length - a.replace(/[\0-\x7f]/g, "").length,
  )[0]?.[0] ?? "";

const write = (right: string) =>
  `écrivez le même nom partout : ${right}, ou corrigez les autres fiches si c'est elles qui se trompent.`;

/** One person whose name is written in two ways, in a field or in a text: a visitor would see two. */
export function peopleFaults(files: readonly ContentFile[], texts: readonly FrenchOf[]): Fault[] {
  const people = peopleIn(files);
  const ids = [...new Set(people.map(({ name }) => plainId(name)))];
  if (ids.length === 0) return [];
  const anyone = new RegExp(
    `(?<![\\p{L}-])(?:${ids.map((id) => id.replaceAll("-", "[\\s\\u00a0’'-]+")).join("|")})(?![\\p{L}-])`,
    "giu",
  );
  const uses = texts
    .flatMap(({ file, passages }) =>
      passages.flatMap((passage) =>
        [...bare(passage.text).matchAll(anyone)].map(({ index, 0: { length } }) => ({
          file,
          passage,
          name: passage.text.slice(index, index + length).replace(/\s+/g, " "),
        })),
      ),
    )
    .filter(({ name }) => /^\p{Lu}(?:.*[\s-])?\p{Lu}\S*$/u.test(name)); // « une personne » is nobody's name
  const writings = new Map<string, Map<string, number>>();
  for (const { name } of uses) {
    const count = writings.get(plainId(name)) ?? new Map<string, number>();
    writings.set(plainId(name), count.set(name, (count.get(name) ?? 0) + 1));
  }
  const ofWritings = uses.flatMap(({ file, passage, name }): Fault[] => {
    const right = mostUsed(writings.get(plainId(name)) ?? new Map());
    if (name === right) return [];
    return [
      {
        file: file.path,
        line: passage.line,
        ...(passage.path ? { field: formatPath(passage.path) } : {}),
        fault: `« ${name} » s'écrit « ${right} » ailleurs`,
        mend: write(right),
      },
    ];
  });
  const used = (id: string): number => people.filter(({ name }) => plainId(name) === id).length;
  const ofSlips = people.flatMap(({ file, path, name }): Fault[] => {
    const id = plainId(name);
    const other = ids.find(
      (known) => known !== id && distance(known, id) === 1 && used(known) >= used(id),
    );
    const right = other && people.find((one) => plainId(one.name) === other)?.name;
    // Of two that are named as often, the later one is told.
    if (!other || !right || (used(other) === used(id) && ids.indexOf(other) > ids.indexOf(id)))
      return [];
    return [
      {
        file: file.path,
        line: file.lineOf(path),
        field: formatPath(path),
        fault: `« ${name} » ressemble à « ${right} » : est-ce la même personne ?`,
        mend: write(right),
      },
    ];
  });
  return [...ofWritings, ...ofSlips];
}

/** The same of those whom the press room names, in its file. */
export const roomNameFaults = (
  path: string,
  { data, lineOf }: TypedYaml,
  files: readonly ContentFile[],
): Fault[] =>
  ["contact", "president"].flatMap((who): Fault[] => {
    const { name } = ((data as Record<string, unknown> | null)?.[who] ?? {}) as { name?: unknown };
    if (typeof name !== "string") return [];
    const count = new Map<string, number>();
    for (const { name: known } of peopleIn(files))
      if (plainId(known) === plainId(name)) count.set(known, (count.get(known) ?? 0) + 1);
    const right = mostUsed(count);
    if (right === "" || right === name.trim()) return [];
    return [
      {
        file: path,
        line: lineOf([who, "name"]),
        field: `${who} › name`,
        fault: `« ${name} » s'écrit « ${right} » ailleurs`,
        mend: write(right),
      },
    ];
  });
