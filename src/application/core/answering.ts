/** Events of somebody filling in the form: an answer is typed, a question is submitted, the journey moves on. */
import type { ProbableMistake } from "#application/forms/probable-mistakes.ts";
import { checkAnswers } from "#application/forms/rules.ts";
import { APPLICATION_STATES } from "./journey.ts";
import { andThen, follow, stay, withAnswers } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import type { Model } from "./model.ts";
import { canSendNow, firstFault, namesShown } from "./questions.ts";
import { correct } from "./correcting.ts";
import { beginSending } from "./attempts.ts";

/** Records one answer. Unticking a box or clearing a choice records an empty answer. */
export function write(model: Model, event: Event & { readonly type: "typed" }): Next {
  const { name, value } = event;
  if ((model.draft.answers[name] ?? "") === value) return stay(model);
  const isFirst = model.draft.at === 0;
  // A town typed here is no longer the one that « Est-ce pour moi ? » has handed over.
  const draft = name.startsWith("ville") ? { ...model.draft, townKnown: false } : model.draft;
  // After something new is typed, « Reprendre » can no longer bring erased answers back.
  const writing = { ...model, draft, erased: undefined };
  return andThen(withAnswers(writing, { [name]: value }, event), (m) =>
    isFirst ? stay(m, { type: "load-sender" }) : stay(m),
  );
}

/** The main button of the screen: moves on, or reports validation errors and probable typos. */
export function submit(model: Model): Next {
  const { state } = model;
  if (state === "verifier") {
    const found = firstFault(model);
    return found ? correct(model, found.faults) : beginSending(model, "envoyer");
  }
  // A screen without fields says how an attempt has ended.
  if (namesShown(model).length === 0) return beginSending(model, "reessayer");
  return answered(model, false, (m) =>
    state === "orienter" ? beginSending(m, "envoyer") : follow(m, "continuer"),
  );
}

/** « Envoyer maintenant »: skips the remaining questions and goes to the check of the answers. */
export const sendNow = (model: Model): Next =>
  answered(model, true, (m) => (canSendNow(m) ? follow(m, "envoyer-maintenant") : stay(m)));

/**
 * Checks the answers on the screen. Shows the validation errors if there are any. Otherwise asks about the first probable typo,
 * or moves on (`goOn`) if there is no typo.
 */
function answered(model: Model, isSendingNow: boolean, goOn: (model: Model) => Next): Next {
  const names = namesShown(model);
  const { kind, draft } = model;
  const fields = kind.declaration.fields.filter(({ name }) => names.includes(name));
  const faults = checkAnswers(draft.answers, kind.declaration, fields);
  if (faults.length > 0) {
    const faulty = { ...model, faults, mistake: undefined, notice: undefined };
    return stay(faulty, { type: "focus", on: "faults" });
  }
  // The page has already asked about this field: moving on confirms its answer.
  const confirmed = model.mistake
    ? [...model.confirmed, keyOf(model, model.mistake.field)]
    : model.confirmed;
  const isTypoCheckLoaded = kind.probableMistakes(draft.answers) !== undefined;
  const unasked = isTypoCheckLoaded ? model.unasked : [...model.unasked, ...names];
  const checked: Model = { ...model, confirmed, unasked, faults: [], mistake: undefined };
  const mistake = probableMistake(checked, names);
  return mistake ? ask(checked, mistake, isSendingNow) : goOn(checked);
}

/** The first probable typo in these fields that the person has not already confirmed. */
export const probableMistake = (
  model: Model,
  names: readonly string[],
): ProbableMistake | undefined =>
  model.kind
    .probableMistakes(model.draft.answers)
    ?.find(({ field }) => names.includes(field) && !model.confirmed.includes(keyOf(model, field)));

/** Asks about a probable typo, with the focus on the question. `isSendingNow`: « Envoyer maintenant » was pressed. */
export const ask = (model: Model, mistake: ProbableMistake, isSendingNow: boolean): Next =>
  stay({ ...model, mistake: { ...mistake, isSendingNow } }, { type: "focus", on: "mistake" });

const keyOf = ({ draft }: Model, field: string): string => `${field} ${draft.answers[field] ?? ""}`;

/**
 * « Revenir »: goes back in the browser's history if this page has added steps to it, otherwise shows the question before.
 * Changes nothing in a state without « Revenir ».
 */
export function goBack(model: Model): Next {
  const canGoBack = APPLICATION_STATES[model.state].transitions.some(({ on }) => on === "retour");
  if (!canGoBack) return stay(model);
  if (model.depth > 0) return stay(model, { type: "go-back" });
  return follow(model, "retour", { record: "replace" });
}
