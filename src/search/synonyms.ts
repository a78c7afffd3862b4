/** The words that people type, and the site's words for the same things: `content/synonymes.yaml`. */
import { z } from "astro/zod";
import { parseDocument, type Document } from "yaml";
import { isSearchable, wordsOf } from "./query/words.ts";

const words = (description: string) =>
  z
    .array(
      z
        .string()
        .trim()
        .max(60)
        .refine((text) => wordsOf(text).some(isSearchable), {
          error: ({ input }) =>
            `« ${String(input)} » : la recherche ignore ce mot, trop courant. Retirez-le de la liste`,
        }),
    )
    .min(1)
    .describe(description);

export const synonymsSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        said: words("Les mots que les gens tapent. Ex. : [thune, salaire]."),
        finds: words("Les mots du site à chercher à la place. Ex. : [rémunération]."),
      }),
    )
    .describe("Une liste de groupes, chacun avec « said » et « finds »."),
});

type Synonyms = z.output<typeof synonymsSchema>;

export const SYNONYMS_FILE = "content/synonymes.yaml";

/** Parses the file with every value as text: otherwise `2020` would be a number, and `null` no value. */
const readSynonyms = (yaml: string): Document.Parsed => parseDocument(yaml, { schema: "failsafe" });

/**
 * Parses `content/synonymes.yaml`.
 * @throws {z.ZodError} if the file has another shape
 */
export const parseSynonyms = (yaml: string): Synonyms =>
  synonymsSchema.parse(readSynonyms(yaml).toJS());
