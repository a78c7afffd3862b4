import { z } from "astro/zod";
import {
  draft,
  headSources,
  sentence,
  siteLink,
  summary,
  title,
  wholeDay,
  type SchemaTools,
} from "#lib/schema.ts";

/** A page in English, for people who do not read French: it repeats what French pages say, with the same figures. */
export const englishSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    title: title(),
    summary: summary(),
    lead: sentence("La phrase sous le titre, en anglais.", { max: 240 }),
    french: siteLink(
      "La page française qui dit la même chose : href, et label en anglais. Chacune des deux dit à un moteur de recherche que l'autre existe.",
    ),
    checked: wholeDay("Le jour où quelqu'un a vérifié cette page pour la dernière fois."),
    sources: headSources(tools),
  });
