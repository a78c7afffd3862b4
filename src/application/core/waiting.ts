/** An application is let wait on the device for the network, with the person's agreement. */
import { andThen, follow, stay } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isSame, versionOf, type Mark, type Model, type Version } from "./model.ts";
import { nextState } from "./journey.ts";

/** « La garder »: written down first, then put into the queue. */
export function letWait(model: Model, { now }: Event): Next {
  const { draft, state, keeping } = model;
  const circumstances = { reviewing: false, townKnown: false };
  const isOffered = nextState(state, "mettre-en-attente", circumstances) !== undefined;
  if (!isOffered || keeping !== "kept") return stay(model);
  const version = versionOf(draft);
  // An earlier version stays in the queue, and its mark here, until this one is in its place; so does this one from another tab.
  const mark: Mark = {
    ...version,
    at: now,
    ...(isQueued(model, version) && { isQueued: true }),
  };
  // That another tab erases it stays written down: put in again now, it would go out with that.
  const waits = [...model.waits.filter((one) => one.isLeaving || !isSame(one, version)), mark];
  return stay(
    { ...model, waits, pending: "queueing", notice: undefined },
    { type: "mark-waits", waits },
    { type: "enqueue", ...mark, answers: draft.answers },
  );
}

/** Somebody has seen this very version in the queue, and nobody takes it out. */
const isQueued = ({ waits }: Model, version: Version): boolean =>
  waits.some((mark) => mark.isQueued && !mark.isLeaving && isSame(mark, version));

const without = (waits: readonly Mark[], { reference }: Version): readonly Mark[] =>
  waits.filter((one) => one.reference !== reference);

/** It is in the queue; or this browser keeps nothing: nothing changes, and the offer goes. */
export function queued(model: Model, event: Event & { readonly type: "queued" }): Next {
  const { worked, reference, version } = event;
  const settled: Model = { ...model, pending: undefined };
  if (!worked && !isQueued(model, event)) {
    // Another tab may have written it down since, and be putting it there.
    const waits = model.waits.filter(
      (one) => one.isLeaving || !isSame(one, event) || one.at > event.at,
    );
    const gone = stay({ ...settled, waits }, { type: "mark-waits", waits });
    // Erased by another tab meanwhile: there is nothing to keep any more.
    return model.draft.reference === reference
      ? andThen(gone, (m) => stay({ ...m, notice: "cannot-wait" }, { type: "focus", on: "notice" }))
      : gone;
  }
  if (!isSame(versionOf(model.draft), event)) return stay(settled);
  // Another tab may have looked before it was there, and taken the word of it away.
  const mark: Mark = { reference, version, at: event.now, isQueued: true };
  const waits = [...without(settled.waits, event), mark];
  return andThen(stay({ ...settled, waits }, { type: "mark-waits", waits }), (m) =>
    follow(m, "mettre-en-attente"),
  );
}
