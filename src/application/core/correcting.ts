import type { FieldError } from "#application/forms/rules.ts";
import { andThen, follow, stay } from "./moves.ts";
import type { Next } from "./events.ts";
import type { Model } from "./model.ts";
import { atFirstQuestion } from "./questions.ts";

/** Goes to the question of the first validation error, and shows the errors of that question. */
export function correct(model: Model, faults: readonly FieldError[]): Next {
  const first = atFirstQuestion(model.kind, faults);
  if (!first) return stay(model);
  const { question } = first;
  const move = { question, reviewing: true, focus: false };
  return andThen(follow(model, "reponse-a-corriger", move), (m) =>
    m.state === question
      ? stay({ ...m, faults: first.faults }, { type: "focus", on: "faults" })
      : stay(m),
  );
}
