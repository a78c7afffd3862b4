import { z } from "astro/zod";
import { partialDate, sentence, summary, title, type SchemaTools } from "../lib/schema.ts";

/** A one-off page: legal notice, personal data, accessibility, eco-design… */
export const pageSchema = (tools: SchemaTools) =>
  z.strictObject({
    title: title(),
    summary: summary(),
    lead: sentence("La phrase sous le titre.", { max: 240 }).optional(),
    checked: partialDate("Le jour où la page a été vérifiée pour la dernière fois."),
    sources: z
      .array(tools.reference("sources"))
      .default([])
      .describe("Les sources de la page. Ex. : [s133]."),
  });
