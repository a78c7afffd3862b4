/** Before every event: what other tabs have done with what the device keeps. */
import { tellSent } from "./sent.ts";
import { andThen, follow, stay } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isSame, versionOf, type Draft, type Model } from "./model.ts";
import { isWaiting } from "./journey.ts";

/** Brings the model to what the device holds now. On a shared device, and where nothing is kept, there is nothing to follow. */
export function catchUp(model: Model, { kept, fresh }: Event): Next {
  const { keeping, isStored, draft } = model;
  if (keeping === "shared" || keeping === "refused" || !kept.works)
    return stay(named(model, fresh));
  const current: Model = { ...model, waits: kept.waits };
  const stored = kept.draft;
  if (stored?.reference === draft.reference) return adoptVersion(current, stored);
  if (!isStored) return stay(beside(named(current, fresh), stored));
  // Ours is gone from the device: sent, or erased, by another tab.
  const { sent } = kept;
  const isSent = sent !== undefined && isSame(sent, versionOf(draft));
  const next: Model = { ...current, isStored: false };
  // What did not fit on the device is only here, and stays.
  const isOnlyHere = keeping === "full" && model.unstored.length > 0 && !isSent;
  if (isOnlyHere) return stay(beside(next, stored));
  const told = isSent ? tellSent(next, sent, fresh) : tellErased(next, fresh);
  // The other tab has taken it away already.
  const effects = told.effects.filter(
    ({ type }) => type !== "erase-draft" && type !== "store" && type !== "go-to-thanks",
  );
  return stay(named(stored ? adopt(told.model, stored) : told.model, fresh), ...effects);
}

/** A draft gets its reference when there is one to be had. */
const named = (model: Model, fresh: string): Model =>
  model.draft.reference === "" ? { ...model, draft: { ...model.draft, reference: fresh } } : model;

/** A draft that another tab has begun or gone on with. What was erased here cannot be taken back over it. */
const adopt = (model: Model, draft: Draft): Model => ({
  ...model,
  draft,
  isStored: true,
  erased: undefined,
});

/** What this page could not store, beside what another tab has stored meanwhile: neither takes the place of the other. */
function beside(model: Model, stored: Draft | undefined): Model {
  if (!stored) return model;
  return model.draft.at === 0 ? adopt(model, stored) : { ...model, keeping: "refused" };
}

function adoptVersion(model: Model, stored: Draft): Next {
  if (model.keeping === "full")
    return stay({ ...model, draft: withUnstored(model, stored), isStored: true });
  const adopted: Model = { ...model, draft: stored, isStored: true };
  // Typed elsewhere while this page says that it waits: what is here now is another version.
  const isPast = isWaiting(model.state) && stored.at !== model.draft.at;
  return isPast
    ? follow(adopted, "etape-demandee", { step: "verifier", record: "no", focus: false })
    : stay(adopted);
}

/** What did not fit on the device any more, over what another tab has kept there meanwhile. */
function withUnstored({ draft, unstored }: Model, stored: Draft): Draft {
  const own = unstored.map((name) => [name, draft.answers[name] ?? ""] as const);
  const answers = { ...stored.answers, ...Object.fromEntries(own) };
  const isSameWords = Object.entries(answers).every(
    ([name, value]) => (draft.answers[name] ?? "") === value,
  );
  const { trying } = stored;
  return isSameWords && stored.at <= draft.at
    ? { ...draft, ...(trying && { trying }) }
    : { ...stored, answers, at: Math.max(stored.at, draft.at) + 1 };
}

function tellErased(model: Model, fresh: string): Next {
  const told = follow(model, "efface-ailleurs", { record: "no", focus: false });
  // The next person was begun elsewhere, and this one waits.
  const isQueued = model.waits.some(({ reference }) => reference === model.draft.reference);
  const isTold = told.model.state !== model.state || model.state === model.kind.start;
  return andThen(told, (m) =>
    stay({
      ...m,
      draft: { reference: fresh, answers: {}, at: 0 },
      pending: m.pending === "queueing" ? m.pending : undefined,
      notice: isTold && !isQueued ? "erased-elsewhere" : m.notice,
      confirmed: [],
    }),
  );
}
