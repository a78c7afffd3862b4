/** Moves between states, always through the table of `journey.ts`. */
import { nextState, QUESTIONS, questionsAsked, type AskingName } from "./journey.ts";
import type { Circumstances, EventName, QuestionName, StateName } from "./journey.ts";
import type { Effect, Event, Next } from "./events.ts";
import { waitsNow, type Model, type Step } from "./model.ts";
import { firstFault } from "./questions.ts";

/** Returns this model and these effects, without a transition. */
export const stay = (model: Model, ...effects: Effect[]): Next => ({ model, effects });

/** Applies `go` to the model of a result. The effects of `go` come after those of the result. */
export function andThen({ model, effects }: Next, go: (model: Model) => Next): Next {
  const next = go(model);
  return { model: next.model, effects: [...effects, ...next.effects] };
}

/** The conditions that the journey's transitions depend on, for this model. */
export const circumstancesOf = ({ reviewing, draft }: Model): Circumstances => ({
  reviewing,
  townKnown: draft.townKnown === true,
});

/**
 * The step with this name, or `undefined` if there is none. `name` may be the name of any state, or any text from the address
 * (`?etape=ville`). The advisers' form has no steps.
 */
export const stepOf = (name: string | null): Step | undefined =>
  name === "verifier" ? name : QUESTIONS.find((question) => question === name);

/** How a transition is made. */
interface Move {
  /** The question that the event is about. */
  readonly question?: AskingName;
  /** The step that the event asks for. */
  readonly step?: Step | undefined;
  /** How a step is recorded in the browser's history; by default as a new one (`push`). Other states are not recorded. */
  readonly record?: "push" | "replace" | "no";
  /** Whether the new screen gets the focus; it does by default. */
  readonly focus?: boolean;
  readonly reviewing?: boolean;
}

/**
 * Handles an event by the table. An event that the current state does not handle changes nothing. This is the only place where
 * a state is entered.
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
    mistake: undefined,
    // A message beside the earlier state has been read by now, and an undo is offered for one screen only.
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

/**
 * The state for a requested step:
 * - a question: that question;
 * - `verifier`: the check of the answers, or the first question with a validation error;
 * - `undefined`: the first screen.
 *
 * If the application is in the queue, or an attempt may have arrived, `verifier` and `undefined` lead to the state that says so.
 * The advisers' form has no questions: its first screen stands for every step.
 */
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
  return asked.filter((name) => QUESTIONS.indexOf(name) < rank).pop();
}

/** Makes a new version with these answers, and stores it at once where the device may keep it. */
export function withAnswers(
  model: Model,
  changed: Readonly<Record<string, string>>,
  { now }: Event,
): Next {
  const answers = { ...model.draft.answers, ...changed };
  const names = Object.keys(changed);
  const unstored = model.keeping === "full" ? [...new Set([...model.unstored, ...names])] : names;
  // Two versions must get different numbers even if the clock stands still or goes back.
  const draft = { ...model.draft, answers, at: Math.max(now, model.draft.at + 1) };
  return store({ ...model, unstored }, draft);
}

/** Replaces the draft in the model and, where the device may keep it, in storage. */
export function store(model: Model, draft: Model["draft"]): Next {
  if (model.keeping === "shared" || model.keeping === "refused") return stay({ ...model, draft });
  return stay({ ...model, draft, isStored: true }, { type: "store", draft });
}

/** Replaces the page's draft by another draft, on the device too. */
export function replaceDraft(model: Model, draft: Model["draft"]): Next {
  const isWritten = draft.at > 0;
  const empty: Model = { ...model, draft, isStored: false };
  // If this page could not store its draft, the stored draft is another page's and must not be deleted.
  const gone = model.isStored ? stay(empty, { type: "erase-draft" }) : stay(empty);
  return isWritten ? andThen(gone, (m) => store(m, draft)) : gone;
}
