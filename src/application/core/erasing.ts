/** Events about removing data from the device: erase everything, undo that, or keep nothing from now on. */
import { andThen, follow, replaceDraft, stay, store, withAnswers } from "./moves.ts";
import type { Effect, Event, Next } from "./events.ts";
import { emptyDraft, versionOf, waitsNow, type QueueMark, type Model } from "./model.ts";

/**
 * « Tout effacer »: removes the application from the queue first, so that it cannot be sent after the page says that it is
 * erased.
 */
export function erase(model: Model, event: Event): Next {
  const { reference } = model.draft;
  if (model.waits.some((mark) => mark.reference === reference)) {
    const leaving: QueueMark = { ...versionOf(model.draft), at: event.now, isLeaving: true };
    const waits = [...withoutOurs(model), leaving];
    return stay(
      { ...model, waits, pending: "erasing" },
      { type: "mark-waits", waits },
      leaveQueue(model),
    );
  }
  return eraseNow(model, event);
}

const leaveQueue = ({ draft }: Model): Effect => ({
  type: "unqueue",
  reference: draft.reference,
  upTo: Infinity,
});

/** The queue has removed an application. */
export function unqueued(model: Model, event: Event & { readonly type: "unqueued" }): Next {
  const { reference } = event;
  const waits = model.waits.filter((mark) => mark.reference !== reference || !mark.isLeaving);
  const without: Model = { ...model, waits };
  const left = stay(without, ...markWaits(model, without));
  if (reference !== model.draft.reference || model.pending === "queueing") return left;
  return andThen(left, (m) => {
    const free: Model = { ...m, pending: undefined };
    return m.pending === "erasing" ? eraseNow(free, event) : stay(free);
  });
}

function eraseNow(model: Model, { unusedReference }: Event): Next {
  const { draft } = model;
  const followed = follow(model, "recommencer", { focus: false });
  const erased = draft.at > 0 ? { draft } : undefined;
  const empty: Model = {
    ...followed.model,
    waits: withoutOurs(model),
    receipt: undefined,
    confirmed: [],
    erased,
    notice: erased && "erased",
  };
  const gone = replaceDraft(empty, emptyDraft(unusedReference));
  return stay(gone.model, ...gone.effects, ...markWaits(model, empty), ...followed.effects, {
    type: "focus",
    on: erased ? "notice" : "screen",
  });
}

const withoutOurs = ({ waits, draft }: Model): Model["waits"] =>
  waits.filter(({ reference }) => reference !== draft.reference);

const markWaits = (before: Model, { waits }: Model): Effect[] =>
  waits.length === before.waits.length ? [] : [{ type: "mark-waits", waits }];

/** Undoes « Tout effacer »: restores the same answers under the same reference. */
export function takeBack(model: Model, event: Event): Next {
  const { erased } = model;
  if (!erased || model.draft.at > 0) return stay(model);
  const back: Model = { ...model, draft: erased.draft, erased: undefined, notice: undefined };
  return andThen(withAnswers(back, erased.draft.answers, event), (m) =>
    follow(m, "reprendre", { step: "verifier" }),
  );
}

/** « Cet appareil est partagé »: when ticked, nothing is kept on the device; when unticked, the answers are kept again. */
export function share(model: Model, event: Event & { readonly type: "shared" }): Next {
  const remembered: Effect = { type: "remember-shared", isShared: event.isShared };
  return event.isShared ? keepNothing(model, remembered) : keepAgain(model, event, remembered);
}

function keepNothing(model: Model, remembered: Effect): Next {
  const waits = withoutOurs(model);
  const ours = waits.length !== model.waits.length;
  const effects: Effect[] = [remembered, { type: "forget-sent" }];
  if (model.isStored) effects.push({ type: "erase-draft" });
  if (ours) effects.push(leaveQueue(model), { type: "mark-waits", waits });
  // Other applications stay in the queue, but this page no longer follows them. The worker sends them, or the next page that
  // opens without the setting « Cet appareil est partagé ».
  const shared: Model = {
    ...model,
    keeping: "shared",
    pending: ours ? "leaving" : undefined,
    isStored: false,
    waits: [],
    erased: undefined,
  };
  const stopped = waitsNow(model)
    ? follow(shared, "ne-plus-attendre", { focus: false })
    : stay(shared);
  return stay(stopped.model, ...effects, ...stopped.effects);
}

function keepAgain(model: Model, { stored }: Event, remembered: Effect): Next {
  const isEmpty = model.draft.at === 0;
  // The device holds another draft: neither merge it with these answers nor let them overwrite it.
  if (stored.draft && !isEmpty) return stay(model);
  const keeping = stored.works ? "kept" : "refused";
  const again: Model = { ...model, keeping, waits: stored.waits };
  if (stored.draft) return stay({ ...again, draft: stored.draft, isStored: true }, remembered);
  const next = isEmpty ? stay(again) : store(again, again.draft);
  return stay(next.model, ...next.effects, remembered);
}
