/** What follows from sending and from the queue: it cannot happen before the part that sends is there, and comes with it. */
import { seeQueue } from "./queue-seen.ts";
import type { Event, Model, Next } from "./model.ts";
import { hear, takeTurn } from "./verdicts.ts";

/** What only the part that sends brings about. */
export type Outcome = Event & { readonly type: "turn" | "answered" | "queue-seen" };

/** @returns the model after a turn, an answer or a look at the queue, and what is to be done */
export function outcome(model: Model, event: Outcome): Next {
  switch (event.type) {
    case "turn":
      return takeTurn(model, event);
    case "answered":
      return hear(model, event);
    case "queue-seen":
      return seeQueue(model, event);
  }
}
