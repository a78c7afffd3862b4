import { z } from "astro/zod";
import { basis, draft, partialDate, sentence, sources, type SchemaTools } from "#lib/schema.ts";

/** One event of the history: what happened, when, and who says so. */
export const milestoneSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    date: partialDate("Quand cela s'est passé."),
    what: sentence("Ce qui s'est passé, en une ou deux phrases.", { min: 10, max: 240 }),
    note: sentence("Une réserve : une autre source dit autre chose.", { max: 240 }).optional(),
    basis: basis(),
    sources: sources(tools),
  });
