import { z } from "astro/zod";
import { basis, sentence, type SchemaTools } from "../lib/schema.ts";
import { THEME_LABELS, THEMES } from "./themes.ts";

/** Who asks; each has a page of answers. */
export const ASKERS = ["young", "families", "journalists"] as const;
export type Asker = (typeof ASKERS)[number];

/** A question and, as the body of the file, its answer. */
export const questionSchema = (tools: SchemaTools) =>
  z.strictObject({
    question: sentence(
      "La question, comme la personne la pose, 90 signes au plus. Ex. : « Il faut un diplôme ? »",
      { max: 90 },
    ),
    asker: z.enum(ASKERS).describe("Qui la pose : young, families ou journalists."),
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
    sources: z
      .array(tools.reference("sources"))
      .default([])
      .describe(
        "Les sources de la réponse ; vide seulement si la réponse est « demande à … ». Ex. : [s1].",
      ),
  });
