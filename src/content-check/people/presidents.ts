import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { plainId } from "#lib/plain-id.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { isInEnglish } from "#content-check/language/english.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { bareName, NAME, presidingIn, presidingPatterns } from "./presiding.ts";

/** « présidente de ». Not « vice-présidente de », « ancien président de », « premier président de », « co-président de ». */
const PRESIDENT_OF = String.raw`(?<![\p{L}-])(?<!(?:ex|anciens?|anciennes?|alors|premier|première|future?) )présidente? (?:de |du |des |d[’'])`;

/** The plain name of an organisation, without « l'association ». */
const plainOrganisation = (name: string): string =>
  plainId(name).replace(/^(?:l-|la-|le-)?(?:association-)?/, "");

interface President {
  name: string;
  /** The organisation that this person presides over. */
  presides: string;
  /** The date of the source that names this president, as a sort key. Texts of an earlier date are not checked. */
  asOf: number;
  /** The name and the date of the source, for the fault: « Jeanne Morel (mars 2026) ». */
  nameAndDate: string;
  /** Patterns for the president of this organisation in a text; the first group is the name. */
  patterns: RegExp[];
  /** Patterns for texts that say it with the verb: « Jeanne Morel préside … ». */
  presiding: RegExp[];
}

/** The president whom the press room's file names; `undefined` if a field is missing or its date cannot be read. */
function presidentIn({ data }: TypedYaml): President | undefined {
  const { name, presides, asOf } = ((data as Record<string, unknown> | null)?.["president"] ??
    {}) as Record<string, unknown>;
  const date = dateIn(asOf);
  return typeof name === "string" && typeof presides === "string" && date
    ? {
        name,
        presides,
        asOf: sortKey(date),
        nameAndDate: `${name} (${formatDate(date)})`,
        patterns: patternsFor(presides),
        presiding: presidingPatterns(presides),
      }
    : undefined;
}

/**
 * Whether a role is « présidente de » the organisation of this president. Other words may follow the organisation's name:
 * « présidente d'Impala Avenir Développement et du Labo ».
 */
const isSameOffice = (role: string, { presides }: President): boolean => {
  const organisation = new RegExp(`${PRESIDENT_OF}(.*)$`, "iu").exec(
    role.replace(/\s+/g, " "),
  )?.[1];
  return (
    organisation !== undefined &&
    `${plainOrganisation(organisation)}-`.startsWith(`${plainOrganisation(presides)}-`)
  );
};

const isOther = (person: string, { name }: President): boolean => plainId(person) !== plainId(name);

const wrong = (person: string, { presides, nameAndDate }: President): Mistake => ({
  fault: `${person} présiderait ${presides} ; content/salle-de-presse.yaml dit ${nameAndDate}`,
  remedy: "corrigez le nom ou le rôle ; si la présidence a changé, corrigez « president » là-bas.",
});

interface Speaker {
  path: PropertyKey[];
  person: unknown;
  role: unknown;
  /** The date of the statement, or of the agreement to a quotation: a day, a month or a year. */
  date: unknown;
}

/** The people who speak in a statement or an announcement; `path` is the path of the role. */
function speakersIn(file: ContentFile): Speaker[] {
  const { person, role, date, ours } = fields(file);
  if (file.collection === "statements") return [{ path: ["role"], person, role, date }];
  const { quotations } = (ours ?? {}) as { quotations?: unknown };
  return (Array.isArray(quotations) ? (quotations as unknown[]) : []).map((each, index) => {
    const quotation = (each ?? {}) as { person?: unknown; role?: unknown; agreement?: unknown };
    const { on } = (quotation.agreement ?? {}) as { on?: unknown };
    const path = ["ours", "quotations", index, "role"];
    return { path, person: quotation.person, role: quotation.role, date: on };
  });
}

/**
 * Patterns for the ways in which a text names a president: « Jeanne Morel, présidente de … », « la présidente de …, Jeanne
 * Morel ».
 */
function patternsFor(presides: string): RegExp[] {
  const organisation = `(?:l[’']|la |le )?(?:association )?${RegExp.escape(bareName(presides))}(?![\\p{L}-])`;
  return [
    new RegExp(`(${NAME}), (?:notre |la |le )?${PRESIDENT_OF}${organisation}`, "gu"),
    new RegExp(`(?<![\\p{L}-])(?:la |le |notre )${PRESIDENT_OF}${organisation},? (${NAME})`, "gu"),
  ];
}

/** The names of people other than the president whom a text calls president of the same organisation, or says to preside. */
function othersNamedIn(text: string, president: President, isDated = false): string[] {
  if (!text.includes("présid")) return [];
  const named = president.patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = ""]) => name),
  );
  const presiding = presidingIn(text, president.presiding, { since: president.asOf, isDated });
  return [...named, ...presiding].filter((name) => isOther(name, president));
}

/**
 * Reports a person other than the current president in a file outside the collections, such as the press kit.
 * @param pressRoom `content/salle-de-presse.yaml`, which names the president; `undefined` if it cannot be read
 */
export function presidentInFileFaults(
  pressRoom: TypedYaml | undefined,
  file: TypedYaml & { path: string },
): Fault[] {
  const president = pressRoom && presidentIn(pressRoom);
  if (!president) return [];
  return headTexts(file).flatMap(({ text, path }) =>
    othersNamedIn(text, president).map((name) => faultAt(file, path, wrong(name, president))),
  );
}

/** Collections whose entries may name an earlier president: only those with a `date` that is late enough are checked. */
const DATED_COLLECTIONS = ["press", "milestones", "statements", "sources", "figures"];

/**
 * Reports a person other than the current president who is called president of the association: « la présidente d'Impala Avenir
 * Développement, Jeanne Morel ». Statements, quotations and entries with a date are only checked if their date is not before
 * the date that the press room gives for its president. Texts of other entries are always checked. English texts are skipped.
 * « vice-présidente » and former presidents are fine.
 * @param pressRoom `content/salle-de-presse.yaml`, which names the president
 */
export function presidentFaults(pressRoom: TypedYaml, files: readonly ContentFile[]): Fault[] {
  const president = presidentIn(pressRoom);
  if (!president) return [];
  return files.flatMap((file): Fault[] => {
    const speakerFaults = speakersIn(file).flatMap(({ path, person, role, date }): Fault[] => {
      const spoken = dateIn(date);
      if (typeof person !== "string" || typeof role !== "string" || !spoken) return [];
      const isWrong =
        isOther(person, president) &&
        lastDay(spoken) >= president.asOf &&
        isSameOffice(role, president);
      return isWrong ? [faultAt(file, path, wrong(person, president))] : [];
    });
    const { date: typedDate, asOf } = fields(file);
    const date = dateIn(typedDate ?? asOf);
    const isDated = DATED_COLLECTIONS.includes(file.collection);
    const mayNameFormer = isDated && (!date || lastDay(date) < president.asOf);
    if (mayNameFormer || isInEnglish(file)) return speakerFaults;
    const headFaults = headTexts(file).flatMap(({ text, path }) =>
      othersNamedIn(text, president, isDated).map((name) =>
        faultAt(file, path, wrong(name, president)),
      ),
    );
    const bodyFaults = file.body.split("\n").flatMap((line, index) =>
      othersNamedIn(line, president, isDated).map((name) => ({
        file: file.path,
        line: file.bodyLine + index,
        ...wrong(name, president),
      })),
    );
    return [...speakerFaults, ...headFaults, ...bodyFaults];
  });
}
