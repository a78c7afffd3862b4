import { AMOUNT_PRECISIONS, type FigureRecord } from "./figure-record.ts";
import { BASIS_VALUES, DATE_PRECISIONS } from "./values.ts";

type Cell = string | number | boolean | null;

/** A column of the table of figures: its value, and its description in the Table Schema (specs.frictionlessdata.io). */
interface Column {
  name: string;
  type: "string" | "number" | "boolean";
  description: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[] };
  cell: (figure: FigureRecord) => Cell;
}

/** Separates several values in one cell. */
const BETWEEN = " | ";

export const FIGURE_COLUMNS: readonly Column[] = [
  {
    name: "identifiant",
    type: "string",
    description: "Le nom du chiffre, le même dans tous nos fichiers.",
    constraints: { required: true, unique: true },
    cell: ({ identifiant }) => identifiant,
  },
  {
    name: "valeur",
    type: "string",
    description: "La quantité, comme la source la donne. Ex. : « plus de 500 ».",
    constraints: { required: true },
    cell: ({ valeur }) => valeur,
  },
  {
    name: "nombre",
    type: "number",
    description: "Le nombre seul, ou le premier des deux. Le point sépare les décimales.",
    constraints: { required: true },
    cell: ({ nombre }) => nombre,
  },
  {
    name: "nombre_2",
    type: "number",
    description: "Le second nombre de « 8 à 10 » ou de « 36 puis 72 ».",
    cell: ({ nombre_2 }) => nombre_2,
  },
  {
    name: "precision",
    type: "string",
    description: "Comment lire le nombre. « plus de » : le nombre n'est que la borne.",
    constraints: { required: true, enum: Object.values(AMOUNT_PRECISIONS) },
    cell: ({ precision }) => precision,
  },
  {
    name: "unite",
    type: "string",
    description: "L'unité. Ex. : %, mois, jeunes.",
    cell: ({ unite }) => unite,
  },
  {
    name: "mesure",
    type: "string",
    description: "Ce que mesure le chiffre.",
    constraints: { required: true },
    cell: ({ mesure }) => mesure,
  },
  {
    name: "population",
    type: "string",
    description: "De qui on parle, si la source le dit.",
    cell: ({ population }) => population,
  },
  {
    name: "date",
    type: "string",
    description: "La date à laquelle le chiffre vaut, en toutes lettres.",
    constraints: { required: true },
    cell: ({ date }) => date.texte,
  },
  {
    name: "date_iso",
    type: "string",
    description:
      "La même en ISO 8601, aussi précise que la source (2020-06-22, 2020-06, 2020) ; vide quand elle n'a pas cette forme.",
    cell: ({ date }) => date.iso,
  },
  {
    name: "date_precision",
    type: "string",
    description: "La précision de la date.",
    constraints: { required: true, enum: DATE_PRECISIONS },
    cell: ({ date }) => date.precision,
  },
  {
    name: "date_deduite",
    type: "boolean",
    description: "Si nous avons déduit la date, faute de source qui la dise.",
    cell: ({ date }) => date.deduite,
  },
  {
    name: "fondement",
    type: "string",
    description: "Sur quoi repose le chiffre.",
    constraints: { required: true, enum: BASIS_VALUES },
    cell: ({ fondement }) => fondement,
  },
  {
    name: "methode",
    type: "string",
    description: "Comment le chiffre est calculé, si c'est publié.",
    cell: ({ methode }) => methode,
  },
  {
    name: "reserve",
    type: "string",
    description: "Ce qu'il faut lire avec le chiffre.",
    cell: ({ reserve }) => reserve,
  },
  {
    name: "desaccord",
    type: "string",
    description:
      "Pourquoi d'autres chiffres du fichier ne disent pas la même chose : à publier avec lui.",
    cell: ({ desaccords }) => desaccords.join(BETWEEN),
  },
  {
    name: "sources",
    type: "string",
    description: `Qui l'a dit : titre, éditeur, date. Plusieurs sources sont séparées par « ${BETWEEN.trim()} ».`,
    constraints: { required: true },
    cell: ({ sources }) =>
      sources
        .map(({ titre, editeur, date }) => `${titre}, ${editeur}, ${date.texte}`)
        .join(BETWEEN),
  },
  {
    name: "adresses",
    type: "string",
    description: `Où lire ces sources, dans le même ordre ; « - » pour une source sans adresse.`,
    constraints: { required: true },
    cell: ({ sources }) => sources.map(({ adresse }) => adresse ?? "-").join(BETWEEN),
  },
  {
    name: "formations",
    type: "string",
    description: "Les identifiants des formations concernées.",
    cell: ({ formations }) => formations.join(BETWEEN),
  },
  {
    name: "ecoles",
    type: "string",
    description: "Les identifiants des écoles concernées.",
    cell: ({ ecoles }) => ecoles.join(BETWEEN),
  },
  {
    name: "page",
    type: "string",
    description: "L'adresse du chiffre sur notre site.",
    constraints: { required: true, unique: true },
    cell: ({ page }) => page,
  },
];

const written = (cell: Cell): string => {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows in the format of RFC 4180: commas, quotation marks where needed, and CRLF. */
export const csvOf = (lines: readonly (readonly Cell[])[]): string =>
  lines.map((line) => `${line.map(written).join(",")}\r\n`).join("");

/** The figures as a table, with the column names first. */
export const figuresCsv = (figures: readonly FigureRecord[]): string =>
  csvOf([
    FIGURE_COLUMNS.map(({ name }) => name),
    ...figures.map((figure) => FIGURE_COLUMNS.map(({ cell }) => cell(figure))),
  ]);

/** The Table Schema of the table of figures. */
export const figuresTableSchema = () => ({
  $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
  fields: FIGURE_COLUMNS.map(({ name, type, description, constraints }) => ({
    name,
    type,
    description,
    ...(constraints && { constraints }),
  })),
  primaryKey: "identifiant",
  missingValues: [""],
});
