/** Answers are changed: what looked like a slip, and what the check of the answers shows. */
import { sendNow, submit, write } from "./answering.ts";
import { isWaiting } from "./journey.ts";
import { andThen, follow, stay, withAnswers } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import type { Model } from "./model.ts";
import { screenOf } from "./questions.ts";

/** The person says which answer is meant: what was suggested, or their own. */
export function answerDoubt(
  model: Model,
  event: Event & { readonly type: "doubt-answered" },
): Next {
  const { doubt } = model;
  if (!doubt) return stay(model);
  const { field } = doubt;
  return andThen(write(model, { ...event, type: "typed", name: field, value: event.value }), (m) =>
    doubt.isSendingNow ? sendNow({ ...m, doubt }) : submit({ ...m, doubt }),
  );
}

/** « Modifier », beside an answer. */
export const change = (model: Model, { field }: { readonly field: string }): Next =>
  follow(model, "modifier", { question: screenOf(model.kind, field), reviewing: true });

/** « Retirer »: takes back what the page did not ask. */
export function remove(model: Model, event: Event & { readonly type: "remove" }): Next {
  const { name } = event;
  const removed = andThen(withAnswers(model, { [name]: "" }, event), (m) =>
    // What waits is another version now.
    isWaiting(m.state) ? follow(m, "etape-demandee", { step: "verifier", focus: false }) : stay(m),
  );
  return andThen(removed, (m) =>
    stay(m, { type: "focus", on: "answers" }, { type: "announce-removed", name }),
  );
}
