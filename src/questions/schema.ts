import { z } from "astro/zod";
import { basis, draft, headSources, sentence, type SchemaTools } from "#lib/schema.ts";
import { THEME_LABELS, THEMES } from "./themes.ts";

/** A question, with its answer as the body of the file. */
export const questionSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    question: sentence(
      "La question, comme la personne la pose, 90 signes au plus. Ex. : « Il faut un diplôme ? »",
      { max: 90 },
    ).regex(/\?\s*[»”]?$/, { error: "la question n'a pas de point d'interrogation à la fin" }),
    audience: tools
      .reference("audiences")
      .describe("Qui la pose : le nom d'un fichier de content/audiences/. Ex. : young."),
    theme: z
      .enum(THEMES)
      .describe(
        `De quoi elle parle ; la page range ses questions par thème : ${THEMES.map((theme) => `${theme} (« ${THEME_LABELS[theme]} »)`).join(", ")}.`,
      ),
    order: z
      .number()
      .int()
      .min(1)
      .describe(
        "Le rang de la question dans son thème ; les thèmes suivent le rang de leur première question. Ex. : 1.",
      ),
    basis: basis(),
    sources: headSources(tools),
  });
