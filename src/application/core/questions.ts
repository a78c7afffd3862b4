/** Which question contains a field, which question has the first validation error, and which fields and buttons are shown. */
import { checkAnswers, type FieldError } from "#application/forms/rules.ts";
import { APPLICATION_STATES, QUESTIONS, questionOf, type AskingName } from "./journey.ts";
import type { FormKind, Model } from "./model.ts";

/** The screen that contains a field. */
export const screenOf = ({ start }: FormKind, field: string): AskingName =>
  start === "orienter" ? start : (questionOf(field) ?? start);

/** The first question with validation errors, and these errors; `undefined` if all answers are valid. */
export function firstFault({
  kind,
  draft,
}: Model): { readonly question: AskingName; readonly faults: readonly FieldError[] } | undefined {
  return atFirstQuestion(kind, checkAnswers(draft.answers, kind.declaration));
}

/** The question of the first error, and all errors of that question; `undefined` if there are no errors. */
export function atFirstQuestion(
  kind: FormKind,
  faults: readonly FieldError[],
): { readonly question: AskingName; readonly faults: readonly FieldError[] } | undefined {
  const [first] = faults;
  if (!first) return undefined;
  const question = screenOf(kind, first.field.name);
  return {
    question,
    faults: faults.filter(({ field }) => screenOf(kind, field.name) === question),
  };
}

/** The names of the fields on the current screen: all names if it shows the whole form, none if it has no fields. */
export function namesShown({ kind, state }: Model): readonly string[] {
  const own: readonly string[] | undefined = APPLICATION_STATES[state].fields;
  if (own) return own;
  return state === "entier" || state === "orienter"
    ? kind.declaration.fields.map(({ name }) => name)
    : [];
}

/** Whether every field on the screen is optional and empty. */
export function isSkipped({ kind, state, draft }: Model): boolean {
  const names = APPLICATION_STATES[state].fields;
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

/** Whether « Envoyer maintenant » is shown: from the second question on, if all answers are valid and none is being changed. */
export function canSendNow({ kind, state, draft, reviewing }: Model): boolean {
  const rank = QUESTIONS.findIndex((name) => name === state);
  return rank > 0 && !reviewing && checkAnswers(draft.answers, kind.declaration).length === 0;
}
