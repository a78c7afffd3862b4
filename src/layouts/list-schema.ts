import { z } from "astro/zod";
import { drawing } from "../drawings/schema.ts";
import { neverDraft, sentence, siteLink, summary, title } from "../lib/schema.ts";

/** The pages that list a collection, whose heads stand in `content/lists/`; the file's name is the address. */
export const LIST_PAGES = ["formations", "ecoles", "questions"] as const;
export type ListPage = (typeof LIST_PAGES)[number];

/** The head of a page that lists others, and where to go from it. */
export const listSchema = () =>
  z.strictObject({
    draft: neverDraft(),
    title: title(),
    summary: summary(),
    lead: sentence("La phrase sous le titre.", { max: 160 }),
    drawing: drawing(),
    related: z
      .array(siteLink("Un lien : href et label."))
      .default([])
      .describe("Où aller ensuite, en liens."),
  });
