import { plainId, plainLetters } from "#lib/plain-id.ts";
import { pageOf } from "./addresses.ts";
import { formatPath, type Fault } from "./faults.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import { rememberedOf } from "./remembered.ts";
import { TITLE_FIELDS, titleOf } from "./titles.ts";
import { plainAddress } from "./tracked-addresses.ts";

/** In characters. Shorter answers may well be identical: "Oui." */
const LEAST_OF_TEXT = 80;

/** Something that no two entries may share, and the fault to report if they do. */
interface Own {
  /** The value to compare. */
  key: string;
  field: PropertyKey[];
  fault: (twin: string) => string;
  remedy: string;
}

const COPY = "ou supprimez la fiche, si c'est une copie.";

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** Questions for two audiences may be the same, with the same answer. */
const scopeOf = (file: ContentFile): string =>
  file.collection === "questions" ? String(fields(file)["audience"]) : "";

function ownTitle(file: ContentFile): Own[] {
  const name = TITLE_FIELDS[file.collection];
  const title = titleOf(file);
  if (name === undefined || title === undefined) return [];
  const group =
    pageOf(file) && file.collection !== "schools" && file.collection !== "partners"
      ? "page"
      : file.collection;
  return [
    {
      // « OVH Cloud » is OVHcloud.
      key: `title ${group} ${scopeOf(file)} ${plainLetters(title)}`,
      field: [name],
      fault: (twin) => `« ${title} » est déjà le titre de ${twin}`,
      remedy: "donnez à chacun un titre à lui, ou supprimez la fiche en double.",
    },
  ];
}

/** The fields whose value only one entry of a collection may have. */
const SAID_ONCE: Partial<Record<ContentFile["collection"], readonly string[]>> = {
  figures: ["value", "unit", "measures", "population", "asOf"],
  statements: ["said"],
  milestones: ["what"],
};

function wordsOf(file: ContentFile): Own[] {
  const data = fields(file);
  const own: Own[] = [];
  const summary = text(data["summary"]);
  if (summary !== undefined)
    own.push({
      key: `summary ${plainId(summary)}`,
      field: ["summary"],
      fault: (twin) => `ce résumé est déjà celui de ${twin}`,
      remedy: `dites ce qu'on trouve dans cette page-ci, ${COPY}`,
    });
  const names = SAID_ONCE[file.collection];
  const [first] = names ?? [];
  if (names && first !== undefined && data[first] !== undefined)
    own.push({
      key: `${file.collection} ${names.map((name) => plainId(String(data[name] ?? ""))).join(" ")}`,
      field: [first],
      fault: (twin) => `cette fiche dit la même chose que ${twin}`,
      remedy: `changez ce qui est à elle, ${COPY}`,
    });
  if (file.collection === "figures" && text(data["measures"]) !== undefined)
    own.push({
      key: `measure ${["measures", "population", "asOf", "schools", "programs"].map((name) => plainId(String(data[name] ?? ""))).join(" ")}`,
      field: ["value"],
      fault: (twin) =>
        `ce chiffre mesure la même chose que ${twin}, pour les mêmes et le même jour, et ne dit pas le même nombre`,
      remedy: "gardez le bon, ou dites dans « measures » et « population » ce qui les distingue.",
    });
  if (file.body.length >= LEAST_OF_TEXT)
    own.push({
      key: `text ${scopeOf(file)} ${plainId(file.body)}`,
      field: ["texte"],
      fault: (twin) => `ce texte est déjà celui de ${twin}`,
      remedy: `écrivez celui de cette page-ci, ${COPY}`,
    });
  return own;
}

const ownOf = rememberedOf((file: ContentFile) => [...ownTitle(file), ...wordsOf(file)]);

const sourceOf = rememberedOf((file: ContentFile) => {
  const { title, outlet, url } = fields(file);
  const address = text(url);
  return {
    title: plainId(String(title ?? file.id)),
    outlet: plainId(String(outlet)),
    address: address === undefined ? undefined : plainAddress(address),
  };
});

/**
 * One document is one source. Newspapers may print the same agency report under the same title: each then has its own outlet
 * and address.
 */
