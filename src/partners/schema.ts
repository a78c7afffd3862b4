import { z } from "astro/zod";
import { isWithheld } from "#lib/basis.ts";
import {
  basis,
  draft,
  headSources,
  partialDate,
  picture,
  sentence,
  sources,
  summary,
  title,
  webAddress,
  type SchemaTools,
} from "#lib/schema.ts";

/** What an organisation can do for the scheme, in the order of the partners' page. */
export const ROLE_KINDS = ["carries", "welcomes", "supports", "founded", "shelters"] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** An organisation, and each role it has or had in the scheme. */
export const partnerSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    name: title(),
    summary: summary()
      .optional()
      .describe(
        "Ce qu'on trouve dans sa page, en une ou deux phrases de 40 à 160 signes. Avec elle, le partenaire a une page, faite de son texte (120 mots au moins). Sans elle, son texte suit ses rôles dans /partenaires/.",
      ),
    website: webAddress(
      "L'adresse de son site, seulement si une source la donne. Ex. : https://www.exemple.fr",
    ).optional(),
    engagements: z
      .array(
        z.strictObject({
          does: z
            .enum(ROLE_KINDS)
            .describe(
              "carries (porte la formation), welcomes (accueille des stages), supports (soutient), founded (a fondé), shelters (abrite).",
            ),
          role: sentence(
            "Son rôle exact, en une phrase. Ex. : « Porte les trois mois de formation au métier. »",
            { min: 10, max: 200 },
          ),
          schools: z
            .array(tools.reference("schools"))
            .default([])
            .describe("Les écoles concernées ; vide pour tout le réseau. Ex. : [roubaix]."),
          since: partialDate("La date à laquelle la source le dit."),
          sources: sources(tools),
          basis: basis(),
        }),
      )
      .min(1)
      .refine((engagements) => !engagements.every(isWithheld), {
        error: "tout ce que fait ce partenaire est marqué à ne pas publier",
      })
      .describe("Ce que fait ce partenaire : au moins un engagement."),
    picture: picture(tools).optional(),
    sources: headSources(tools),
  });
