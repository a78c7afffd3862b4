/** The part of the core that a page loads after the first answer: what is shown or done by that part alone brings its events about. */
import { answerDoubt, change, remove } from "./changing.ts";
import { seeQueue } from "./queue-seen.ts";
import type { Event, Next } from "./events.ts";
import type { Model } from "./model.ts";
import { hear, takeTurn } from "./verdicts.ts";

/** What cannot happen before that part is there. */
export type LaterEvent = Event & {
  readonly type: "change" | "remove" | "doubt-answered" | "turn" | "answered" | "queue-seen";
};

/** @returns the model after such an event, and what is to be done */
export function laterStep(model: Model, event: LaterEvent): Next {
  switch (event.type) {
    case "change":
      return change(model, event);
    case "remove":
      return remove(model, event);
    case "doubt-answered":
      return answerDoubt(model, event);
    case "turn":
      return takeTurn(model, event);
    case "answered":
      return hear(model, event);
    case "queue-seen":
      return seeQueue(model, event);
  }
}
