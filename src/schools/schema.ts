import { z } from "astro/zod";
import { fact, partialDate, picture, sentence, sources, summary, title, type SchemaTools } from "../lib/schema.ts";

/** A place where a course is, or was, held. Who carries it is said by the partners' engagements. */
export const schoolSchema = (tools: SchemaTools) =>
  z.strictObject({
    name: title(),
    summary: summary(),
    department: z
      .strictObject({
        code: z.string().regex(/^(?:\d{2,3}|2[AB])$/).describe("Le numéro du département, entre guillemets. Ex. : \"59\"."),
        name: sentence("Le nom du département. Ex. : « Nord ».", { max: 40 }),
      })
      .describe("Le département : code et name."),
    region: sentence("La région. Ex. : « Hauts-de-France ».", { max: 40 }),
    position: z
      .strictObject({
        latitude: z.number().min(41).max(52).describe("La latitude de la ville, au centième. Ex. : 50.69."),
        longitude: z.number().min(-6).max(10).describe("La longitude de la ville, au centième. Ex. : 3.17."),
      })
      .optional()
      .describe("La position de la ville, pour la carte ; absente si la ville n'est pas connue."),
    opened: fact(tools, partialDate("Le mois ou le jour où les premiers élèves sont entrés."), "L'ouverture."),
    teaches: z
      .array(fact(tools, tools.reference("programs").describe("Le nom du fichier d'une formation. Ex. : technicien-datacenter."), "Une formation donnée dans cette école."))
      .default([])
      .describe("Les formations données dans cette école."),
    state: z
      .strictObject({
        value: z.enum(["open", "closed", "unknown"]).describe("open (ouverte), closed (fermée) ou unknown (personne ne l'a publié)."),
        asOf: partialDate("La date de la dernière source qui parle de l'école."),
        sources: sources(tools),
      })
      .describe("Ce qu'on sait de l'école aujourd'hui, et depuis quand."),
    picture: picture(tools).optional(),
    sources: sources(tools),
  });

/** One intake of one programme at one school: who entered when, and the steps of its calendar. */
export const cohortSchema = (tools: SchemaTools) =>
  z.strictObject({
    program: tools.reference("programs").describe("La formation suivie. Ex. : technicien-datacenter."),
    school: tools.reference("schools").describe("L'école. Ex. : roubaix."),
    starts: partialDate("Le jour où la promotion commence."),
    steps: z
      .array(
        z.strictObject({
          title: sentence("Le nom de l'étape. Ex. : « Te remettre à niveau ».", { max: 60 }),
          what: sentence("Ce qu'on y fait, dit à la personne, en phrases courtes.", { max: 240 }),
          hosts: z.array(tools.reference("partners")).min(1).describe("Qui reçoit la promotion à cette étape. Ex. : [afpa]."),
          when: sentence("Quand, en quelques mots. Ex. : « À partir du 22 juin 2020 ».", { max: 80 }),
          people: tools.reference("figures").optional().describe("Le chiffre du nombre de personnes. Ex. : roubaix-entres."),
          sources: sources(tools),
        }),
      )
      .min(1)
      .describe("Les étapes, dans l'ordre."),
    sources: sources(tools),
  });
