import { z } from "astro/zod";
import { parseDocument } from "yaml";
import { emailAddress, partialDate, sentence, wholeDay } from "#lib/schema.ts";

/** The press room, a file outside the collections: the contact, the president, and the figures that journalists ask for most. */
export const ROOM_FILE = "content/salle-de-presse.yaml";

/** Makes the schema for the id of an entry. In the content check this schema requires that the entry exists. */
type KnownId = (collection: "figures" | "sources") => z.ZodType<string>;

export const roomSchema = (knownId: KnownId) =>
  z.strictObject({
    contact: z
      .strictObject({
        shown: z
          .stringbool({ truthy: ["true"], falsy: ["false"] })
          .describe("true montre le contact dans la salle de presse ; false le retire partout."),
        name: sentence("Le nom de la personne.", { max: 80 }),
        role: sentence("Au nom de qui elle répond. Ex. : « pour Les Plombiers du Numérique ».", {
          max: 140,
        }),
        email: emailAddress("Son adresse électronique. Ex. : presse@exemple.fr."),
        published: partialDate("Quand ce contact a été publié."),
        source: knownId("sources").describe("La source où il a été publié. Ex. : s1."),
        confirmed: z
          .preprocess(
            (value) => (value === "" ? undefined : value),
            wholeDay("Le jour où la personne a confirmé ce contact.").optional(),
          )
          .describe(
            "écrivez le jour où la personne a confirmé ce contact (Ex. : « 3 mars 2027 »), ou laissez vide : la page dit alors « à confirmer ».",
          ),
      })
      .describe(
        "Le contact presse : shown, name, role, email, published, source et, une fois confirmé, confirmed.",
      ),
    president: z
      .strictObject({
        name: sentence("Le nom de la personne.", { max: 80 }),
        presides: sentence("Ce que préside cette personne. Ex. : « l'association Exemple ».", {
          max: 140,
        }),
        asOf: partialDate("Quand une source l'a dit pour la dernière fois."),
        sources: z
          .array(knownId("sources"))
          .min(1)
          .describe("Les sources qui le disent. Ex. : [s10]."),
      })
      .optional()
      .describe("Qui préside aujourd'hui : name, presides, asOf et sources."),
    keyFigures: z
      .array(knownId("figures"))
      .min(1)
      .max(6)
      .describe(
        "Les chiffres clés, de un à six noms de fichiers de content/figures/. Ex. : [roubaix-entres].",
      ),
  });

export type Room = z.output<ReturnType<typeof roomSchema>>;

/**
 * Parses the file. YAML converts no value: each stays text as typed, so that `2022` does not become a number.
 * @throws {z.ZodError} if a field is unknown, invalid or missing
 */
export const parseRoom = (yaml: string): Room =>
  roomSchema(() => z.string()).parse(parseDocument(yaml, { schema: "failsafe" }).toJS());
