import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { plainId } from "#lib/plain-id.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { isInEnglish } from "#content-check/language/english.ts";
import { breakableSpaces } from "#content-check/reading/page-text.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import {
  calledPresident,
  PRESIDENT_OF,
  presidentPatterns,
  presidingIn,
  presidingPatterns,
} from "./presiding.ts";
import { speakersIn } from "./speakers.ts";

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
        patterns: presidentPatterns(presides),
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

/**
 * Whether a name is not the president's. A name found in a text may begin with a capitalised word that is not part of it:
 * « Selon Jeanne Morel ».
 */
const isOther = (person: string, { name }: President): boolean =>
  !`-${plainId(person)}`.endsWith(`-${plainId(name)}`);

const wrong = (person: string, { presides, nameAndDate }: President): Mistake => ({
  fault: `${person} présiderait ${presides} ; content/salle-de-presse.yaml dit ${nameAndDate}`,
  remedy: "corrigez le nom ou le rôle ; si la présidence a changé, corrigez « president » là-bas.",
});

/** The names of people who, according to a text, are president of this organisation or preside over it. */
function presidentsNamedIn(text: string, president: President, isDated = false): string[] {
  if (!text.includes("présid")) return [];
  const plain = breakableSpaces(text);
  const { patterns, presiding, asOf: since } = president;
  return [
    ...calledPresident(plain, patterns, since),
    ...presidingIn(plain, presiding, { since, isDated }),
  ];
}

const othersNamedIn = (text: string, president: President, isDated = false): string[] =>
  presidentsNamedIn(text, president, isDated).filter((name) => isOther(name, president));

/**
 * Collections whose entries may name an earlier president, because they tell of a certain time. The texts of such an entry are
 * only checked if its `date` (or `asOf`) is not before the date of the press room's president.
 */
const DATED_COLLECTIONS = ["press", "milestones", "statements", "sources", "figures"];

/**
 * Finds out whether the press room has the name of a new president, but still the date of the former one. Then an entry of this
 * date names the former president. It is only certain if at least two files
 * name a president, and no file names the new one.
 * @returns that entry and the former president; `undefined` if it is not certain
 */
function sameDateEntry(
  president: President,
  files: readonly ContentFile[],
): { entry: ContentFile; former: string } | undefined {
  const namedIn = (entry: ContentFile): string | undefined => {
    const isDated = DATED_COLLECTIONS.includes(entry.collection);
    const texts = [...headTexts(entry).map(({ text }) => text), entry.body];
    return texts.flatMap((text) => presidentsNamedIn(text, president, isDated))[0];
  };
  // Few entries have this date, so all files are read only if one of these names a president.
  for (const entry of files) {
    const date = DATED_COLLECTIONS.includes(entry.collection) && dateIn(fields(entry)["date"]);
    const former = date && sortKey(date) === president.asOf ? namedIn(entry) : undefined;
    if (former === undefined) continue;
    const names = files.map(namedIn).filter((name) => name !== undefined);
    const isSure = names.length > 1 && names.every((name) => isOther(name, president));
    return isSure ? { entry, former } : undefined;
  }
  return undefined;
}

/**
 * Reports a person other than the current president in a file outside the collections, such as the press kit.
 * @param pressRoom `content/salle-de-presse.yaml`, which names the president; `undefined` if it cannot be read
 */
export function presidentInFileFaults(
  pressRoom: TypedYaml | undefined,
  file: TypedYaml & { path: string },
  files: readonly ContentFile[],
): Fault[] {
  const president = pressRoom && presidentIn(pressRoom);
  if (!president || sameDateEntry(president, files)) return [];
  return headTexts(file).flatMap(({ text, path }) =>
    othersNamedIn(text, president).map((name) => faultAt(file, path, wrong(name, president))),
  );
}

/**
 * Reports a person other than the current president who is called president of the association: « la présidente d'Impala Avenir
 * Développement, Jeanne Morel ». Statements, quotations and entries with a date are only checked if their date is not before
 * the date that the press room gives for its president. Texts of other entries are always checked. English texts are skipped.
 * « vice-présidente », former presidents and sentences about an earlier time are fine. A new president with the date of the
 * former one is reported once, in the press room's file.
 * @param pressRoom the press room's file, which names the president
 */
export function presidentFaults(
  pressRoom: TypedYaml & { path: string },
  files: readonly ContentFile[],
): Fault[] {
  const president = presidentIn(pressRoom);
  if (!president) return [];
  const contradiction = sameDateEntry(president, files);
  if (contradiction) {
    const { entry, former } = contradiction;
    return [
      faultAt(pressRoom, ["president", "asOf"], {
        fault: `à cette date, ${entry.path} dit que ${former} présidait, et « name » dit ${president.name}`,
        remedy: `si la présidence a changé depuis, donnez ici la nouvelle date (« asOf ») et sa source ; sinon, remettez ${former}.`,
      }),
    ];
  }
  return files.flatMap((file): Fault[] => {
    const speakerFaults = speakersIn(file).flatMap(({ path, person, role, date }): Fault[] => {
      const spoken = dateIn(date);
      if (typeof person !== "string" || typeof role !== "string" || !spoken) return [];
      const isWrong =
        isOther(person, president) &&
        lastDay(spoken) >= president.asOf &&
        isSameOffice(role, president);
      return isWrong ? [faultAt(file, [...path, "role"], wrong(person, president))] : [];
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
