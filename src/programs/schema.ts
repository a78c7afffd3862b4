import { z } from "astro/zod";
import { drawing } from "#drawings/schema.ts";
import {
  draft,
  headSources,
  partialDate,
  picture,
  reviewed,
  sentence,
  summary,
  title,
  type SchemaTools,
} from "#lib/schema.ts";

/** A course: what people do, the admission, the qualification. */
export const programSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    title: title(),
    headline: sentence(
      "La phrase en grand au début de la page, dite à la personne. Ex. : « Deviens technicien ou technicienne de datacenter ».",
      { max: 60 },
    ),
    summary: summary(),
    drawing: drawing(),
    order: z.number().int().min(1).describe("Le rang dans la liste des formations. Ex. : 1."),
    glance: z
      .strictObject({
        work: sentence("Ce qu'on fait toute la journée, en une phrase.", { max: 160 }),
        duration: tools
          .reference("figures")
          .describe("Le chiffre de la durée. Ex. : roubaix-duree."),
        durationNote: sentence(
          "Ce qu'il faut lire avec la durée : selon qui, où, quand. Ex. : « environ, selon l'annonce de 2020 ».",
          { max: 100 },
        ),
        asked: sentence("Ce qui est demandé pour entrer, en une phrase.", { max: 160 }),
        leaveWith: sentence("Ce qu'on a en sortant, en une phrase.", { max: 160 }),
      })
      .describe("La formation en un coup d'œil, pour choisir."),
    notice: sentence(
      "Ce qu'il faut savoir avant tout le reste, montré en premier. Ex. : « Cette formation demande un bac technique. »",
      { max: 240 },
    ).optional(),
    rackLead: sentence(
      "Ce qu'il faut savoir devant le dessin de la baie, si la formation a des modules. Sa première phrase vaut sans le dessin : le PDF la reprend.",
      { max: 260 },
    ).optional(),
    reviewed: reviewed(),
    picture: picture(tools).optional(),
    sources: headSources(tools),
  });

/** The phases of a course, in order: the basics, then the trade. Each module belongs to one phase. */
export const PHASES = ["foundations", "trade"] as const;
export type Phase = (typeof PHASES)[number];

/** A module of a course: something people learn. In the drawing of the rack it fills one or more units. */
export const moduleSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    program: tools
      .reference("programs")
      .describe("La formation dont c'est un module. Ex. : technicien-datacenter."),
    title: title(),
    gesture: sentence("Ce qu'on saura faire, avec un verbe. Ex. : « Racker un serveur ».", {
      max: 40,
    }),
    summary: summary(),
    drawing: drawing(),
    phase: z
      .enum(PHASES)
      .describe(
        "foundations (avant l'atelier, à l'École de la 2e Chance) ou trade (le métier, à l'Afpa).",
      ),
    order: z
      .number()
      .int()
      .min(1)
      .describe("Le rang dans le parcours, à partir de 1 ; 1 est en bas de la baie."),
    units: z
      .number()
      .int()
      .min(1)
      .max(4)
      .default(1)
      .describe("La hauteur du module dans le dessin de la baie, en U."),
    tools: z
      .array(sentence("Un outil ou un matériel. Ex. : « tournevis ».", { max: 60 }))
      .min(1)
      .describe("Les outils et le matériel, un par ligne."),
    sources: headSources(tools),
  });

/**
 * One intake of a course at a school: its start and, if they are known already, the steps of its calendar. Until the intake has
 * started, every page about the school or the course announces it.
 */
export const cohortSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    program: tools
      .reference("programs")
      .describe("La formation suivie. Ex. : technicien-datacenter."),
    school: tools
      .reference("schools")
      .describe("L'école ; elle doit donner cette formation (teaches). Ex. : roubaix."),
    starts: partialDate(
      "Le jour où la promotion commence. Tant qu'il est à venir, le site l'annonce ; passé, il se tait.",
    ),
    steps: z
      .array(
        z.strictObject({
          title: sentence("Le nom de l'étape. Ex. : « Te remettre à niveau ».", { max: 60 }),
          what: sentence("Ce qu'on y fait, dit à la personne, en phrases courtes.", { max: 240 }),
          hosts: z
            .array(tools.reference("partners"))
            .min(1)
            .describe("Qui reçoit la promotion à cette étape. Ex. : [afpa]."),
          when: sentence("Quand, en quelques mots. Ex. : « À partir du 22 juin 2020 ».", {
            max: 80,
          }),
          people: tools
            .reference("figures")
            .optional()
            .describe("Le chiffre du nombre de personnes. Ex. : roubaix-entres."),
          sources: z
            .array(tools.reference("sources"))
            .default([])
            .describe(
              "Les sources de l'étape ; aucune tant que la rentrée est à venir et que c'est nous qui fixons le calendrier. Ex. : [s1].",
            ),
        }),
      )
      .default([])
      .describe("Les étapes, dans l'ordre ; vide tant que le calendrier n'est pas fixé."),
    sources: z
      .array(tools.reference("sources"))
      .default([])
      .describe(
        "Les sources, pour une rentrée qu'un article raconte ; vide quand c'est nous qui fixons la date. Ex. : [s1].",
      ),
  });
