import { z } from "astro/zod";
import { draft, partialDate, sentence, webAddress } from "#lib/schema.ts";

/** The source of a fact: an article, an interview, a law, a manual. */
export const sourceSchema = () =>
  z.strictObject({
    draft: draft(),
    title: sentence("Le titre de l'article ou de la page, tel qu'il est publié.", {
      max: 250,
    }).regex(/^(?!(?:https?:\/\/|www\.)\S+$)/i, {
      error: "c'est une adresse, et non le titre de la page",
    }),
    outlet: sentence("Qui l'a publié. Ex. : « Global Security Mag ».", { max: 120 }).regex(
      /^(?!(?:(?:le )?bouche[ -]à[ -]oreille|on[ -]dit|une? (?:ami|collègue|connaissance)e?|rumeur|(?:sur )?internet|(?:le )?web|google|chatgpt|une ia|inconnue?|moi|nous|divers)$)/i,
      { error: "ce n'est pas qui a publié la source" },
    ),
    date: partialDate("Quand il a été publié."),
    url: webAddress(
      "L'adresse de la page, si elle est connue. Ex. : https://www.exemple.fr/article",
    ).optional(),
    weight: z
      .enum(["A", "B", "C"])
      .describe(
        "A : l'organisme lui-même ou un texte officiel. B : presse ou tiers reconnu. C : à recouper.",
      ),
    read: z
      .enum(["whole", "largely", "beginning"])
      .default("beginning")
      .describe(
        "Ce qui en a été lu : whole (tout), largely (une grande part), beginning (le début).",
      ),
    coverage: z
      .boolean()
      .default(false)
      .describe(
        "true pour un article sur Les Plombiers du Numérique : il entre dans la revue de presse.",
      ),
    publish: z
      .boolean()
      .default(true)
      .describe("false pour une source qu'on garde au dossier sans la citer sur le site."),
  });
