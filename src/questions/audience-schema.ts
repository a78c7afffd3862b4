import { z } from "astro/zod";
import { drawing } from "#drawings/schema.ts";
import { draft, sentence, siteLink, summary, title } from "#lib/schema.ts";

/** An audience, and the head of the page with its answers. A question's `audience` refers to the file's name. */
export const audienceSchema = () =>
  z.strictObject({
    draft: draft(),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
        error: "une adresse s'écrit en minuscules sans accent, chiffres et traits d'union",
      })
      .describe("La fin de l'adresse de la page, /questions/…/. Ex. : jeunes."),
    order: z
      .number()
      .int()
      .min(1)
      .describe("Le rang dans la liste des pages de questions. Ex. : 1."),
    title: title(),
    label: sentence(
      "Le nom que les autres pages lui donnent, qui que soit le lecteur. Ex. : « Les questions des jeunes ».",
      { max: 60 },
    ),
    lead: sentence("La phrase sous le titre.", { max: 160 }),
    summary: summary(),
    young: z.boolean().describe("true si la page dit « tu » et finit sur la candidature."),
    drawing: drawing(),
    action: siteLink("La chose à faire, en bouton sous le titre : href et label."),
    related: z.array(siteLink("Un lien : href et label.")).describe("Où aller ensuite, en liens."),
  });
