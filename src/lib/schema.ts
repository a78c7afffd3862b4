/**
 * Parts that several content schemas share. Each field has a French `.describe()` that tells its editor what to write; the
 * content check quotes it as the remedy.
 */
import type { reference, SchemaContext } from "astro:content";
import { z } from "astro/zod";
import { BASES } from "./basis.ts";
import { isDialable, NOT_DIALABLE } from "./dialable.ts";
import { parsePartialDate, PartialDateError, type PartialDate } from "./partial-dates.ts";
import { parseQuantity, QuantityError, type Quantity } from "./quantities.ts";

/** What a schema needs from its caller: Astro in a build, the content check when it lists faults. */
export interface SchemaTools {
  image: SchemaContext["image"];
  reference: typeof reference;
}

/** Restores what was typed: YAML turns an unquoted `2022` into a number and `2020-06-22` into a `Date`. */
const asTyped = (value: unknown): unknown => {
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
};

interface ErrorWithRemedy extends Error {
  remedy: string;
}

/** Turns a parser that throws into a Zod transform. The issue of the transform says how to correct the value. */
function parsedBy<T>(
  parse: (text: string) => T,
  errorType: new (message: string) => ErrorWithRemedy,
) {
  return (text: string, context: z.RefinementCtx<string>): T => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof errorType)) throw error;
      context.addIssue({
        code: "custom",
        message: error.message,
        params: { remedy: error.remedy },
      });
      return z.NEVER;
    }
  };
}

/** A date with the precision of its source. */
export const partialDate = (description: string) =>
  z
    .preprocess(
      asTyped,
      z.string().transform(parsedBy<PartialDate>(parsePartialDate, PartialDateError)),
    )
    .describe(
      `${description} On écrit ce que dit la source : « 22 juin 2020 », « juin 2023 », « 2022 », « au plus tard mai 2021 », « vers 2019 » ou « inconnue ».`,
    );

/** A date that must be known to the day. */
export const wholeDay = (description: string) =>
  z
    .preprocess(
      asTyped,
      z
        .string()
        .transform(parsedBy<PartialDate>(parsePartialDate, PartialDateError))
        .superRefine((date, context) => {
          if (date.known && !date.to && !date.qualifier && date.from.day !== undefined) return;
          context.addIssue({
            code: "custom",
            message: "il faut le jour, le mois et l'année",
            params: { remedy: `${description} Ex. : « 3 mars 2027 ».` },
          });
        }),
    )
    .describe(`${description} Ex. : « 3 mars 2027 ».`);

/** An address only: no "mailto:", no name, no second address. */
export const EMAIL = /^[^\s@:<>(),;]+@[^\s@:<>(),;]+\.[^\s@:<>(),;.]+$/;
export const NOT_AN_EMAIL = "ce n'est pas une adresse électronique, sans « mailto: » ni nom";

/** An e-mail address. */
export const emailAddress = (description: string) =>
  z.string().trim().regex(EMAIL, { error: NOT_AN_EMAIL }).describe(description);

/** A phone number that can be dialled. */
export const phoneNumber = (description: string) =>
  z.string().trim().refine(isDialable, { error: NOT_DIALABLE }).describe(description);

/** An amount as its source gives it. */
export const quantity = (description: string) =>
  z
    .preprocess(asTyped, z.string().transform(parsedBy<Quantity>(parseQuantity, QuantityError)))
    .describe(description);

/** A text of at least `min` and at most `max` characters. */
export const sentence = (description: string, { min = 3, max = 300 } = {}) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    // Astro reads 2027-03-01 without quotes as a `Date`, and refuses it here. The content check reads it as a string, so it needs
    // this rule to refuse it too.
    .refine((text) => !/^\d{4}-\d\d?-\d\d?$/.test(text), {
      error: "c'est une date, et il faut un texte",
    })
    .describe(description);

/** 60 characters at most: search engines cut longer titles. */
export const title = () =>
  sentence("Le titre de la page, 60 signes au plus. Ex. : « Rackage de serveurs ».", { max: 60 });

