/**
 * The core of the application form: what follows from each event. Pure functions without document, clock, network or
 * randomness: each event carries the time, the stored data and a new reference, if it needs them (`Moment`).
 */
import { goBack, sendNow, submit, write } from "./answering.ts";
import { erase, share, takeBack, unqueued } from "./erasing.ts";
import { isWaiting } from "./journey.ts";
import { andThen, follow, stay } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isBusy, waitsNow, type Model } from "./model.ts";
import { comeBack, goToStep, open } from "./opening.ts";
import { catchUp } from "./other-tabs.ts";
import { networkBack, noNetwork, postNatively } from "./attempts.ts";
import { nextPerson } from "./sent.ts";
import { letWait, queued } from "./waiting.ts";

/** Actions of the person. They are ignored while the page waits for a response or for the queue. */
const BY_HAND: readonly Event["type"][] = [
  "typed",
  "submitted",
  "send-now",
  "back",
  "change",
  "remove",
  "mistake-answered",
  "erase",
  "take-back",
  "shared",
  "next-person",
  "wait",
];

/** @returns the model after an event, and the effects to carry out, in this order */
export function step(model: Model, event: Event): Next {
  if (event.type === "opened") return open(model, event);
  if (event.type === "stored") return storedOrNot(model, event);
  const handled = andThen(catchUp(model, event), (current) =>
    isBusy(current) && BY_HAND.includes(event.type) ? stay(current) : handle(current, event),
  );
  return andThen(handled, leaveWaiting);
}

/** If the application is no longer in the queue, whoever removed it, the page stops saying that it waits. */
const leaveWaiting = (model: Model): Next =>
  isWaiting(model.state) && model.pending === undefined && !waitsNow(model)
    ? follow(model, "ne-plus-attendre", { focus: false })
    : stay(model);

function handle(model: Model, event: Exclude<Event, { type: "opened" | "stored" }>): Next {
  switch (event.type) {
    case "other-tab-wrote":
      return stay(model);
    case "typed":
      return write(model, event);
    case "submitted":
      return submit(model);
    case "send-now":
      return sendNow(model);
    case "back":
      return goBack(model);
    case "erase":
      return erase(model, event);
    case "take-back":
      return takeBack(model, event);
    case "shared":
      return share(model, event);
    case "next-person":
      return nextPerson(model, event);
    case "wait":
      return letWait(model, event);
    case "queued":
      return queued(model, event);
    case "step-asked":
      return goToStep(model, event);
    case "shown-again":
      return comeBack(model);
    case "no-network":
      return noNetwork(model);
    case "no-sender":
      return postNatively(model, event);
    case "unqueued":
      return unqueued(model, event);
    case "worker-sent":
      return model.keeping === "shared" ? stay(model) : stay(model, { type: "look-at-queue" });
    case "network-back":
      return networkBack(model);
    default:
      return model.kind.laterStep(model, event);
  }
}

/** Records whether a write to storage worked: storage may become full, or be withdrawn, at any moment. */
function storedOrNot(model: Model, { worked, stored }: Event & { readonly type: "stored" }): Next {
  const { keeping, draft } = model;
  if (keeping === "shared" || keeping === "refused") return stay(model);
  if (worked && keeping === "kept") return stay(model);
  const isStored = worked || stored.draft?.reference === draft.reference;
  const unstored = worked ? [] : model.unstored;
  return stay({ ...model, keeping: worked ? "kept" : "full", isStored, unstored });
}
