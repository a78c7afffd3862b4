/**
 * What only the association can say, from `content/association.yaml`: its identity, how to reach it, and points that have not
 * been published yet. Empty values are normal: the page then says what to do meanwhile.
 */
import { z } from "astro/zod";
import { parseDocument } from "yaml";
import { isDialable, NOT_DIALABLE } from "#lib/dialable.ts";
import { EMAIL, NOT_AN_EMAIL, partialDate } from "#lib/schema.ts";
import { isSiret } from "./siret.ts";

const checked = () => partialDate("Le jour où quelqu'un a vérifié pour la dernière fois.");

/** Treats an empty value as absent. */
const filled = (value: unknown): unknown => (value === "" ? undefined : value);

const text = z.preprocess(filled, z.string().trim().min(2).optional());

/** A text that ends a sentence of the page. The page writes the full stop. */
const sentenceEnd = text.transform((typed) => typed?.replace(/\.$/, ""));

/** A value that only the association knows. */
const known = (description: string, value: typeof text | z.ZodType<string | undefined> = text) =>
  z.strictObject({ value: value.describe(description), checked: checked() }).describe(description);

/** A question that has no published answer yet, and what to do meanwhile. */
const open = (description: string) =>
  z
    .strictObject({
      value: text.describe(description),
      meanwhile: z
        .string()
        .trim()
        .min(20)
        .describe("Ce que la personne peut faire en attendant, en une ou deux phrases."),
      checked: checked(),
    })
    .describe(description);

const matching = (pattern: RegExp, message: string) =>
  z.preprocess(filled, z.string().trim().regex(pattern, { error: message }).optional());

