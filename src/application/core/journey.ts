/**
 * The state machine of an application: every state, and the events that lead from one to the next. The pages run it, and the
 * diagram in `docs/application-journey.md` is drawn from it. The results of « Est-ce pour moi ? », the page that may come
 * before the form, are in `self-check-journey.ts`. The French names of states are explained in `docs/architecture.md`.
 */
import type { FieldName } from "#application/forms/fields.ts";

export type QuestionName = "prenom" | "joindre" | "ville" | "reponse" | "amenagement" | "message";

/** The screen of one question, or the whole form for advisers (`orienter`). */
export type AskingName = QuestionName | "orienter";

export type StateName =
  | "ouverture"
  | AskingName
  | "entier"
  | "verifier"
  | "envoi"
  | "envoyee"
  | "pas-envoyee"
  | "on-ne-sait-pas"
  | "hors-ligne"
  | "en-attente"
  | "a-renvoyer";

export type EventName =
  | "etape-demandee"
  | "deja-plus-bas"
  | "deja-au-debut"
  | "continuer"
  | "envoyer-maintenant"
  | "retour"
  | "modifier"
  | "envoyer"
  | "reponse-a-corriger"
  | "envoi-confirme"
  | "version-changee"
  | "envoi-refuse"
  | "sans-reponse"
  | "sans-reseau"
  | "toujours-en-attente"
  | "reessayer"
  | "mettre-en-attente"
  | "attente-perdue"
  | "ne-plus-attendre"
  | "reseau-revenu"
  | "personne-suivante"
  | "recommencer"
  | "reprendre"
  | "efface-ailleurs";

/** What a transition may depend on. */
export interface Circumstances {
  /** The person came from the check of the answers to change an answer, and returns there afterwards. */
  readonly reviewing: boolean;
  /** The town was answered in « Est-ce pour moi ? », so it is not asked again. */
  readonly townKnown: boolean;
}

/**
 * Where a transition leads. `question`: the question that the event names, to change or correct its answer. `etape`: the
 * step that the event asks for, such as the one in the address, unless something must be shown first. `precedente`: the
 * question before. `debut`: the first screen of this form.
 */
export type Target = StateName | "question" | "etape" | "precedente" | "debut";

export interface Transition {
  readonly on: EventName;
  readonly to: Target;
  /** The transition applies only if this circumstance is true. The first transition that applies is taken. */
  readonly when?: keyof Circumstances;
}

export interface State {
  /** The page title for this state. The script shows it as it is here, so it already has its French typography. */
  readonly title: string;
  /** The fields of a question. */
  readonly fields?: readonly FieldName[];
  readonly transitions: readonly Transition[];
}

/**
 * Events of every state with answers (`envoi` has its own list): the answers are erased, here or in another tab; the service has
 * stored them; the Back button or a link asks for another step.
 */
const ALWAYS: readonly Transition[] = [
  { on: "recommencer", to: "debut" },
  { on: "efface-ailleurs", to: "debut" },
  { on: "envoi-confirme", to: "envoyee" },
  { on: "etape-demandee", to: "etape" },
];
const RETRY: readonly Transition[] = [
  { on: "reessayer", to: "envoi" },
  { on: "modifier", to: "question" },
  { on: "reponse-a-corriger", to: "question" },
  ...ALWAYS,
];
const WAITING: readonly Transition[] = [
  ...RETRY,
  { on: "envoi-refuse", to: "pas-envoyee" },
  { on: "attente-perdue", to: "on-ne-sait-pas" },
  { on: "personne-suivante", to: "debut" },
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
    { on: "envoyer-maintenant", to: "verifier" },
    { on: "retour", to: "precedente" },
    { on: "reprendre", to: "etape" },
    ...ALWAYS,
  ],
});

