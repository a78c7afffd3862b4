import { z } from "astro/zod";
import {
  basis,
  draft,
  partialDate,
  quantity,
  sentence,
  sources,
  title,
  type SchemaTools,
} from "#lib/schema.ts";

/** One published number: what it measures, the people it counts, its date and its sources. */
export const figureSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    value: quantity(
      "La quantité, comme la source la donne. Ex. : 16, plus de 500, 8 à 10, une vingtaine, 36 puis 72.",
    ),
    unit: sentence("L'unité, écrite après la quantité. Ex. : %, mois, jeunes, €.", {
      min: 1,
      max: 40,
    }).optional(),
    measures: sentence(
      "Ce que mesure le chiffre, en quelques mots. Ex. : « jeunes entrés à l'École de la 2e Chance ».",
      {
        max: 140,
      },
    ),
    population: sentence(
      "De qui on parle, si la source le dit. Ex. : « la promotion de Roubaix ».",
      { max: 140 },
    ).optional(),
    asOf: partialDate("La date à laquelle le chiffre vaut."),
    sources: sources(tools),
    basis: basis(),
    method: sentence("Comment le chiffre est calculé, seulement si c'est publié.").optional(),
    note: sentence(
      "Une réserve à lire avec le chiffre. Ex. : « La méthode de calcul n'est pas publiée. »",
    ).optional(),
    detail: z
      .boolean()
      .default(false)
      .describe(
        "true pour un chiffre de détail (durée d'une formation, places d'une école) : il va au bas de la page des chiffres.",
      ),
    programs: z
      .array(tools.reference("programs"))
      .default([])
      .describe("Les formations que le chiffre concerne. Ex. : [technicien-datacenter]."),
    schools: z
      .array(tools.reference("schools"))
      .default([])
      .describe("Les écoles que le chiffre concerne. Ex. : [roubaix]."),
  });

/** Figures about the same thing that disagree: they are shown together, with the reason. */
export const figureGroupSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    title: title(),
    reason: sentence("Pourquoi ces chiffres ne disent pas la même chose, en une ou deux phrases.", {
      min: 20,
    }),
    figures: z
      .array(tools.reference("figures"))
      .min(2)
      .describe("Les chiffres à montrer ensemble, deux au moins."),
  });