/** The schema of `content/association.yaml`. */
export const settingsSchema = z.strictObject({
  nextIntake: open(
    "Ce qui vaut pour les rentrées de toutes les écoles, en une phrase ; la date d'une école s'écrit dans content/cohorts/. Ex. : « Nos rentrées sont en mars et en septembre. »",
  ),
  ageLimit: open("Les âges acceptés, en une phrase. Ex. : « Tu as entre 16 et 25 ans. »"),
  pay: open("La paie pendant la formation, en une phrase. Ex. : « Tu touches 500 € par mois. »"),
  roubaixToday: open(
    "Ce que fait l'école de Roubaix aujourd'hui, en une phrase. Ex. : « L'école reçoit des élèves toute l'année. »",
  ),
  replyTime: open(
    "Le délai de réponse à une candidature, en une phrase. Ex. : « On te répond en une semaine. »",
  ),
  parents: open(
    "Ce qu'un parent signe pour une personne mineure, en une phrase. Ex. : « Si tu as moins de 18 ans, un parent signe avec toi. »",
  ),
  insurance: open(
    "Qui assure la personne pendant le stage, en une phrase. Ex. : « L'école t'assure pendant le stage. »",
  ),
  supportContact: open(
    "Qui répond à qui veut donner, financer ou accueillir un stagiaire, en une phrase. Ex. : « Ségolène Exemple vous répond : soutien@exemple.fr. »",
  ),
  firstContact: known(
    "Comment on contacte qui a candidaté, en une phrase. Ex. : « On t'appelle, ou on t'écrit par SMS. »",
  ),
  firstMeeting: known(
    "Le premier rendez-vous, en une phrase. Ex. : « Tu viens une heure à l'École de la 2e Chance, à Roubaix. »",
  ),
  whatToBring: known(
    "Ce qu'on y apporte, en une phrase. Ex. : « Viens avec une pièce d'identité. »",
  ),
  intakeNotice: known(
    "Comment on prévient d'une prochaine date ; rempli seulement si quelqu'un le fait. Ex. : « Laisse ton numéro, on te prévient dès qu'une date est fixée. »",
  ),
  phone: known(
    "Un numéro où une personne répond. Ex. : « 03 20 00 00 00 ».",
    z.preprocess(filled, z.string().trim().refine(isDialable, { error: NOT_DIALABLE }).optional()),
  ),
  phoneHours: known("Quand on répond. Ex. : « du lundi au vendredi, de 9 h à 17 h »."),
  email: known(
    "L'adresse électronique à qui écrire. Ex. : « contact@exemple.fr ».",
    matching(EMAIL, NOT_AN_EMAIL),
  ),
  visit: known(
    "Où venir parler à quelqu'un, et quand. Ex. : « 1 rue de l'Exemple à Roubaix, le mardi de 14 h à 17 h ».",
  ),
  legalName: known("Le nom exact de l'association qui publie le site."),
  siret: known(
    "Le SIRET de cette association, 14 chiffres. Ex. : « 123 456 789 00012 ».",
    z.preprocess(
      filled,
      z
        .string()
        .trim()
        .regex(/^(?:\d\s?){14}$/, { error: "un SIRET a 14 chiffres", abort: true })
        .refine(isSiret, { error: "ce SIRET n'existe pas : un de ses chiffres est mal recopié" })
        .optional(),
    ),
  ),
  address: known("L'adresse de son siège, sur une ligne."),
  publicationDirector: known("Le directeur ou la directrice de la publication."),
  host: known("L'hébergeur du site : nom, adresse et téléphone, sur une ligne."),
  applicationReaders: known(
    "Qui lit les candidatures. Ex. : « l'équipe de l'école de Roubaix ».",
    sentenceEnd,
  ),
  applicationRetention: known(
    "Combien de temps elles sont gardées. Ex. : « 3 mois après notre réponse ».",
    sentenceEnd,
  ),
  erasureContact: known(
    "À qui demander d'effacer sa candidature. Ex. : « donnees@exemple.fr ».",
    sentenceEnd,
  ),
  formService: known(
    "Le service qui reçoit le formulaire, sous-traitant de l'association. Ex. : « Formulaires Exemple, hébergé en France ».",
    sentenceEnd,
  ),
  dataLicence: known(
    "La licence des fichiers de /donnees/. Ex. : « Licence Ouverte 2.0 (Etalab) ».",
    sentenceEnd,
  ),
  imageLicence: known(
    "La licence de la marque et des dessins de /presse/kit/. Ex. : « CC BY 4.0, avec le crédit ».",
    sentenceEnd,
  ),
  accessibilityContact: known(
    "À qui signaler une page difficile à utiliser. Ex. : « contact@exemple.fr ».",
    sentenceEnd,
  ),
});

export type Settings = z.output<typeof settingsSchema>;

/**
 * The settings that an editor can show in a page's text, by name. Each says what to do while it is empty. `nextIntake` is not
 * in this list: `<NextIntakes />` shows the intakes of the schools, and the general sentence only if there are none.
 */
export const OPEN_POINTS = [
  "ageLimit",
  "pay",
  "roubaixToday",
  "replyTime",
  "parents",
  "insurance",
  "supportContact",
] as const satisfies (keyof Settings)[];

export type SettingName = keyof Settings;

/** The settings that the association has not filled in yet, in the order of the file. */
export const missingSettings = (settings: Settings): SettingName[] =>
  (Object.keys(settings) as SettingName[]).filter((name) => settings[name].value === undefined);

/**
 * The settings that the law requires before a site that accepts applications goes live: who publishes the site and who hosts it
 * (loi n° 2004-575, article 1-1), who reads the applications, how long they are kept, and whom to ask to erase them (GDPR,
 * article 13).
 */
export const ASKED_BY_LAW: readonly SettingName[] = [
  "legalName",
  "address",
  "phone",
  "publicationDirector",
  "host",
  "applicationReaders",
  "applicationRetention",
  "erasureContact",
];

/**
 * Parses the settings file. Its values stay text as typed ("failsafe"), so that a phone number keeps its leading zero.
 * @throws {z.ZodError} if a field is unknown, invalid or missing
 */
export const parseSettings = (yaml: string): Settings =>
  settingsSchema.parse(parseDocument(yaml, { schema: "failsafe" }).toJS());
