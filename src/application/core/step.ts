/**
 * The core of the application: what follows from everything that may happen. Pure; it knows no document, clock, network
 * or chance. Whatever an event needs of these it brings along.
 */
import { goBack, sendNow, submit, write } from "./answering.ts";
import { erase, share, takeBack, unqueued } from "./erasing.ts";
import { isWaiting } from "./journey.ts";
import { andThen, follow, stay } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isBusy, waitsNow, type Model } from "./model.ts";
import { comeBack, goToStep, open } from "./opening.ts";
import { catchUp } from "./other-tabs.ts";
import { networkBack, noNetwork, postNatively } from "./sending.ts";
import { nextPerson } from "./sent.ts";
import { letWait, queued } from "./waiting.ts";

/** What a person does: none of it counts while an answer or the queue is waited for. */
const BY_HAND: readonly Event["type"][] = [
  "typed",
  "submitted",
  "send-now",
  "back",
  "change",
  "remove",
  "doubt-answered",
  "erase",
  "take-back",
  "shared",
  "next-person",
  "wait",
];

/** @returns the model after an event, and what is to be done, in this order */
export function step(model: Model, event: Event): Next {
  if (event.type === "opened") return open(model, event);
  if (event.type === "kept") return keptOrNot(model, event);
  const handled = andThen(catchUp(model, event), (current) =>
    isBusy(current) && BY_HAND.includes(event.type) ? stay(current) : handle(current, event),
  );
  return andThen(handled, leaveWaiting);
}

/** What is said to wait does: taken out of the queue, by whomever, it is not said any more. */
const leaveWaiting = (model: Model): Next =>
  isWaiting(model.state) && model.pending === undefined && !waitsNow(model)
    ? follow(model, "ne-plus-attendre", { focus: false })
    : stay(model);

function handle(model: Model, event: Event): Next {
  switch (event.type) {
    case "opened":
    case "kept":
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

/** Whether what was to be kept is: storage may be full, or taken away, at any moment. */
function keptOrNot(model: Model, { worked, kept }: Event & { readonly type: "kept" }): Next {
  const { keeping, draft } = model;
  if (keeping === "shared" || keeping === "refused") return stay(model);
  if (worked && keeping === "kept") return stay(model);
  const isStored = worked || kept.draft?.reference === draft.reference;
  const unstored = worked ? [] : model.unstored;
  return stay({ ...model, keeping: worked ? "kept" : "full", isStored, unstored });
}
