/**
 * The whole journey of somebody who applies: every state, and what leads from one to the next. The
 * pages run it, and the diagram of `docs/application-journey.md` is drawn from it.
 */
import type { FieldName } from "../forms/fields.ts";

export type QuestionName = "prenom" | "joindre" | "ville" | "reponse" | "amenagement" | "message";

/** How « Est-ce pour moi ? » may end. */
export type SelfCheckResult = "resultat-oui" | "resultat-parlons" | "resultat-autre";

/** A screen with fields to fill in: one question, or the whole form of an adviser. */
export type AskingName = QuestionName | "orienter";

export type StateName =
  | "essai"
  | SelfCheckResult
  | AskingName
  | "entier"
  | "verifier"
  | "envoi"
  | "envoyee"
  | "pas-envoyee"
  | "on-ne-sait-pas"
  | "hors-ligne"
  | "en-attente";

export type EventName =
  | "continuer"
  | "c-est-oui"
  | "a-discuter"
  | "autre-chose"
  | "candidater"
  | "modifier"
  | "envoyer"
  | "reponse-a-corriger"
  | "envoi-confirme"
  | "envoi-refuse"
  | "sans-reponse"
  | "sans-reseau"
  | "reessayer"
  | "mettre-en-attente"
  | "reseau-revenu"
  | "personne-suivante"
  | "recommencer";

/** What a transition may depend on. */
export interface Circumstances {
  /** The person came from the check of the answers to change one, and goes back there. */
  readonly reviewing: boolean;
  /** The town was said in « Est-ce pour moi ? »: what was answered is not asked again. */
  readonly townKnown: boolean;
}

export interface Transition {
  readonly on: EventName;
  /** `question`: the one that is meant (« Modifier », or the one to correct); `debut`: the first of this form. */
  readonly to: StateName | "question" | "debut";
  /** Taken only then; transitions are tried in order. */
  readonly when?: keyof Circumstances;
}

export interface State {
  /** What the title of the page says, in final typography: no build step sets it. */
  readonly title: string;
  /** The fields of a question. */
  readonly fields?: readonly FieldName[];
  readonly transitions: readonly Transition[];
}

const AGAIN: Transition = { on: "recommencer", to: "debut" };
const RETRY: readonly Transition[] = [
  { on: "reessayer", to: "envoi" },
  { on: "modifier", to: "question" },
  AGAIN,
];

const question = (
  title: string,
  fields: readonly FieldName[],
  ...next: Omit<Transition, "on">[]
): State => ({
  title,
  fields,
  transitions: [
    { on: "continuer", to: "verifier", when: "reviewing" },
    ...next.map((transition): Transition => ({ on: "continuer", ...transition })),
    AGAIN,
  ],
});

export const JOURNEY: Readonly<Record<StateName, State>> = {
  essai: {
    title: "Est-ce pour moi\u202f?",
    transitions: [
      { on: "c-est-oui", to: "resultat-oui" },
      { on: "a-discuter", to: "resultat-parlons" },
      { on: "autre-chose", to: "resultat-autre" },
    ],
  },
  "resultat-oui": {
    title: "Ça peut être pour toi",
    transitions: [{ on: "candidater", to: "prenom" }],
  },
  "resultat-parlons": {
    title: "Parlons-en",
    transitions: [{ on: "candidater", to: "prenom" }],
  },
  "resultat-autre": {
    title: "D’autres pistes pour toi",
    transitions: [{ on: "candidater", to: "prenom" }],
  },

  prenom: question("Ton prénom", ["prenom"], { to: "joindre" }),
  joindre: question(
    "Comment te joindre\u202f?",
    ["telephone", "email"],
    { to: "reponse", when: "townKnown" },
    { to: "ville" },
  ),
  ville: question("Ta ville", ["ville"], { to: "reponse" }),
  reponse: question("Pour te répondre", ["contact", "moment", "structure"], {
    to: "amenagement",
  }),
  amenagement: question("Tes besoins pour suivre la formation", ["amenagement"], { to: "message" }),
  message: question("Tu veux ajouter quelque chose\u202f?", ["message"], { to: "verifier" }),

  /** Somebody who was already further down when the script came goes on with the whole form: nothing moves. */
  entier: {
    title: "Candidater",
    transitions: [{ on: "continuer", to: "verifier" }, AGAIN],
  },
  verifier: {
    title: "Vérifie tes réponses",
    transitions: [
      { on: "envoyer", to: "envoi" },
      { on: "modifier", to: "question" },
      { on: "reponse-a-corriger", to: "question" },
      AGAIN,
    ],
  },
  envoi: {
    title: "Envoi en cours",
    transitions: [
      { on: "envoi-confirme", to: "envoyee" },
      { on: "envoi-refuse", to: "pas-envoyee" },
      { on: "reponse-a-corriger", to: "question" },
      { on: "sans-reponse", to: "on-ne-sait-pas" },
      { on: "sans-reseau", to: "hors-ligne" },
    ],
  },
  envoyee: {
    title: "Candidature envoyée",
    transitions: [{ on: "personne-suivante", to: "debut" }, AGAIN],
  },
  "pas-envoyee": { title: "Candidature pas envoyée", transitions: RETRY },
  "on-ne-sait-pas": {
    title: "On ne sait pas si la candidature est envoyée",
    transitions: [...RETRY, { on: "mettre-en-attente", to: "en-attente" }],
  },
  "hors-ligne": {
    title: "Candidature pas envoyée\u202f: pas de réseau",
    transitions: [
      ...RETRY,
      { on: "mettre-en-attente", to: "en-attente" },
      { on: "reseau-revenu", to: "envoi" },
    ],
  },
  "en-attente": {
    title: "La candidature attend le réseau",
    transitions: [
      ...RETRY,
      { on: "envoi-confirme", to: "envoyee" },
      { on: "envoi-refuse", to: "pas-envoyee" },
      { on: "reponse-a-corriger", to: "question" },
      { on: "sans-reponse", to: "on-ne-sait-pas" },
      { on: "personne-suivante", to: "debut" },
    ],
  },

  orienter: {
    title: "Orienter un jeune",
    transitions: [
      { on: "envoyer", to: "envoi" },
      { on: "reponse-a-corriger", to: "question" },
      AGAIN,
    ],
  },
};

/** The questions, in the order in which they are asked. */
export const QUESTIONS = (Object.keys(JOURNEY) as StateName[]).filter(
  (name): name is QuestionName => JOURNEY[name].fields !== undefined,
);

/**
 * The state that follows, and whether there is one: an event that a state does not know changes
 * nothing (a second tap, an answer that comes late).
 * @param question the one meant by a transition to a question
 * @param start where this form begins
 */
export function nextState(
  from: StateName,
  event: EventName,
  circumstances: Circumstances,
  question: AskingName,
  start: AskingName = "prenom",
): StateName | undefined {
  const found = JOURNEY[from].transitions.find(
    ({ on, when }) => on === event && (when === undefined || circumstances[when]),
  );
  if (found?.to === "debut") return start;
  return found?.to === "question" ? question : found?.to;
}

/** The questions that this person is asked, for « Question 2 sur 6 ». */
export const questionsAsked = ({ townKnown }: Circumstances): QuestionName[] =>
  QUESTIONS.filter((name) => !(townKnown && name === "ville"));

/** The question that holds a field. */
export const questionOf = (field: string): QuestionName | undefined =>
  QUESTIONS.find((name) => JOURNEY[name].fields?.some((candidate) => candidate === field));
