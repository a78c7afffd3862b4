import { plainId } from "../lib/plain-id.ts";
import { pageOf } from "./addresses.ts";
import { formatPath, type Fault } from "./faults.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import { rememberedOf } from "./remembered.ts";
import { plainAddress } from "./tracked-addresses.ts";

/** What a list or a tab of the browser calls an entry. */
const TITLES: Partial<Record<ContentFile["collection"], string>> = {
  programs: "title",
  modules: "title",
  schools: "name",
  partners: "name",
  press: "title",
  "figure-groups": "title",
  pages: "title",
  askers: "title",
  lists: "title",
  questions: "question",
};

/** Signs. Shorter answers are rightly the same: "Oui." */
const LEAST_OF_TEXT = 80;

/** Something that no two entries share, and what to say of one that does. */
interface Own {
  /** What is compared. */
  key: string;
  field: PropertyKey[];
  fault: (twin: string) => string;
  mend: string;
}

const COPY = "ou supprimez la fiche, si c'est une copie.";

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

function titleOf(file: ContentFile): Own[] {
  const name = TITLES[file.collection];
  const title = name && text(fields(file)[name]);
  if (name === undefined || title === undefined) return [];
  // Two askers may ask the same.
  const scope = file.collection === "questions" ? String(fields(file)["asker"]) : "";
  const group =
    pageOf(file) && file.collection !== "schools" && file.collection !== "partners"
      ? "page"
      : file.collection;
  return [
    {
      key: `title ${group} ${scope} ${plainId(title)}`,
      field: [name],
      fault: (twin) => `« ${title} » est déjà le titre de ${twin}`,
      mend: "donnez à chacun un titre à lui, ou supprimez la fiche en double.",
    },
  ];
}

/** What each kind of entry says once. */
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
      mend: `dites ce qu'on trouve dans cette page-ci, ${COPY}`,
    });
  const names = SAID_ONCE[file.collection];
  const [first] = names ?? [];
  if (names && first !== undefined && data[first] !== undefined)
    own.push({
      key: `${file.collection} ${names.map((name) => plainId(String(data[name] ?? ""))).join(" ")}`,
      field: [first],
      fault: (twin) => `cette fiche dit la même chose que ${twin}`,
      mend: `changez ce qui est à elle, ${COPY}`,
    });
  if (file.body.length >= LEAST_OF_TEXT)
    own.push({
      key: `text ${plainId(file.body)}`,
      field: ["texte"],
      fault: (twin) => `ce texte est déjà celui de ${twin}`,
      mend: `écrivez celui de cette page-ci, ${COPY}`,
    });
  return own;
}

const ownOf = rememberedOf((file: ContentFile) => [...titleOf(file), ...wordsOf(file)]);

const sourceOf = rememberedOf((file: ContentFile) => {
  const { title, outlet, url } = fields(file);
  const address = text(url);
  return {
    file,
    title: plainId(String(title ?? file.id)),
    outlet: plainId(String(outlet)),
    address: address === undefined ? undefined : plainAddress(address),
  };
});

/**
 * One document is one source. Newspapers may print one dispatch under one title: each then has its own outlet and its own address.
 */
function sourceFaults(sources: readonly ContentFile[]): Fault[] {
  const read = sources.map(sourceOf);
  return read.flatMap(({ file, ...one }, index): Fault[] => {
    const field = (other: (typeof read)[number]): string | undefined => {
      if (one.address !== undefined && one.address === other.address) return "url";
      const areTwo =
        one.address !== undefined && other.address !== undefined && one.outlet !== other.outlet;
      return one.title === other.title && !areTwo ? "title" : undefined;
    };
    const twin = read.slice(0, index).find((other) => field(other) !== undefined);
    const name = twin && field(twin);
    if (!twin || name === undefined) return [];
    return [
      {
        file: file.path,
        line: file.lineOf([name]),
        field: name,
        fault: `${name === "url" ? "cette adresse est déjà celle" : "ce titre est déjà celui"} de ${twin.file.path}`,
        mend: `citez ${twin.file.id} au lieu de ${file.id}, et supprimez cette fiche ; ou corrigez ce qui est à elle.`,
      },
    ];
  });
}

/** An entry that was copied and not yet changed, or written twice: a visitor could not tell the two apart. Each is told once. */
export function copyFaults(files: readonly ContentFile[]): Fault[] {
  const seen = new Map<string, ContentFile>();
  const shown = files.filter(isShown);
  const entries = shown.flatMap((file): Fault[] => {
    const own = ownOf(file);
    const same = own.find(({ key }) => seen.has(key));
    const twin = same && seen.get(same.key);
    for (const { key } of own) if (!seen.has(key)) seen.set(key, file);
    if (!same || !twin) return [];
    return [
      {
        file: file.path,
        line: same.field[0] === "texte" ? file.bodyLine : file.lineOf(same.field),
        field: formatPath(same.field),
        fault: same.fault(twin.path),
        mend: same.mend,
      },
    ];
  });
  return [...entries, ...sourceFaults(shown.filter(({ collection }) => collection === "sources"))];
}
