import { z } from "astro/zod";
import { association } from "#association/current.ts";
import { SITE } from "#site.ts";
import { figureRecord } from "./figure-record.ts";
import { figureRecords } from "./figures.ts";
import { partnerRecord, partnerRecords } from "./partners.ts";
import { programRecord, programRecords } from "./programs.ts";
import { releaseRecord, releaseRecords } from "./releases.ts";
import { schoolFeature, schoolFeatures } from "./schools.ts";

export const DATA_PAGE = "/donnees/";

/** Shown as the licence of the data until the association has chosen one. */
const NO_LICENCE = "à préciser";
/** The licence of the open data. */
export const dataLicence = (): string => association.dataLicence.value ?? NO_LICENCE;

/** A file of open data, made from the content at each build. */
export interface DataFile {
  /** Its name without extension. Ex.: "chiffres". */
  readonly name: string;
  readonly ending: "json" | "geojson";
  readonly title: string;
  readonly description: string;
  /** The schema of a record. */
  readonly record: z.ZodType;
  readonly records: (site: URL) => Promise<readonly unknown[]>;
}

export const DATA_FILES: readonly DataFile[] = [
  {
    name: "chiffres",
    ending: "json",
    title: "Nos chiffres",
    description: "Chaque chiffre de ce site : ce qu'il mesure, sa date, sa source, sa réserve.",
    record: figureRecord,
    records: figureRecords,
  },
  {
    name: "ecoles",
    ending: "geojson",
    title: "Nos écoles",
    description: "Chaque école d'hier et d'aujourd'hui, placée sur la carte à la ville près.",
    record: schoolFeature,
    records: schoolFeatures,
  },
  {
    name: "formations",
    ending: "json",
    title: "Nos formations",
    description: "Ce qu'on y apprend, ce qui est demandé, et les durées annoncées, avec leur date.",
    record: programRecord,
    records: programRecords,
  },
  {
    name: "partenaires",
    ending: "json",
    title: "Nos partenaires",
    description: "Le rôle exact de chaque organisme, où, et à quelle date une source le dit.",
    record: partnerRecord,
    records: partnerRecords,
  },
  {
    name: "communiques",
    ending: "json",
    title: "Nos annonces",
    description: "Chaque page de la salle de presse : l'événement, ses dates, ses sources.",
    record: releaseRecord,
    records: releaseRecords,
  },
];

/** The address of a data file. */
export const dataAddress = ({ name, ending }: DataFile): string => `${DATA_PAGE}${name}.${ending}`;
/** The address of a data file's schema. */
export const schemaAddress = ({ name }: DataFile): string => `${DATA_PAGE}${name}.schema.json`;

/** The figures as a table for spreadsheets, and the description of its columns. */
export const FIGURES_CSV = `${DATA_PAGE}chiffres.csv`;
export const FIGURES_TABLE_SCHEMA = `${DATA_PAGE}chiffres.tableschema.json`;

/** The fields of a file before its records. */
const HEAD = {
  titre: z.string(),
  description: z.string(),
  editeur: z.string(),
  licence: z.string().describe("À quelles conditions ces données se réutilisent."),
  explications: z.url().describe("La page qui explique les fichiers."),
  schema: z.url().describe("Le schéma de ce fichier."),
};

const wholeFile = ({ ending, record }: DataFile): z.ZodType =>
  ending === "geojson"
    ? z.strictObject({ type: z.literal("FeatureCollection"), ...HEAD, features: z.array(record) })
    : z.strictObject({ ...HEAD, donnees: z.array(record) });

/** Indented JSON, readable for people too. */
export const indented = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * The text of a file.
 * @throws {z.ZodError} if a record does not match the published schema
 */
export async function dataText(file: DataFile, site: URL): Promise<string> {
  const records = await file.records(site);
  const head = {
    titre: file.title,
    description: file.description,
    editeur: SITE.name,
    licence: dataLicence(),
    explications: new URL(DATA_PAGE, site).href,
    schema: new URL(schemaAddress(file), site).href,
  };
  const whole =
    file.ending === "geojson"
      ? { type: "FeatureCollection", ...head, features: records }
      : { ...head, donnees: records };
  return indented(wholeFile(file).parse(whole));
}

/** The JSON Schema (2020-12) of a file. */
export function schemaText(file: DataFile, site: URL): string {
  const { $schema, ...schema } = z.toJSONSchema(wholeFile(file));
  return indented({
    $schema,
    $id: new URL(schemaAddress(file), site).href,
    title: file.title,
    description: file.description,
    ...schema,
  });
}
