/** Going from state to state by the table of the journey, and nowhere past it. */
import { comesFromSelfCheck } from "./questions.ts";
import { nextState, QUESTIONS, questionsAsked, type AskingName } from "./journey.ts";
import type { Circumstances, EventName, QuestionName, StateName } from "./journey.ts";
import type { Effect, Event, Next } from "./events.ts";
import { waitsNow, type Model, type Step } from "./model.ts";
import { firstFault } from "./questions.ts";

/** Nothing follows but this. */
export const stay = (model: Model, ...effects: Effect[]): Next => ({ model, effects });

/** One thing after the other. */
export function andThen({ model, effects }: Next, go: (model: Model) => Next): Next {
  const next = go(model);
  return { model: next.model, effects: [...effects, ...next.effects] };
}

export const circumstancesOf = ({ reviewing, draft }: Model): Circumstances => ({
  reviewing,
  townKnown: comesFromSelfCheck(draft.answers),
});

/** The step of the journey that the address names; only the young people's form has some. */
export const stepOf = (state: StateName): Step | undefined =>
  state === "verifier" ? state : QUESTIONS.find((name) => name === state);

/** How a transition is made. */
interface Move {
  /** The question that is meant by it. */
  readonly question?: AskingName;
  /** The step that is asked for by it. */
  readonly step?: Step | undefined;
  /** Whether it is a step of its own for the Back button; by default it is. */
  readonly record?: "push" | "replace" | "no";
  /** Whether it is brought to the eye; by default it is. */
  readonly focus?: boolean;
  readonly reviewing?: boolean;
}

/**
 * Follows an event of the table. An event that the state does not know changes nothing.
 * The only place where a state is entered.
 */
export function follow(model: Model, on: EventName, move: Move = {}): Next {
  const { kind, depth } = model;
  const before = previousQuestion(model);
  const to = nextState(model.state, on, circumstancesOf(model), {
    debut: kind.start,
    question: move.question ?? kind.start,
    etape: stepMeant(model, move.step),
    ...(before && { precedente: before }),
  });
  if (to === undefined) return stay(model);
  const reviewing = move.reviewing ?? false;
  const step = stepOf(to);
  const record = step === undefined ? "no" : (move.record ?? "push");
  const next: Model = {
    ...model,
    state: to,
    reviewing,
    depth: record === "push" ? depth + 1 : depth,
    faults: [],
    doubt: undefined,
    // What was said beside the earlier state is read by now; what can be taken back can be for one screen.
    notice: undefined,
    erased: undefined,
    refusal: to === "pas-envoyee" ? model.refusal : undefined,
    attempt: to === "envoi" ? model.attempt : undefined,
  };
  const effects: Effect[] = [];
  if (record !== "no") {
    effects.push({
      type: "record-step",
      step: to === kind.start ? undefined : step,
      reviewing,
      depth: next.depth,
      replace: record === "replace",
    });
  }
  if ((move.focus ?? true) && to !== "envoi") effects.push({ type: "focus", on: "screen" });
  return { model: next, effects };
}

/** What is told or shown first where a step is asked for: a try that may have arrived, a check that still lacks something. */
function stepMeant(model: Model, step: Step | undefined): StateName {
  const { draft, kind } = model;
  if (step === undefined || step === "verifier") {
    if (waitsNow(model)) return draft.trying ? "a-renvoyer" : "en-attente";
    if (draft.trying) return "on-ne-sait-pas";
  }
  if (kind.start === "orienter" || step === undefined) return kind.start;
  return step === "verifier" ? (firstFault(model)?.question ?? step) : step;
}

/** The question before the one that is shown. */
function previousQuestion(model: Model): QuestionName | undefined {
  const asked = questionsAsked(circumstancesOf(model));
  if (model.state === "verifier") return asked[asked.length - 1];
  const rank = QUESTIONS.findIndex((name) => name === model.state);
  return QUESTIONS.slice(0, Math.max(rank, 0))
    .filter((name) => asked.includes(name))
    .pop();
}

/** Another version of the answers: kept at once. */
export function withAnswers(
  model: Model,
  changed: Readonly<Record<string, string>>,
  { now }: Event,
): Next {
  const answers = { ...model.draft.answers, ...changed };
  const names = Object.keys(changed);
  const unstored = model.keeping === "full" ? [...new Set([...model.unstored, ...names])] : names;
  // A clock that stands still or goes back must not make two versions one.
  const draft = { ...model.draft, answers, at: Math.max(now, model.draft.at + 1) };
  return store({ ...model, unstored }, draft);
}

/** Keeps the draft, on the device where that is wanted. */
export function store(model: Model, draft: Model["draft"]): Next {
  if (model.keeping === "shared" || model.keeping === "refused") return stay({ ...model, draft });
  return stay({ ...model, draft, isStored: true }, { type: "store", draft });
}

/** One draft in the place of another, on the device too. */
export function replaceDraft(model: Model, draft: Model["draft"]): Next {
  const isWritten = draft.at > 0;
  const empty: Model = { ...model, draft, isStored: false };
  // Somebody else's, beside which this page keeps nothing, stays.
  const gone = model.isStored ? stay(empty, { type: "erase-draft" }) : stay(empty);
  return isWritten ? andThen(gone, (m) => store(m, draft)) : gone;
}
