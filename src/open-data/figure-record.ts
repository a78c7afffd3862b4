import { z } from "astro/zod";
import type { Quantity } from "#lib/quantities.ts";
import {
  basisValue,
  dateValue,
  identifier,
  identifiers,
  pageAddress,
  sourcesValue,
} from "./values.ts";

/** What the number says about the quantity. Ex.: "plus de" for "plus de 500", where 500 is only a lower bound. */
export const AMOUNT_PRECISIONS = {
  exact: "exact",
  moreThan: "plus de",
  lessThan: "moins de",
  atLeast: "au moins",
  atMost: "au plus",
  about: "environ",
  range: "de l'un à l'autre",
  then: "l'un puis l'autre",
  roundly: "nombre rond",
  rank: "rang",
} as const satisfies Record<Quantity["kind"], string>;

export const figureRecord = z.strictObject({
  identifiant: identifier("du chiffre"),
  valeur: z.string().describe("La quantité, comme la source la donne. Ex. : « plus de 500 »."),
  nombre: z.number().describe("Le nombre, ou le premier des deux."),
  nombre_2: z
    .number()
    .nullable()
    .describe("Le second nombre de « 8 à 10 » ou de « 36 puis 72 » ; vide ailleurs."),
  precision: z
    .enum(Object.values(AMOUNT_PRECISIONS))
    .describe("Comment lire le nombre. « plus de » : le nombre n'est que la borne."),
  unite: z.string().nullable().describe("L'unité. Ex. : %, mois, jeunes."),
  mesure: z.string().describe("Ce que mesure le chiffre."),
  population: z.string().nullable().describe("De qui on parle, si la source le dit."),
  date: dateValue.describe("La date à laquelle le chiffre vaut."),
  fondement: basisValue,
  methode: z.string().nullable().describe("Comment le chiffre est calculé, si c'est publié."),
  reserve: z.string().nullable().describe("Ce qu'il faut lire avec le chiffre."),
  desaccords: z
    .array(z.string())
    .describe("Pourquoi d'autres chiffres ne disent pas la même chose : à publier avec lui."),
  sources: sourcesValue,
  formations: identifiers("des formations concernées"),
  ecoles: identifiers("des écoles concernées"),
  page: pageAddress,
});
export type FigureRecord = z.infer<typeof figureRecord>;
