import { z } from "astro/zod";
import { parseDocument } from "yaml";
import { drawing } from "#drawings/schema.ts";
import { countWords } from "#lib/readability.ts";
import { sentence } from "#lib/schema.ts";

/** The press kit, a file outside the collections: texts to copy, names, sentences to avoid, drawings to download. */
export const KIT_FILE = "content/kit-de-presse.yaml";

/** Makes the schema for the id of an entry. In the content check this schema requires that the entry exists. */
type KnownId = (collection: "figure-groups" | "sources") => z.ZodType<string>;

/** A text of this many words, or up to a tenth fewer. */
const wordsUpTo = (count: number) =>
  sentence(`Qui nous sommes, en ${String(count)} mots.`, { min: 20, max: count * 10 }).superRefine(
    (text, context) => {
      const words = countWords(text);
      if (words <= count && words >= count * 0.9) return;
      context.addIssue({
        code: "custom",
        message: `le texte a ${String(words)} mots`,
        params: {
          remedy: `la page l'annonce en ${String(count)} mots : ${words > count ? "retirez-en" : "ajoutez-en"}.`,
        },
      });
    },
  );

export const kitSchema = (knownId: KnownId) => {
  const sources = z
    .array(knownId("sources"))
    .min(1)
    .describe("Les sources qui le disent. Ex. : [s1].");
  return z.strictObject({
    about: z
      .strictObject({
        words25: wordsUpTo(25),
        words50: wordsUpTo(50),
        words100: wordsUpTo(100),
        sources,
      })
      .describe("Qui nous sommes : words25, words50, words100 et sources."),
    names: z
      .array(
        z.strictObject({
          name: sentence("Le nom, comme il s'écrit.", { max: 80 }),
          note: sentence("Qui c'est, et ce qu'il faut savoir pour l'écrire."),
          sources,
        }),
      )
      .min(1)
      .describe("Les noms et comment les écrire : name, note et sources."),
    avoid: z
      .array(
        z.strictObject({
          not: sentence("La phrase qui tromperait."),
          why: sentence("Ce qui est vrai, avec sa date."),
          instead: sentence("Ce qu'on peut écrire à la place."),
          figures: knownId("figure-groups")
            .optional()
            .describe("Le fichier de figure-groups/ qui montre ces chiffres. Ex. : insertion."),
          sources,
        }),
      )
      .min(1)
      .describe("Ce qu'il ne faut pas écrire : not, why, instead, figures et sources."),
    drawings: z
      .array(
        z.strictObject({
          drawing: drawing(),
          alternative: sentence("Ce qu'on voit sur le dessin, pour qui ne le voit pas."),
          caption: sentence("La légende à publier avec le dessin.", { max: 140 }),
        }),
      )
      .min(1)
      .describe("Les dessins à télécharger : drawing, alternative et caption."),
  });
};

export type Kit = z.output<ReturnType<typeof kitSchema>>;

/**
 * Parses the file. YAML converts no value: each stays text as typed.
 * @throws {z.ZodError} if a field is unknown, invalid or missing
 */
export const parseKit = (yaml: string): Kit =>
  kitSchema(() => z.string()).parse(parseDocument(yaml, { schema: "failsafe" }).toJS());
