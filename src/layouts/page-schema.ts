import { z } from "astro/zod";
import { drawing } from "#drawings/schema.ts";
import {
  draft,
  headSources,
  partialDate,
  sentence,
  siteLink,
  summary,
  title,
  type SchemaTools,
} from "#lib/schema.ts";

/** A one-off page: legal notice, personal data, accessibility, eco-design… */
export const pageSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    title: title(),
    summary: summary(),
    lead: sentence("La phrase sous le titre.", { max: 240 }).optional(),
    drawing: drawing().optional(),
    young: z
      .boolean()
      .default(false)
      .describe(
        "true si la page s'adresse aux jeunes : elle dit « tu » et finit sur la candidature.",
      ),
    section: z
      .enum(["training", "help", "press", "site"])
      .default("site")
      .describe(
        "Où la ranger dans le plan du site : training (se former), help (aider), press (presse), site (le site).",
      ),
    action: z
      .strictObject({
        href: z
          .string()
          .regex(/^(?:\/(?:[a-z0-9-]+\/)*|#[a-z0-9-]+)$/, {
            error:
              "une adresse du site commence et finit par /, un titre de la page commence par #",
          })
          .describe(
            "Une page du site, ou un titre de cette page. Ex. : /candidater/ ou #a-qui-s-adresser.",
          ),
        label: sentence("Les mots du bouton. Ex. : « À qui s'adresser ».", { max: 40 }),
      })
      .optional()
      .describe("La chose à faire, en bouton sous le titre."),
    related: z
      .array(siteLink("Un lien : href et label."))
      .default([])
      .describe("Où aller ensuite : des liens vers d'autres pages du site."),
    checked: partialDate("Le jour où la page a été vérifiée pour la dernière fois."),
    sources: headSources(tools),
  });
