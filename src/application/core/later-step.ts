/** The part of the core that a page loads after the first answer: it handles the events that cannot happen earlier. */
import { confirmOrCorrect, change, remove } from "./changing.ts";
import { seeQueue } from "./queue-seen.ts";
import type { Event, Next } from "./events.ts";
import type { Model } from "./model.ts";
import { handleVerdict, lockTaken } from "./verdicts.ts";

/** Events that cannot happen before this file has loaded. */
export type LaterEvent = Event & {
  readonly type:
    | "change"
    | "remove"
    | "mistake-answered"
    | "lock-taken"
    | "answered"
    | "queue-seen";
};

/** @returns the model after the event, and the effects that follow */
export function laterStep(model: Model, event: LaterEvent): Next {
  switch (event.type) {
    case "change":
      return change(model, event);
    case "remove":
      return remove(model, event);
    case "mistake-answered":
      return confirmOrCorrect(model, event);
    case "lock-taken":
      return lockTaken(model, event);
    case "answered":
      return handleVerdict(model, event);
    case "queue-seen":
      return seeQueue(model, event);
  }
}
