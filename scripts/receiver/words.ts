/** The texts that are specific to the two receivers of applications: the local inbox, and the one in PHP. */
import type { hiddenFields } from "#application/forms/hidden-fields.ts";

/** What a receiver could not do, in words for the person who sent the request. */
export interface Notice {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** For both young people and advisers, so without "tu" or "vous". */
export const notices = {
  notFound: {
    title: "Cette page n'existe pas",
    sentences: ["L'adresse est peut-être mal écrite. Rien n'a été envoyé."],
  },
  wrongMethod: {
    title: "Cette adresse ne s'ouvre pas ainsi",
    sentences: ["Elle reçoit les candidatures du formulaire. Rien n'a été envoyé cette fois."],
  },
  notAPlainForm: {
    title: "La candidature n'est pas encore envoyée",
    sentences: ["Elle est arrivée sous une forme illisible. Elle s'envoie depuis la page du site."],
  },
  tooLarge: {
    title: "La candidature n'est pas encore envoyée",
    sentences: ["Le message est trop long. En revenant en arrière, on peut le raccourcir."],
  },
  tooMany: {
    title: "La candidature n'est pas encore envoyée",
    sentences: ["Trop d'envois arrivent en même temps. Un nouvel essai est possible bientôt."],
  },
  failure: {
    title: "Un problème est survenu",
    sentences: ["Rien n'a été enregistré. Un nouvel essai est possible dans quelques minutes."],
  },
} as const satisfies Record<string, Notice>;

/** The wording of the correction page, with "tu" or "vous" according to the form. */
export const WORDS = {
  tu: {
    title: "Ta candidature n’est pas encore envoyée",
    mend: "Tes réponses sont toujours là. Corrige, puis envoie.",
    again: "Rien n’a été enregistré. Tes réponses sont toujours là. Envoie encore une fois.",
    send: "Envoyer ma candidature",
  },
  vous: {
    title: "La candidature n’est pas encore envoyée",
    mend: "Vos réponses sont toujours là. Corrigez, puis envoyez.",
    again: "Rien n’a été enregistré. Vos réponses sont toujours là. Envoyez encore une fois.",
    send: "Envoyer la candidature",
  },
} as const;

/** Headings of the hidden fields, for the person who reads the application. */
export const HEADINGS = new Map(
  Object.entries<string>({
    reference: "Référence",
    telephone_international: "Téléphone (international)",
    age: "Âge",
    situation: "Situation",
    formulaire: "Formulaire",
  } satisfies Record<(typeof hiddenFields)[keyof typeof hiddenFields], string>),
);
