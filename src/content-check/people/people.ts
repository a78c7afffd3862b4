import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";
import { faultIn, formatPath, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { cachedByText } from "#content-check/caches.ts";
import { speakersIn } from "./speakers.ts";

/** A person named in a field. */
interface Named {
  file: ContentFile;
  path: PropertyKey[];
  name: string;
  /** The name as `plainId` writes it: the same for spellings that differ by an accent or a capital. */
  id: string;
}

/** A name with ordinary spaces and apostrophes, so that two ways to type them are one spelling. */
const plainName = (name: string): string => name.trim().replace(/\s+/g, " ").replaceAll("’", "'");

const nameAt = (file: ContentFile, path: PropertyKey[]): Named[] => {
  let value: unknown = fields(file);
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return typeof value === "string" && /\S\s+\S/.test(value)
    ? [{ file, path, name: plainName(value), id: plainId(value) }]
    : [];
};

/** Everybody whom a field of a statement or an announcement names: those who speak, and press contacts. */
function peopleIn(files: readonly ContentFile[]): Named[] {
  return files.flatMap((file) => [
    ...nameAt(file, ["ours", "contact", "name"]),
    ...speakersIn(file).flatMap(({ path }) => nameAt(file, [...path, "person"])),
  ]);
}

/** The full names of people whom the site names: those who speak in statements and announcements, and press contacts. */
export const namesOfPeople = (files: readonly ContentFile[]): string[] => [
  ...new Set(peopleIn(files).map(({ name }) => name)),
];

/** Removes accents but keeps one character per letter, so that positions in both texts are the same. */
const withoutAccents = cachedByText((text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (letter) => letter.normalize("NFD").slice(0, 1)),
);

/** The most frequent of several spellings; among equally frequent ones, the spelling with more accents. */
const mostUsed = (count: ReadonlyMap<string, number>): string =>
  [...count].sort(
    ([a, x], [b, y]) =>
      y - x || b.replace(/[\0-\x7f]/g, "").length - a.replace(/[\0-\x7f]/g, "").length,
  )[0]?.[0] ?? "";

/** The remedy for a name that is spelt in two ways. */
export const sameNameRemedy = (right: string): string =>
  `écrivez le même nom partout : ${right}, ou corrigez les autres fiches si c'est elles qui se trompent.`;

/** Full names in a text: « Nicolas Buono », « Florian du Boÿs »; each with the name as `plainId` writes it. */
const fullNames = cachedByText((text: string) =>
  [
    ...text.matchAll(
      /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?:(?:d[eu]|l[ea]) )?\p{Lu}\p{L}+(?![\p{L}-])/gu,
    ),
  ].map(([name]) => ({ name, id: plainId(name) })),
);

/** A name in a text. */
interface Use {
  file: ContentFile;
  passage: Passage;
  name: string;
  id: string;
}

const spelt = (name: string, right: string): Mistake => ({
  fault: `« ${name} » s'écrit « ${right} » ailleurs`,
  remedy: sameNameRemedy(right),
});

const alike = (name: string, right: string): Mistake => ({
  fault: `« ${name} » ressemble à « ${right} » : est-ce la même personne ?`,
  remedy: sameNameRemedy(right),
});

/** Reports each use of a name in another spelling than the most frequent one. */
function spellingFaults(uses: readonly Use[]): Fault[] {
  return [...Map.groupBy(uses, ({ id }) => id).values()].flatMap((same) => {
    const count = new Map<string, number>();
    for (const { name } of same) count.set(name, (count.get(name) ?? 0) + 1);
    const right = mostUsed(count);
    return same
      .filter(({ name }) => name !== right)
      .map(({ file, passage, name }) => faultIn(file, passage, spelt(name, right)));
  });
}

/**
 * Reports a person's name that is spelt in two ways, in fields or texts:
 * - with other accents or capitals than in most places: « Florian du Boys » if « Florian du Boÿs » is more frequent. No
 *   field needs to name the person;
 * - with one letter more, less or different than in a field: « Nicolas Bueno » if the field `person` of some entry is
 *   « Nicolas Buono ».
 */
export function peopleFaults(files: readonly ContentFile[], texts: readonly FrenchOf[]): Fault[] {
  const people = peopleIn(files);
  const ids = [...new Set(people.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const anyone = new RegExp(
    `(?<![\\p{L}-])(?:${ids.map((id) => id.replaceAll("-", "[\\s’'-]+")).join("|")})(?![\\p{L}-])`,
    "giu",
  );
  const uses = texts
    .flatMap(({ file, passages }) =>
      passages.flatMap((passage) =>
        [...withoutAccents(passage.text).matchAll(anyone)].map(({ index, 0: { length } }) => ({
          file,
          passage,
          name: plainName(passage.text.slice(index, index + length)),
        })),
      ),
    )
    // The pattern ignores capitals, but « pierre blanche » is not the name of Pierre Blanche.
    .filter(({ name }) => /^\p{Lu}(?:.*[\s-])?\p{Lu}\S*$/u.test(name))
    .map((use) => ({ ...use, id: plainId(use.name) }));
  const usesOf = (id: string): number => people.filter((one) => one.id === id).length;
  const nameOf = (id: string | undefined) => people.find((one) => one.id === id)?.name;
  const fieldFaults = people.flatMap(({ file, path, name, id }): Fault[] => {
    const other = ids.find(
      (known) => known !== id && distance(known, id) === 1 && usesOf(known) >= usesOf(id),
    );
    const right = nameOf(other);
    // If both names occur equally often, the later one is reported.
    if (!other || !right || (usesOf(other) === usesOf(id) && ids.indexOf(other) > ids.indexOf(id)))
      return [];
    return [
      {
        file: file.path,
        line: file.lineOf(path),
        field: formatPath(path),
        ...alike(name, right),
      },
    ];
  });
  const fullNameUses = texts.flatMap(({ file, passages }) =>
    passages.flatMap((passage) =>
      fullNames(passage.text).map(({ name, id }): Use => ({ file, passage, name, id })),
    ),
  );
  const namedIn = new Set(people.map(({ path }) => String(path)));
  const textFaults = fullNameUses.flatMap(({ file, passage, name, id }): Fault[] => {
    if (passage.path && namedIn.has(String(passage.path))) return []; // reported above
    if (ids.includes(id)) return [];
    const right = nameOf(ids.find((other) => distance(other, id) === 1));
    return right ? [faultIn(file, passage, alike(name, right))] : [];
  });
  // In « Selon Zoé Morel », the name that was found is « Selon Zoé ». Its last word may begin a name of `ids`.
  const isKnown = (id: string): boolean =>
    ids.includes(id) || ids.some((known) => known.startsWith(`${id.replace(/^.*-/, "")}-`));
  const onlyInTexts = fullNameUses
    .filter(({ id }) => !isKnown(id))
    .map((use) => ({ ...use, name: plainName(use.name) }));
  return [...spellingFaults(uses), ...fieldFaults, ...textFaults, ...spellingFaults(onlyInTexts)];
}

/** Reports the names in the press room's file that are spelt differently elsewhere. */
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
    if (right === "" || right === plainName(name)) return [];
    return [
      {
        file: path,
        line: lineOf([who, "name"]),
        field: `${who} › name`,
        ...spelt(name, right),
      },
    ];
  });
