import { z } from "astro/zod";
import { drawing } from "../drawings/schema.ts";
import {
  basis,
  partialDate,
  picture,
  sentence,
  sources,
  summary,
  title,
  type SchemaTools,
} from "../lib/schema.ts";

/** An event that was announced, told here in our own words from the sources of its time. */
export const releaseSchema = (tools: SchemaTools) =>
  z.strictObject({
    title: title(),
    summary: summary(),
    drawing: drawing().optional(),
    date: partialDate("La date de l'annonce racontée, et non celle du jour où vous écrivez."),
    place: sentence("La ville. Ex. : « Roubaix ».", { max: 60 }),
    statements: z
      .array(tools.reference("statements"))
      .default([])
      .describe("Qui a dit quoi. Ex. : [octave-klaba-2020]."),
    figures: z
      .array(tools.reference("figures"))
      .default([])
      .describe("Les chiffres de l'annonce. Ex. : [roubaix-entres]."),
    partners: z
      .array(tools.reference("partners"))
      .default([])
      .describe("Les partenaires nommés. Ex. : [ovhcloud]."),
    schools: z
      .array(tools.reference("schools"))
      .default([])
      .describe("Les écoles concernées. Ex. : [roubaix]."),
    picture: picture(tools).optional(),
    sources: sources(tools),
  });

/** What a named person said, in reported speech: never between quotation marks. */
export const statementSchema = (tools: SchemaTools) =>
  z.strictObject({
    person: sentence("Le nom de la personne. Ex. : « Octave Klaba ».", { max: 80 }),
    role: sentence("Son rôle à la date de la source. Ex. : « fondateur d'OVHcloud ».", {
      max: 140,
    }),
    date: partialDate("Quand elle l'a dit."),
    said: sentence(
      "Ce qu'elle dit, rapporté avec nos mots et sans guillemets. Ex. : « Selon lui, la motivation fait réussir. » (sans les guillemets)",
      {
        min: 10,
        max: 600,
      },
    ).regex(/^[^«»“”"]*$/, {
      error: "les paroles sont rapportées, jamais citées : pas de guillemets",
    }),
    partner: tools
      .reference("partners")
      .optional()
      .describe("L'organisme de la personne, s'il a une fiche. Ex. : ovhcloud."),
    basis: basis(),
    sources: sources(tools),
  });
