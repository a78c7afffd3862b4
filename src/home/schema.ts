import { z } from "astro/zod";
import { neverDraft, sentence, siteLink, summary, title, type SchemaTools } from "#lib/schema.ts";

/** Part of the headline. The page adds a full stop after the headline. */
const headlinePart = (description: string) =>
  sentence(description, { max: 30 }).regex(/[^.!?…]$/, {
    error: "pas de point à la fin : la page le met",
  });

/** The home page, from top to bottom. */
export const homeSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: neverDraft(),
    title: title(),
    summary: summary(),
    program: tools
      .reference("programs")
      .describe("La formation que montrent la baie et les boutons. Ex. : technicien-datacenter."),
    label: sentence("Les mots au-dessus de la grande phrase : le métier.", { max: 60 }),
    headline: z
      .strictObject({
        start: headlinePart("Le début. Ex. : « Branche-toi sur »."),
        end: headlinePart("La fin, surlignée. Ex. : « un métier d'avenir »."),
      })
      .describe("La grande phrase, en deux parties (start, end), sans point."),
    lead: sentence("Ce que nous faisons et pour qui, sous la grande phrase.", { max: 240 }),
    facts: z
      .array(
        z
          .strictObject({
            term: sentence("La question, en un ou deux mots. Ex. : « Où ».", { min: 2, max: 20 }),
            fact: sentence("La réponse, en un ou deux mots. Ex. : « Roubaix ».", {
              max: 24,
            }).optional(),
            figure: tools
              .reference("figures")
              .optional()
              .describe("Ou un chiffre, par le nom de son fichier. Ex. : roubaix-duree."),
            detail: sentence(
              "La réserve ou la date, en petit. Ex. : « environ, annonce de 2020 ».",
              { max: 40 },
            ),
          })
          .superRefine(({ fact, figure }, context) => {
            if ((fact === undefined) === (figure === undefined))
              context.addIssue({
                code: "custom",
                message: "il faut une réponse, et une seule",
                params: { remedy: "écrivez fact (des mots) ou figure (un chiffre), pas les deux." },
              });
          }),
      )
      .length(4)
      .describe("Les quatre réponses, dans l'ordre : term, fact ou figure, detail."),
    journey: z
      .strictObject({
        cohort: tools
          .reference("cohorts")
          .describe("La promotion dont on montre les étapes. Ex. : roubaix-2020."),
        title: sentence("Le titre du parcours.", { max: 60 }),
        lead: sentence("La phrase sous ce titre.", { max: 120 }),
      })
      .describe("Le parcours, étape par étape : cohort, title, lead."),
    news: z
      .strictObject({
        text: sentence("Nos dernières nouvelles, avec leur date.", { max: 200 }),
        link: siteLink("Où les lire : href et label."),
      })
      .describe("La preuve que nous formons en ce moment : text, link."),
    doors: z
      .strictObject({
        title: sentence("Le titre au-dessus des chemins. Ex. : « À chacun son chemin ».", {
          max: 60,
        }),
        list: z
          .array(
            z.strictObject({
              title: sentence("Qui prend ce chemin. Ex. : « Je suis journaliste ».", { max: 40 }),
              text: sentence("Ce qu'il y trouve, sans tu ni vous.", { max: 100 }),
              link: siteLink("Où il mène : href et label."),
            }),
          )
          .min(2)
          .max(4)
          .describe("Les chemins, dans l'ordre ; le premier est mis en avant."),
      })
      .describe("Les chemins des lecteurs : title, list."),
    partners: sentence(
      "Le titre au-dessus des partenaires, ceux de l'école de la promotion. Ex. : « Avec eux, nous avons ouvert Roubaix ».",
      { max: 60 },
    ),
  });
