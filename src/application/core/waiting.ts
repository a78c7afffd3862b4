/** With the person's agreement, an application waits in the queue on the device until there is a network. */
import { andThen, circumstancesOf, follow, stay } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isSame, versionOf, type QueueMark, type Model, type Version } from "./model.ts";
import { nextState } from "./journey.ts";

/** « La garder »: first records in `localStorage` that the application is queued (`QueueMark`), then adds it to the queue. */
export function letWait(model: Model, { now }: Event): Next {
  const { draft, state, keeping } = model;
  const isOffered = nextState(state, "mettre-en-attente", circumstancesOf(model)) !== undefined;
  if (!isOffered || keeping !== "kept") return stay(model);
  const version = versionOf(draft);
  // If another tab has already queued this version, the new mark says so too.
  const mark: QueueMark = {
    ...version,
    at: now,
    ...(isQueued(model, version) && { isQueued: true }),
  };
  // Marks of earlier versions stay: an earlier version is in the queue until this one replaces it there. Marks of a removal
  // (`isLeaving`) stay too: from them `isWanted` knows that another tab is removing the application. It then refuses to add the
  // application, because that tab would remove it again.
  const waits = [...model.waits.filter((one) => one.isLeaving || !isSame(one, version)), mark];
  return stay(
    { ...model, waits, pending: "queueing", notice: undefined },
    { type: "mark-waits", waits },
    { type: "enqueue", ...mark, answers: draft.answers },
  );
}

/** Whether some page has seen this exact version in the queue, and nobody is removing it. */
export const isQueued = ({ waits }: Model, version: Version): boolean =>
  waits.some((mark) => mark.isQueued && !mark.isLeaving && isSame(mark, version));

const without = (waits: readonly QueueMark[], { reference }: Version): readonly QueueMark[] =>
  waits.filter((one) => one.reference !== reference);

/**
 * The attempt to queue the application has ended. If it worked, the page says that the application is waiting. If not, the
 * state stays, and a notice says that this browser cannot keep the application.
 */
export function queued(model: Model, event: Event & { readonly type: "queued" }): Next {
  const { worked, reference, version } = event;
  const settled: Model = { ...model, pending: undefined };
  if (!worked && !isQueued(model, event)) {
    // Another tab may have made a newer mark, and may be adding the application now: that mark stays.
    const waits = model.waits.filter(
      (one) => one.isLeaving || !isSame(one, event) || one.at > event.at,
    );
    const gone = stay({ ...settled, waits }, { type: "mark-waits", waits });
    // If the draft has another reference now, another tab has erased the application: there is nothing left to keep.
    return model.draft.reference === reference
      ? andThen(gone, (m) => stay({ ...m, notice: "cannot-wait" }, { type: "focus", on: "notice" }))
      : gone;
  }
  if (!isSame(versionOf(model.draft), event)) return stay(settled);
  // Record the mark again: another tab may have read the queue before the application was in it, and deleted the mark.
  const mark: QueueMark = { reference, version, at: event.now, isQueued: true };
  const waits = [...without(settled.waits, event), mark];
  return andThen(stay({ ...settled, waits }, { type: "mark-waits", waits }), (m) =>
    follow(m, "mettre-en-attente"),
  );
}