/** Search engines cut a description near 160 characters, and fewer than 40 say too little. */
export const summary = () =>
  sentence(
    "Ce qu'on trouve dans la page, en une ou deux phrases de 40 à 160 signes. Ex. : « Monter un serveur dans une baie : les outils, les mesures et les règles de sécurité. »",
    { min: 40, max: 160 },
  );

/** What a fact is based on; by default, its source states it. */
export const basis = () =>
  z
    .enum(BASES)
    .default("stated")
    .describe(
      "Sur quoi repose ce fait : stated (dit par la source), deduced (déduit par nous), trade (usage courant du métier) ou withheld (ne pas publier).",
    );

/** The sources of a fact, at least one. */
export const sources = ({ reference }: SchemaTools) =>
  z
    .array(reference("sources"))
    .min(1)
    .describe(
      "Les sources du fait, au moins une. Ex. : [s1, s2], pour content/sources/s1.yaml et s2.yaml.",
    );

/**
 * The sources for the front matter itself, such as the summary. A field with sources of its own declares them in the field, and
 * the text cites the sources of its sentences: each source is declared once, beside the fact that it supports.
 */
export const headSources = ({ reference }: SchemaTools) =>
  z
    .array(reference("sources"))
    .default([])
    .describe(
      'Seulement les sources de ce que l\'en-tête dit et que le texte ne cite pas, du résumé par exemple. Le texte cite les siennes après chaque phrase : <Source id="s1" />. Ex. : [s1].',
    );

/** An http or https URL with a domain name. */
export const webAddress = (description: string) =>
  z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).describe(description);

/** A link to a page of the site, or to a heading on one. */
export const siteLink = (description: string) =>
  z
    .strictObject({
      href: z
        .string()
        .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, {
          error: "une adresse du site commence et finit par /",
        })
        .describe("L'adresse d'une page du site. Ex. : /questions/jeunes/."),
      label: sentence("Les mots du lien. Ex. : « Les questions des jeunes ».", { max: 80 }),
    })
    .describe(description);

/** Marks an entry that is not to be published yet. */
export const draft = () =>
  z
    .boolean()
    .default(false)
    .describe("true garde la fiche hors du site ; elle ne se voit que dans npm run dev.");

/** The field `draft` of a page that the site always needs: only `false` is valid. */
export const neverDraft = () =>
  z
    .boolean()
    .default(false)
    .refine((waits) => !waits, { error: "cette page est toujours sur le site" })
    .describe("retirez la ligne : cette page ne peut pas attendre.");

/** A picture with its alternative text, a caption with place and date, and its author: all are required. */
export const picture = ({ image }: SchemaTools) =>
  z
    .strictObject({
      src: image().describe("Le fichier de l'image, à côté de la page. Ex. : ./baie.jpg"),
      alt: sentence(
        "Ce que montre l'image, pour qui ne la voit pas. Ex. : « Une baie ouverte, avec ses câbles jaunes. »",
        { min: 5, max: 200 },
      ),
      caption: sentence(
        "La légende, lue sous l'image : où et quand. Ex. : « La salle de l'Afpa, à Roubaix, en 2025. »",
        { max: 160 },
      ),
      credit: sentence(
        "Qui a fait l'image et qui autorise à la montrer. Ex. : « Photo Afpa, 2020 ».",
      ),
    })
    .describe(
      "Une image : src, son texte de remplacement (alt), sa légende (caption) et son auteur (credit).",
    );

/** Whether a professional has checked a course and its modules against the usage of the trade. */
export const reviewed = () =>
  z
    .strictObject({
      by: sentence("Le nom et le métier de la personne qui a relu."),
      on: partialDate("Le jour de la relecture."),
    })
    .optional()
    .describe(
      "La relecture de la formation et de ses modules par un professionnel (by, on) : la ligne « à relire » disparaît quand elle est faite.",
    );

/** A fact with its evidence: a value, its basis and its sources. */
export const fact = <Value extends z.ZodType>(
  tools: SchemaTools,
  value: Value,
  description: string,
) =>
  z
    .strictObject({ value, basis: basis(), sources: sources(tools) })
    .describe(`${description} On donne value, sources et, si ce n'est pas écrit tel quel, basis.`);
