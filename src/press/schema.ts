import { z } from "astro/zod";
import { drawing } from "#drawings/schema.ts";
import { sortKey } from "#lib/partial-dates.ts";
import {
  basis,
  draft,
  emailAddress,
  headSources,
  partialDate,
  phoneNumber,
  picture,
  sentence,
  sources,
  summary,
  title,
  wholeDay,
  type SchemaTools,
} from "#lib/schema.ts";

/** Text without quotation marks. `error` is the message if it has any. */
const unquoted = (description: string, limits: { min: number; max: number }, error: string) =>
  sentence(description, limits).regex(/^[^«»“”"]*$/, { error });

/** The press contact for one announcement. */
const releaseContact = () =>
  z
    .strictObject({
      name: sentence("Le nom de la personne.", { max: 80 }),
      role: sentence("Son rôle. Ex. : « chargée de la communication ».", { max: 140 }),
      email: emailAddress("Son adresse électronique. Ex. : presse@exemple.fr.").optional(),
      phone: phoneNumber("Son numéro. Ex. : 03 20 00 00 00.").optional(),
    })
    .refine(({ email, phone }) => email !== undefined || phone !== undefined, {
      error: "on ne peut pas joindre cette personne",
      params: { remedy: "donnez son adresse électronique (email) ou son numéro (phone)." },
    })
    .describe("À qui un journaliste s'adresse : name, role, et email ou phone.");

/** A quotation in an announcement of our own. The speaker has approved the wording. */
const quotation = () =>
  z.strictObject({
    person: sentence("Le nom de la personne.", { max: 80 }),
    role: sentence("Son rôle le jour du communiqué.", { max: 140 }),
    words: unquoted(
      "Ses mots exacts, sans guillemets : la page les met.",
      { min: 10, max: 600 },
      "pas de guillemets : la page les met",
    ),
    agreement: z
      .strictObject({
        on: wholeDay("Le jour de son accord."),
        how: sentence("Comment elle a donné son accord. Ex. : par courriel."),
      })
      .describe(
        "L'accord de la personne pour être citée : le jour (on) et la façon (how). Ex. : on: 3 mars 2027, how: par courriel. Sans accord, retirez la citation.",
      ),
  });

/**
 * A page of the press room. With `ours` it is an announcement that we publish ourselves. Without `ours`, it describes in our
 * own words an event that articles reported at the time, and cites them.
 */
export const releaseSchema = (tools: SchemaTools) =>
  z
    .strictObject({
      draft: draft(),
      title: title(),
      summary: summary().describe(
        "Le chapeau : qui, quoi, où et quand, en une ou deux phrases de 40 à 160 signes, 40 mots au plus. Ex. : « Le 3 mars 2027, nous avons ouvert à Roubaix une classe pour douze jeunes. »",
      ),
      drawing: drawing().optional(),
      event: sentence(
        "Le nom de l'événement, écrit devant sa date. Ex. : « Ouverture de l'école ».",
        { max: 60 },
      ),
      date: partialDate(
        "La date de l'événement, et non celle de l'article ni du jour où vous écrivez.",
      ),
      place: sentence("La ville. Ex. : « Roubaix ».", { max: 60 }),
      published: wholeDay("Le jour où cette page a paru sur notre site."),
      embargo: wholeDay(
        "Le jour à partir duquel la page peut paraître : jusque-là, elle n'est pas sur le site.",
      ).optional(),
      checked: wholeDay("Le jour où quelqu'un a vérifié cette page pour la dernière fois."),
      changes: z
        .array(
          z.strictObject({
            date: wholeDay("Le jour du changement."),
            what: sentence(
              "Ce qui a changé, en une phrase. Ex. : « Le nombre de places est corrigé. »",
              {
                max: 200,
              },
            ),
          }),
        )
        .default([])
        .describe(
          "Ce qui a changé sur la page depuis qu'elle a paru : pour chaque changement, le jour (date) et ce qui a changé (what).",
        ),
      ours: z
        .strictObject({
          contact: releaseContact(),
          quotations: z
            .array(quotation())
            .default([])
            .describe("Les citations autorisées : person, role, words, agreement."),
        })
        .optional()
        .describe(
          "Seulement pour un communiqué que nous publions nous-mêmes : contact et quotations. Sans lui, la page raconte un article et le dit.",
        ),
      statements: z
        .array(tools.reference("statements"))
        .default([])
        .describe("Qui a dit quoi. Ex. : [octave-klaba-2020]."),
      figures: z
        .array(tools.reference("figures"))
        .default([])
        .describe("Les chiffres à montrer sous le texte. Ex. : [roubaix-entres]."),
      partners: z
        .array(tools.reference("partners"))
        .default([])
        .describe("Les partenaires nommés. Ex. : [ovhcloud]."),
      schools: z
        .array(tools.reference("schools"))
        .default([])
        .describe("Les écoles concernées. Ex. : [roubaix]."),
      picture: picture(tools).optional(),
      article: tools
        .reference("sources")
        .optional()
        .describe(
          "L'article que la page raconte : le nom d'un fichier de content/sources/. Ex. : s1. Un communiqué à nous n'en a pas.",
        ),
      sources: headSources(tools),
    })
    .superRefine(({ ours, article, published, checked, changes, embargo }, context) => {
      const fault = (path: (string | number)[], message: string, remedy: string) => {
        context.addIssue({ code: "custom", path, message, params: { remedy } });
      };
      if (ours === undefined && article === undefined)
        fault(
          ["article"],
          "le champ manque : une page qui raconte un événement dit d'après quel article",
          "mettez le nom de sa source. Ex. : s1. Si nous publions ce texte nous-mêmes, remplissez « ours ».",
        );
      if (ours !== undefined && article !== undefined)
        fault(
          ["article"],
          "un communiqué à nous ne raconte pas d'article",
          'retirez la ligne, et citez la source dans le texte : <Source id="s1" />.',
        );
      if (embargo && sortKey(published) < sortKey(embargo))
        fault(
          ["published"],
          "la page paraîtrait avant la fin de son embargo",
          "mettez le jour de « embargo », ou un jour après.",
        );
      // A page under embargo is checked before its publication.
      const isCheckedTooEarly = embargo === undefined && sortKey(checked) < sortKey(published);
      if (isCheckedTooEarly)
        fault(
          ["checked"],
          "la page serait vérifiée avant d'avoir paru",
          "corrigez ce jour, ou celui de « published ».",
        );
      changes.forEach(({ date }, index) => {
        if (sortKey(date) < sortKey(published))
          fault(
            ["changes", index, "date"],
            "la page aurait changé avant d'avoir paru",
            "corrigez ce jour, ou celui de « published ».",
          );
      });
      const last = Math.max(...changes.map(({ date }) => sortKey(date)));
      if (last > sortKey(checked) && !isCheckedTooEarly)
        fault(
          ["checked"],
          "la page a changé depuis le jour où elle a été vérifiée",
          "relisez-la, et mettez ici le jour de son dernier changement (« changes ») ou un jour après.",
        );
      ours?.quotations.forEach(({ person, agreement }, index) => {
        if (sortKey(agreement.on) > sortKey(published))
          fault(
            ["ours", "quotations", index, "agreement", "on"],
            `la page paraîtrait avant l'accord de ${person}`,
            "corrigez ce jour, ou attendez l'accord pour publier (« published »).",
          );
      });
    });

/** What a named person said, in reported speech: never in quotation marks. */
export const statementSchema = (tools: SchemaTools) =>
  z.strictObject({
    draft: draft(),
    person: sentence("Le nom de la personne. Ex. : « Octave Klaba ».", { max: 80 }),
    role: sentence("Son rôle à la date de la source. Ex. : « fondateur d'OVHcloud ».", {
      max: 140,
    }),
    date: partialDate("Quand elle l'a dit."),
    said: unquoted(
      "Ce qu'elle dit, rapporté avec nos mots et sans guillemets. Ex. : « Selon lui, la motivation fait réussir. » (sans les guillemets)",
      { min: 10, max: 600 },
      "les paroles sont rapportées, jamais citées : pas de guillemets",
    ),
    partner: tools
      .reference("partners")
      .optional()
      .describe("L'organisme de la personne, s'il a une fiche. Ex. : ovhcloud."),
    basis: basis(),
    sources: sources(tools),
  });
