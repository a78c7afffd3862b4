/** Events that change an answer: the reply to a question about a probable typo, or a button in the list of answers. */
import { sendNow, submit, write } from "./answering.ts";
import { isWaiting } from "./journey.ts";
import { andThen, follow, stay, withAnswers } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import type { Model } from "./model.ts";
import { screenOf } from "./questions.ts";

/** The person takes the suggested correction, or keeps what is in the field now. */
export function confirmOrCorrect(
  model: Model,
  event: Event & { readonly type: "mistake-answered" },
): Next {
  const { mistake } = model;
  if (!mistake) return stay(model);
  const { field: name } = mistake;
  const value = event.suggestion ?? model.draft.answers[name] ?? "";
  return andThen(write(model, { ...event, type: "typed", name, value }), (m) =>
    mistake.isSendingNow ? sendNow({ ...m, mistake }) : submit({ ...m, mistake }),
  );
}

/** « Modifier », beside an answer: goes to its question. */
export const change = (model: Model, { field }: { readonly field: string }): Next =>
  follow(model, "modifier", { question: screenOf(model.kind, field), reviewing: true });

/** « Retirer », beside an answer: removes an answer that came from another page and has no question on this form. */
export function remove(model: Model, event: Event & { readonly type: "remove" }): Next {
  const { name } = event;
  const removed = andThen(withAnswers(model, { [name]: "" }, event), (m) =>
    // The version in the queue no longer matches the answers, so the page stops saying that they are waiting.
    isWaiting(m.state) ? follow(m, "etape-demandee", { step: "verifier", focus: false }) : stay(m),
  );
  return andThen(removed, (m) =>
    stay(m, { type: "focus", on: "answers" }, { type: "announce-removed", name }),
  );
}
