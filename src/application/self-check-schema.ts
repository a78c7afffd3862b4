import { z } from "astro/zod";
import { neverDraft, sentence, siteLink, summary, title, type SchemaTools } from "#lib/schema.ts";
import { SELF_CHECK } from "./core/self-check.ts";

/**
 * Values of `when`: "age:16-25" (this answer), "age:sans-reponse" (no answer to this question), "incomplet" (no answer to at least
 * one question).
 */
const WHEN = [
  ...Object.entries(SELF_CHECK).flatMap(([question, answers]) =>
    [...answers, "sans-reponse"].map((answer) => `${question}:${answer}`),
  ),
  "incomplet",
];

/** « Est-ce pour moi ? »: the head of the page, and the advice for each answer. */
export const selfCheckSchema = (tools: SchemaTools) => {
  const advices = (description: string) =>
    z
      .array(
        z.strictObject({
          when: z
            .array(z.enum(WHEN))
            .min(1)
            .describe(
              "Les réponses qui amènent ce conseil ; une seule suffit. Ex. : [situation:ecole].",
            ),
          advice: sentence("Le conseil, dit à la personne, en phrases courtes.", { max: 200 }),
          link: siteLink("Une page à lire, après le conseil : href et label.").optional(),
          sources: z
            .array(tools.reference("sources"))
            .default([])
            .describe("Les sources du conseil ; vide s'il ne dit aucun fait. Ex. : [s1]."),
        }),
      )
      .min(1)
      .describe(description);
  return z.strictObject({
    draft: neverDraft(),
    title: title(),
    summary: summary(),
    lead: sentence("La phrase sous le titre.", { max: 200 }),
    results: z
      .strictObject({
        fits: sentence("Le titre pour qui la formation convient.", { max: 60 }),
        talk: sentence("Le titre pour qui il vaut mieux en parler.", { max: 60 }),
        elsewhere: sentence("Le titre pour qui autre chose convient mieux.", { max: 60 }),
      })
      .describe("Les titres des trois résultats : fits, talk, elsewhere."),
    fits: sentence("Ce qu'on dit à qui la formation va.", { max: 160 }),
    talk: advices("Les conseils du résultat talk."),
    elsewhere: advices("Les conseils du résultat elsewhere."),
    withoutAnswering: z
      .array(sentence("Une situation, et ce qu'elle donne.", { max: 160 }))
      .min(1)
      .describe("Les résultats, pour qui ne répond pas aux questions."),
  });
};