function sourceFaults(sources: readonly ContentFile[]): Fault[] {
  const read = sources.map((file) => ({ file, ...sourceOf(file) }));
  const byAddress = Map.groupBy(read, ({ address }) => address);
  const byTitle = Map.groupBy(read, ({ title }) => title);
  return read.flatMap(({ file, ...one }): Fault[] => {
    const earlier = (list: readonly (typeof read)[number][] = []) =>
      list.slice(
        0,
        list.findIndex((other) => other.file === file),
      );
    const [same] = one.address === undefined ? [] : earlier(byAddress.get(one.address));
    const namesake = earlier(byTitle.get(one.title)).find(
      (other) =>
        one.address === undefined || other.address === undefined || one.outlet === other.outlet,
    );
    const twin = (same ?? namesake)?.file;
    if (!twin) return [];
    const name = same ? "url" : "title";
    return [
      {
        file: file.path,
        line: file.lineOf([name]),
        field: name,
        fault: `${same ? "cette adresse est déjà celle" : "ce titre est déjà celui"} de ${twin.path}`,
        remedy: `citez ${twin.id} au lieu de ${file.id}, et supprimez cette fiche ; ou corrigez ce qui est à elle.`,
      },
    ];
  });
}

/** The words of an answer as a multiset: repeated words are numbered, "le", "le 2", "le 3". */
const bagOf = rememberedOf((file: ContentFile): ReadonlySet<string> => {
  const count = new Map<string, number>();
  const words = plainId(file.body)
    .split("-")
    .filter((word) => word !== "");
  return new Set(
    words.map((word) => {
      const times = (count.get(word) ?? 0) + 1;
      count.set(word, times);
      return `${word} ${String(times)}`;
    }),
  );
});

/** Smallest number of words to compare, and the share of them that makes two answers near-copies. */
const LEAST_OF_ANSWER = 15;
const SAME_PART = 0.85;

function isNearCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const others = Math.floor(large.size * (1 - SAME_PART));
  if (small.size < LEAST_OF_ANSWER || large.size - small.size > others) return false;
  let missing = 0;
  for (const word of large) if (!small.has(word) && ++missing > others) return false;
  return true;
}

/** Reports a question whose answer is nearly that of another, for the same audience. */
function nearCopyFaults(shown: readonly ContentFile[], reported: ReadonlySet<string>): Fault[] {
  const questions = shown.filter(({ collection }) => collection === "questions");
  return [...Map.groupBy(questions, scopeOf).values()].flatMap((asked) =>
    asked.flatMap((file, index): Fault[] => {
      const twin = asked.slice(0, index).find((other) => isNearCopy(bagOf(file), bagOf(other)));
      if (!twin) return [];
      const [copy, first] = inOrder(file, twin);
      if (reported.has(copy.path)) return [];
      return [
        {
          file: copy.path,
          line: copy.bodyLine,
          field: "texte",
          fault: `cette réponse est celle de ${first.path}, à quelques mots près`,
          remedy: "gardez une des deux questions, ou répondez autrement à celle-ci.",
        },
      ];
    }),
  );
}

/** The content of a file, without its name. */
const whole = rememberedOf((file: ContentFile) => JSON.stringify([file.data, file.body.trim()]));

/** Sorts two entries that share something into the copy and the original: the copy's name usually extends the original's. */
const inOrder = (file: ContentFile, earlier: ContentFile): [ContentFile, ContentFile] =>
  earlier.id.startsWith(file.id) ? [earlier, file] : [file, earlier];

/**
 * Reports entries that were copied and not yet changed, or entered twice: a visitor could not tell them apart. Each copy is
 * reported once.
 */
export function copyFaults(files: readonly ContentFile[]): Fault[] {
  const seen = new Map<string, ContentFile>();
  const paths = new Set(files.map(({ collection, id }) => `${collection}/${id}`));
  // A file whose name differs from another's by capitals only is reported for that instead.
  const isDouble = ({ collection, id }: ContentFile) =>
    id !== plainId(id) && paths.has(`${collection}/${plainId(id)}`);
  const shown = files.filter((file) => isShown(file) && !isDouble(file));
  const entries = shown.flatMap((file): Fault[] => {
    const own = ownOf(file);
    const same = own.find(({ key }) => seen.has(key));
    const earlier = same && seen.get(same.key);
    for (const { key } of own) if (!seen.has(key)) seen.set(key, file);
    if (!same || !earlier) return [];
    const [copy, twin] = inOrder(file, earlier);
    if (whole(copy) === whole(twin))
      return [
        {
          file: copy.path,
          field: "nom du fichier",
          fault: `ce fichier est la copie de ${twin.path}`,
          remedy: "supprimez-le, ou changez ce qu'il dit.",
          settles: true,
        },
      ];
    return [
      {
        file: copy.path,
        line: same.field[0] === "texte" ? copy.bodyLine : copy.lineOf(same.field),
        field: formatPath(same.field),
        fault: same.fault(twin.path),
        remedy: same.remedy,
      },
    ];
  });
  const reported = new Set(entries.map(({ file }) => file));
  return [
    ...entries,
    ...nearCopyFaults(shown, reported),
    ...sourceFaults(shown.filter(({ collection }) => collection === "sources")),
  ];
}
