/**
 * Values that several open data files share: dates, sources and bases, each with the French sentence for its schema and for
 * the page about the data. Keys are plain French words without accents: journalists read them, and spreadsheets and databases
 * accept them.
 */
import { z } from "astro/zod";
import { BASIS_LABELS, type Basis } from "#lib/basis.ts";
import { formatDate, machineDate } from "#lib/date-words.ts";
import type { PartialDate } from "#lib/partial-dates.ts";

export const DATE_PRECISIONS = [
  "jour",
  "mois",
  "partie d'année",
  "année",
  "intervalle",
  "l'une ou l'autre",
  "au plus tard",
  "vers",
  "après",
  "inconnue",
] as const;

const QUALIFIED = { by: "au plus tard", about: "vers", after: "après" } as const;

/** The precision of a date, which is never higher than in its source. */
export function datePrecision(date: PartialDate): (typeof DATE_PRECISIONS)[number] {
  if (!date.known) return "inconnue";
  if (date.qualifier) return QUALIFIED[date.qualifier];
  if (date.to) return date.joinedBy === "ou" ? "l'une ou l'autre" : "intervalle";
  if (date.from.part) return "partie d'année";
  if (date.from.day !== undefined) return "jour";
  return date.from.month === undefined ? "année" : "mois";
}

export const isoDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .nullable()
  .describe(
    "La date en ISO 8601, aussi précise que sa source (2020-06-22, 2020-06 ou 2020) ; vide quand elle n'a pas cette forme.",
  );

export const dateValue = z.strictObject({
  texte: z.string().describe("La date en toutes lettres. Ex. : « au plus tard mai 2021 »."),
  iso: isoDate,
  precision: z.enum(DATE_PRECISIONS).describe("La précision que donne la source."),
  deduite: z.boolean().describe("Si nous avons déduit la date, faute de source qui la dise."),
});
type DateValue = z.infer<typeof dateValue>;

/** A partial date as it stands in the data files: with its words and its precision. */
export const dateOf = (date: PartialDate): DateValue => ({
  texte: plainSpaces(formatDate(date)),
  iso: machineDate(date) ?? null,
  precision: datePrecision(date),
  deduite: date.known && date.deduced,
});

/** Replaces no-break spaces: they are for reading, and data has plain spaces. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

export const BASIS_VALUES = [
  "dit par la source",
  "déduit des sources",
  "usage courant du métier",
] as const;

export const basisValue = z
  .enum(BASIS_VALUES)
  .describe(
    "Sur quoi repose le fait : une source le dit, nous le déduisons de plusieurs, ou c'est l'usage courant du métier.",
  );

/**
 * The French words for a basis.
 * @throws {Error} for "withheld": such a fact must never reach the data
 */
export function basisOf(basis: Basis): (typeof BASIS_VALUES)[number] {
  if (basis === "withheld")
    throw new Error("Un fait marqué à ne pas publier est arrivé jusqu'aux données.");
  const words = BASIS_LABELS[basis] ?? "dit par la source";
  const value = BASIS_VALUES.find((each) => each === words);
  if (value === undefined) throw new Error(`Fondement inconnu : ${words}`);
  return value;
}

const sourceValue = z.strictObject({
  titre: z.string(),
  editeur: z.string().describe("Qui l'a publiée."),
  date: dateValue,
  adresse: z.url().nullable(),
});
export type SourceValue = z.infer<typeof sourceValue>;

export const sourcesValue = z.array(sourceValue).describe("D'où vient le fait.");

/** The id of an entry, the same in every file. */
export const identifier = (of: string) =>
  z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe(`L'identifiant ${of}, le même dans tous nos fichiers.`);

export const identifiers = (of: string) => z.array(z.string()).describe(`Les identifiants ${of}.`);

/** The ids of references. */
export const idsOf = (references: readonly { id: string }[]): string[] =>
  references.map(({ id }) => id);

export const pageAddress = z.url().describe("La page du site qui en parle.");
