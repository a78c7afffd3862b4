import { z } from "astro/zod";
import {
  draft,
  fact,
  headSources,
  partialDate,
  picture,
  sentence,
  sources,
  summary,
  title,
  type SchemaTools,
} from "#lib/schema.ts";

/**
 * A place where a course is or was held. The organisation that runs it is a partner: the `engagements` of the partner name the
 * school.
 */
export const schoolSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    name: title(),
    summary: summary(),
    department: z
      .strictObject({
        code: z
          .string()
          .regex(/^(?:\d{2,3}|2[AB])$/)
          .describe('Le numéro du département, entre guillemets. Ex. : "59".'),
        name: sentence("Le nom du département. Ex. : « Nord ».", { max: 40 }),
      })
      .describe("Le département : code et name."),
    region: sentence("La région. Ex. : « Hauts-de-France ».", { max: 40 }),
    position: z
      .strictObject({
        latitude: z
          .number()
          .min(-90)
          .max(90)
          .describe("La latitude de la ville, au centième. Ex. : 50.69."),
        longitude: z
          .number()
          .min(-180)
          .max(180)
          .describe("La longitude de la ville, au centième. Ex. : 3.17."),
      })
      .optional()
      .describe("La position de la ville, pour la carte ; absente si la ville n'est pas connue."),
    opened: fact(
      tools,
      partialDate("Le mois ou le jour où les premiers élèves sont entrés."),
      "L'ouverture ; si elle ne se dit pas, value: inconnue.",
    ),
    teaches: z
      .array(
        fact(
          tools,
          tools
            .reference("programs")
            .describe("Le nom du fichier d'une formation. Ex. : technicien-datacenter."),
          "Une formation donnée dans cette école.",
        ),
      )
      .default([])
      .describe("Les formations données dans cette école."),
    state: z
      .strictObject({
        value: z
          .enum(["open", "closed", "unknown"])
          .describe(
            "open (ouverte), closed (fermée) ou unknown (inconnue : personne ne l'a publié).",
          ),
        asOf: partialDate("La date de la dernière source qui parle de l'école."),
        sources: sources(tools),
      })
      .describe("Ce qu'on sait de l'école aujourd'hui, et depuis quand."),
    picture: picture(tools).optional(),
    sources: headSources(tools),
  });