export const APPLICATION_STATES: Readonly<Record<StateName, State>> = {
  /** The page before its script has read what is stored. */
  ouverture: {
    title: "Candidater",
    transitions: [
      { on: "etape-demandee", to: "etape" },
      { on: "deja-plus-bas", to: "entier" },
      { on: "deja-au-debut", to: "debut" },
    ],
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

  /** Somebody was already typing or reading further down when the script loaded: the whole form stays, and nothing moves. */
  entier: {
    title: "Candidater",
    transitions: [{ on: "continuer", to: "verifier" }, ...ALWAYS],
  },
  verifier: {
    title: "Vérifie tes réponses",
    transitions: [
      { on: "envoyer", to: "envoi" },
      { on: "modifier", to: "question" },
      { on: "reponse-a-corriger", to: "question" },
      { on: "retour", to: "precedente" },
      ...ALWAYS,
    ],
  },
  envoi: {
    title: "Envoi en cours",
    transitions: [
      { on: "envoi-confirme", to: "envoyee" },
      { on: "version-changee", to: "etape" },
      { on: "envoi-refuse", to: "pas-envoyee" },
      { on: "reponse-a-corriger", to: "question" },
      { on: "sans-reponse", to: "on-ne-sait-pas" },
      { on: "sans-reseau", to: "hors-ligne" },
      { on: "toujours-en-attente", to: "etape" },
      { on: "efface-ailleurs", to: "debut" },
    ],
  },
  envoyee: {
    title: "Candidature envoyée",
    transitions: [
      { on: "personne-suivante", to: "debut" },
      { on: "recommencer", to: "debut" },
      { on: "etape-demandee", to: "etape" },
    ],
  },
  "pas-envoyee": { title: "Candidature pas envoyée", transitions: RETRY },
  "on-ne-sait-pas": {
    title: "On ne sait pas si la candidature est envoyée",
    transitions: [...RETRY, { on: "mettre-en-attente", to: "a-renvoyer" }],
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
      ...WAITING,
      { on: "sans-reponse", to: "a-renvoyer" },
      { on: "ne-plus-attendre", to: "hors-ligne" },
    ],
  },
  /**
   * As in `en-attente`, the application is in the queue. But an earlier attempt may have arrived, so the page cannot say that
   * the application is not sent.
   */
  "a-renvoyer": {
    title: "La candidature sera renvoyée",
    transitions: [
      ...WAITING,
      { on: "sans-reponse", to: "on-ne-sait-pas" },
      { on: "ne-plus-attendre", to: "on-ne-sait-pas" },
    ],
  },

  orienter: {
    title: "Orienter un jeune",
    transitions: [
      { on: "envoyer", to: "envoi" },
      { on: "reponse-a-corriger", to: "question" },
      { on: "reprendre", to: "etape" },
      ...ALWAYS,
    ],
  },
};

/** The questions, in the order in which they are asked. */
export const QUESTIONS = (Object.keys(APPLICATION_STATES) as StateName[]).filter(
  (name): name is QuestionName => APPLICATION_STATES[name].fields !== undefined,
);

/** The state that each relative target of the table (`question`, `etape`, …) stands for at the moment. */
export type RelativeTargets = Readonly<
  Partial<Record<"question" | "etape" | "precedente" | "debut", StateName>>
>;

/**
 * Returns the state that follows an event. `undefined` if the current state does not handle the event, or if its target does not
 * exist at the moment (before the first question). Such an event changes nothing: a second tap, or a response that arrives late.
 */
export function nextState(
  from: StateName,
  event: EventName,
  circumstances: Circumstances,
  targets: RelativeTargets = {},
): StateName | undefined {
  const found = APPLICATION_STATES[from].transitions.find(
    ({ on, when }) => on === event && (when === undefined || circumstances[when]),
  );
  return found && isStateName(found.to) ? found.to : targets[found?.to as keyof RelativeTargets];
}

const isStateName = (target: Target): target is StateName => target in APPLICATION_STATES;

/** The questions that this person is asked, for « Question 2 sur 6 ». */
export const questionsAsked = ({ townKnown }: Circumstances): QuestionName[] =>
  QUESTIONS.filter((name) => !(townKnown && name === "ville"));

/** The question that contains a field. */
export const questionOf = (field: string): QuestionName | undefined =>
  QUESTIONS.find((name) =>
    APPLICATION_STATES[name].fields?.some((candidate) => candidate === field),
  );

/**
 * Whether this is a state after an attempt whose result is not "sent": refused, no clear result, no network, or waiting in the
 * queue. Such a state shows other ways to apply, and keeps the answers.
 */
export const isUnsentEnd = (state: StateName): boolean =>
  APPLICATION_STATES[state].transitions.some(({ on }) => on === "reessayer");

/** Whether the application is in the offline queue in this state. */
export const isWaiting = (state: StateName): boolean =>
  state === "en-attente" || state === "a-renvoyer";
