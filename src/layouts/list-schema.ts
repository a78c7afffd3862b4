import { z } from "astro/zod";
import { drawing } from "#drawings/schema.ts";
import { neverDraft, sentence, siteLink, summary, title } from "#lib/schema.ts";

/** The pages that list a collection; their heads are in `content/lists/`, where the file's name is the address. */
export const LIST_PAGES = ["formations", "ecoles", "questions"] as const;
export type ListPage = (typeof LIST_PAGES)[number];

/** The head of a list page, and its related links. */
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
