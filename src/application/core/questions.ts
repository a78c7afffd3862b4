/** What the answers mean for the questions: which one holds a field, what is to be mended first, what is asked at all. */
import { hiddenFields } from "../forms/hidden-fields.ts";
import { checkAnswers, type Answers, type Fault } from "../forms/rules.ts";
import { JOURNEY, QUESTIONS, questionOf, type AskingName } from "./journey.ts";
import type { FormKind, Model } from "./model.ts";

/** Whether the town was already said in « Est-ce pour moi ? »: what was answered there is not asked again. */
export function comesFromSelfCheck(answers: Answers): boolean {
  const said = (name: string): boolean => Boolean(answers[name]);
  const tookIt = said(hiddenFields.age) || said(hiddenFields.situation);
  return tookIt && (said("ville") || said("ville_inconnue"));
}

/** The screen that holds a field. */
export const screenOf = ({ start }: FormKind, field: string): AskingName =>
  start === "orienter" ? start : (questionOf(field) ?? start);

/** What is to be mended in all the answers, at the first question that has something. */
export function firstFault({
  kind,
  draft,
}: Model): { readonly question: AskingName; readonly faults: readonly Fault[] } | undefined {
  return atFirstQuestion(kind, checkAnswers(draft.answers, kind.declaration));
}

/** Those of some faults that stand at the first of their questions. */
export function atFirstQuestion(
  kind: FormKind,
  faults: readonly Fault[],
): { readonly question: AskingName; readonly faults: readonly Fault[] } | undefined {
  const [first] = faults;
  if (!first) return undefined;
  const question = screenOf(kind, first.field.name);
  return {
    question,
    faults: faults.filter(({ field }) => screenOf(kind, field.name) === question),
  };
}

/** The names of the fields that the screen shows; all of them where it is the whole form. */
export function namesShown({ kind, state }: Model): readonly string[] {
  const own: readonly string[] | undefined = JOURNEY[state].fields;
  if (own) return own;
  return state === "entier" || state === "orienter"
    ? kind.declaration.fields.map(({ name }) => name)
    : [];
}

/** Everything on the screen may be left empty, and is. */
export function isSkipped({ kind, state, draft }: Model): boolean {
  const names = JOURNEY[state].fields;
  if (!names) return false;
  const fields = kind.declaration.fields.filter(({ name }) =>
    names.some((shown) => shown === name),
  );
  return fields.every(
    (field) =>
      field.need === "optional" &&
      (draft.answers[field.name] ?? "").trim() === "" &&
      !("alternative" in field && field.alternative && draft.answers[field.alternative]),
  );
}

/** « Envoyer maintenant » stands there from the second question on, where what is needed is answered. */
export function canSendNow({ kind, state, draft, reviewing }: Model): boolean {
  const rank = QUESTIONS.findIndex((name) => name === state);
  return rank > 0 && !reviewing && checkAnswers(draft.answers, kind.declaration).length === 0;
}
