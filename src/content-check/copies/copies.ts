import { plainId, plainLetters } from "#lib/plain-id.ts";
import { pageOf } from "#content-check/links/entry-pages.ts";
import { formatPath, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { copiedSentenceFaults, copyAndOriginal, nearCopyFaults, scopeOf } from "./near-copies.ts";
import { sameEventFaults } from "./same-event.ts";
import { cachedByFields } from "#content-check/caches.ts";
import { sameSourceFaults } from "#content-check/sources/source-fields.ts";
import { TITLE_FIELDS, titleOf } from "#content-check/reading/titles.ts";

/** In characters. Shorter answers may well be identical: « Oui. » */
const MIN_TEXT_LENGTH = 80;

/** Something that no two entries may share, and the fault to report if they do. */
interface OwnThing {
  /** Two entries share it if their keys are equal. */
  key: string;
  field: PropertyKey[];
  fault: (original: string) => string;
  remedy: string;
}

/** The end of a remedy. The reported file may be the original, so the remedy does not say which of the two is the copy. */
const OR_DELETE_COPY = "ou supprimez celle qui est une copie.";

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

function ownTitle(file: ContentFile): OwnThing[] {
  const name = TITLE_FIELDS[file.collection];
  const title = titleOf(file);
  if (name === undefined || title === undefined) return [];
  const group =
    pageOf(file) && file.collection !== "schools" && file.collection !== "partners"
      ? "page"
      : file.collection;
  return [
    {
      // Spaces and capitals do not count: « OVH Cloud » and « OVHcloud » have the same key.
      key: `title ${group} ${scopeOf(file)} ${plainLetters(title)}`,
      field: [name],
      fault: (original) => `« ${title} » est déjà le titre de ${original}`,
      remedy: "donnez à chacun un titre à lui, ou supprimez la fiche en double.",
    },
  ];
}

/**
 * The fields that together hold what an entry says: no two entries may have the same values in all of them. The fault is placed
 * at the first field.
 */
const SAID_ONCE: Partial<Record<ContentFile["collection"], readonly string[]>> = {
  figures: ["value", "unit", "measures", "population", "asOf"],
  statements: ["said"],
  milestones: ["what"],
};

/** Fields whose value no two entries may share; modules are only compared with those of their course. */
const OWN_FIELDS: Partial<Record<ContentFile["collection"], readonly string[]>> = {
  modules: ["gesture", "tools"],
  programs: ["headline", "glance › work"],
  audiences: ["label"],
};
/** In items. Two modules may well need the same two tools. */
const MIN_LIST_LENGTH = 3;

function ownFields(file: ContentFile): OwnThing[] {
  const data = fields(file);
  return (OWN_FIELDS[file.collection] ?? []).flatMap((name): OwnThing[] => {
    const path = name.split(" › ");
    const value = path.reduce<unknown>(
      (group, step) => (group as Record<string, unknown> | null | undefined)?.[step],
      data,
    );
    const isList = Array.isArray(value) && value.length >= MIN_LIST_LENGTH;
    if (!isList && text(value) === undefined) return [];
    const words = (isList ? value : [value]).map((item) => plainId(String(item))).sort();
    return [
      {
        key: `${name} ${file.collection} ${String(data["program"])} ${words.join(" ")}`,
        field: path,
        fault: (original) =>
          `« ${name} » dit « ${isList ? value.join(", ") : String(value)} », comme ${original}`,
        remedy: `corrigez celle des deux fiches où cela n'a pas été changé, ${OR_DELETE_COPY}`,
      },
    ];
  });
}

function ownWords(file: ContentFile): OwnThing[] {
  const data = fields(file);
  const own: OwnThing[] = [];
  const summary = text(data["summary"]);
  if (summary !== undefined)
    own.push({
      key: `summary ${plainId(summary)}`,
      field: ["summary"],
      fault: (original) => `ce résumé est déjà celui de ${original}`,
      remedy: `dites dans chacune ce qu'on trouve dans cette page-là, ${OR_DELETE_COPY}`,
    });
  const names = SAID_ONCE[file.collection];
  const [first] = names ?? [];
  if (names && first !== undefined && data[first] !== undefined)
    own.push({
      key: `${file.collection} ${names.map((name) => plainId(String(data[name] ?? ""))).join(" ")}`,
      field: [first],
      fault: (original) =>
        `deux fiches disent la même chose : cette fiche et ${original}, dont l'une est une copie`,
      remedy: "dans celle qui est la copie, changez ce qui n'est pas à elle ; ou supprimez-la.",
    });
  if (file.collection === "figures" && text(data["measures"]) !== undefined)
    own.push({
      key: `measure ${["measures", "population", "asOf", "schools", "programs"].map((name) => plainId(String(data[name] ?? ""))).join(" ")}`,
      field: ["value"],
      fault: (original) =>
        `ce chiffre mesure la même chose que ${original}, pour les mêmes et le même jour, et ne dit pas le même nombre`,
      remedy: "gardez le bon, ou dites dans « measures » et « population » ce qui les distingue.",
    });
  if (file.body.length >= MIN_TEXT_LENGTH)
    own.push({
      key: `text ${scopeOf(file)} ${plainId(file.body)}`,
      field: ["texte"],
      fault: (original) => `ce texte est déjà celui de ${original}`,
      remedy: `écrivez dans l'une des deux le texte qui est à elle, ${OR_DELETE_COPY}`,
    });
  return own;
}

const ownThings = cachedByFields((file: ContentFile) => [
  ...ownTitle(file),
  ...ownWords(file),
  ...ownFields(file),
]);

/** The content of a file, without its name. */
const contentOf = cachedByFields((file: ContentFile) =>
  JSON.stringify([file.data, file.body.trim()]),
);

/**
 * Reports entries that visitors could not tell apart, because they were copied and not yet changed, or entered twice: a second
 * school with the summary of the first, a second figure for the same measure and day. Each copy is reported once.
 */
export function copyFaults(files: readonly ContentFile[]): Fault[] {
  const seen = new Map<string, ContentFile>();
  const paths = new Set(files.map(({ collection, id }) => `${collection}/${id}`));
  // Another rule reports a file whose name differs from another name only by capitals or accents: « Roubaix », « roubaix ».
  const isSameName = ({ collection, id }: ContentFile) =>
    id !== plainId(id) && paths.has(`${collection}/${plainId(id)}`);
  const shown = files.filter((file) => isShown(file) && !isSameName(file));
  const copies = shown.flatMap((file): Fault[] => {
    const own = ownThings(file);
    const same = own.find(({ key }) => seen.has(key));
    const earlier = same && seen.get(same.key);
    for (const { key } of own) if (!seen.has(key)) seen.set(key, file);
    if (!same || !earlier) return [];
    const [copy, original] = copyAndOriginal(file, earlier);
    if (contentOf(copy) === contentOf(original))
      return [
        {
          file: copy.path,
          field: "nom du fichier",
          fault: `ce fichier est la copie de ${original.path}`,
          // It is only certain which file is the copy if its name begins with the name of the other file: « roubaix (1) ».
          remedy: copy.id.startsWith(original.id)
            ? "supprimez-le, ou changez ce qu'il dit."
            : "supprimez celui des deux qui est en trop, ou changez ce qu'il dit.",
          explainsField: true,
        },
      ];
    return [
      {
        file: copy.path,
        line: same.field[0] === "texte" ? copy.bodyLine : copy.lineOf(same.field),
        field: formatPath(same.field),
        fault: same.fault(original.path),
        remedy: same.remedy,
      },
    ];
  });
  const reported = new Set(copies.map(({ file }) => file));
  return [
    ...copies,
    ...nearCopyFaults(shown, reported),
    ...copiedSentenceFaults(shown, reported),
    ...sameEventFaults(shown, reported),
    ...sameSourceFaults(shown.filter(({ collection }) => collection === "sources")),
  ];
}
