/** Answers are given, looked at, changed; the journey goes on from question to question. */
import type { Doubt } from "../forms/doubts.ts";
import { checkAnswers } from "../forms/rules.ts";
import { JOURNEY } from "./journey.ts";
import { andThen, follow, stay, stepOf, withAnswers } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import type { Model } from "./model.ts";
import { canSendNow, firstFault, namesShown } from "./questions.ts";
import { mend } from "./mending.ts";
import { beginSending } from "./sending.ts";

/** One answer, as it is given. A box or a choice that is taken back is an empty one. */
export function write(model: Model, event: Event & { readonly type: "typed" }): Next {
  const { name, value } = event;
  if ((model.draft.answers[name] ?? "") === value) return stay(model);
  const isFirst = model.draft.at === 0;
  // What was erased cannot be taken back over something new.
  const writing = { ...model, erased: undefined };
  return andThen(withAnswers(writing, { [name]: value }, event), (m) =>
    isFirst ? stay(m, { type: "load-sender" }) : stay(m),
  );
}

/** The main button of the screen: goes on, or says what is to be mended or looks like a slip. */
export function submit(model: Model): Next {
  const { state } = model;
  if (stepOf(state) === undefined && state !== "entier" && state !== "orienter")
    return beginSending(model, "reessayer");
  if (state === "verifier") {
    const found = firstFault(model);
    return found ? mend(model, found.faults) : beginSending(model, "envoyer");
  }
  return answered(model, false, (m) =>
    state === "orienter" ? beginSending(m, "envoyer") : follow(m, "continuer"),
  );
}

/** « Envoyer maintenant »: to the check of the answers, past the questions that are left. */
export const sendNow = (model: Model): Next =>
  answered(model, true, (m) => (canSendNow(m) ? follow(m, "envoyer-maintenant") : stay(m)));

/** Goes on where the answers of the screen allow it. */
function answered(model: Model, isSendingNow: boolean, goOn: (model: Model) => Next): Next {
  const names = namesShown(model);
  const { kind, draft } = model;
  const fields = kind.declaration.fields.filter(({ name }) => names.includes(name));
  const faults = checkAnswers(draft.answers, kind.declaration, fields);
  if (faults.length > 0) {
    const faulty = { ...model, faults, doubt: undefined, notice: undefined };
    return stay(faulty, { type: "focus", on: "faults" });
  }
  // Going on with an answer that was asked about confirms it.
  const confirmed = model.doubt
    ? [...model.confirmed, keyOf(model, model.doubt.field)]
    : model.confirmed;
  const hasCome = kind.doubtsAbout(draft.answers) !== undefined;
  const unasked = hasCome ? model.unasked : [...model.unasked, ...names];
  const checked: Model = { ...model, confirmed, unasked, faults: [], doubt: undefined };
  const doubt = doubtAbout(checked, names);
  return doubt ? ask(checked, doubt, isSendingNow) : goOn(checked);
}

/** What looks like a slip in these fields, and was not asked about. */
export const doubtAbout = (model: Model, names: readonly string[]): Doubt | undefined =>
  model.kind
    .doubtsAbout(model.draft.answers)
    ?.find(({ field }) => names.includes(field) && !model.confirmed.includes(keyOf(model, field)));

export const ask = (model: Model, doubt: Doubt, isSendingNow: boolean): Next =>
  stay({ ...model, doubt: { ...doubt, isSendingNow } }, { type: "focus", on: "doubt" });

const keyOf = ({ draft }: Model, field: string): string => `${field} ${draft.answers[field] ?? ""}`;

/** The visible way back: the browser's own where there is one. */
export function goBack(model: Model): Next {
  const knowsIt = JOURNEY[model.state].transitions.some(({ on }) => on === "retour");
  if (!knowsIt) return stay(model);
  if (model.depth > 0) return stay(model, { type: "go-back" });
  return follow(model, "retour", { record: "replace" });
}
