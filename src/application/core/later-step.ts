/** The part of the core that a page loads after the first answer: it handles the events of what is shown only by then. */
import { answerDoubt, change, remove } from "./changing.ts";
import { seeQueue } from "./queue-seen.ts";
import type { Event, Next } from "./events.ts";
import type { Model } from "./model.ts";
import { hear, takeTurn } from "./verdicts.ts";

/** Events that cannot happen before that part has loaded. */
export type LaterEvent = Event & {
  readonly type: "change" | "remove" | "doubt-answered" | "turn" | "answered" | "queue-seen";
};

/** @returns the model after the event, and the effects that follow */
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
