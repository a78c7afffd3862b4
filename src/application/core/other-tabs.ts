/** Takes in what other tabs have changed on the device. Runs before every event but `opened` and `stored`. */
import { reportSent } from "./sent.ts";
import { andThen, follow, stay } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { emptyDraft, hasAnswers, isSame, versionOf, type Draft, type Model } from "./model.ts";
import { isWaiting } from "./journey.ts";

/**
 * Updates the model to what the device holds now. If this page stores nothing, only a missing reference is filled in.
 */
export function catchUp(model: Model, { stored, unusedReference }: Event): Next {
  const { keeping, isStored, draft } = model;
  if (keeping === "shared" || keeping === "refused" || !stored.works)
    return stay(named(model, unusedReference));
  const current: Model = { ...model, waits: stored.waits };
  const found = stored.draft;
  if (found?.reference === draft.reference) return adoptVersion(current, found);
  if (!isStored) return stay(beside(named(current, unusedReference), found));
  // Our draft is gone from the device: another tab has sent or erased it.
  const { sent } = stored;
  const isSent = sent !== undefined && isSame(sent, versionOf(draft));
  const next: Model = { ...current, isStored: false };
  // Answers that did not fit into storage exist only on this page, so they stay.
  const isOnlyHere = keeping === "full" && model.unstored.length > 0 && !isSent;
  if (isOnlyHere) return stay(beside(next, found));
  const result = isSent
    ? reportSent(next, sent, unusedReference)
    : reportErased(next, unusedReference);
  // The other tab has already deleted the stored draft, and has gone to the thank-you page if it sent the application.
  const effects = result.effects.filter(
    ({ type }) => !["erase-draft", "store", "go-to-thanks"].includes(type),
  );
  return stay(
    named(found ? adopt(result.model, found) : result.model, unusedReference),
    ...effects,
  );
}

/** Gives the draft a reference if it has none. */
const named = (model: Model, unusedReference: string): Model =>
  model.draft.reference === ""
    ? { ...model, draft: { ...model.draft, reference: unusedReference } }
    : model;

/** Takes over a draft that another tab has started or edited. What was erased here can no longer be restored over it. */
const adopt = (model: Model, draft: Draft): Model => ({
  ...model,
  draft,
  isStored: true,
  erased: undefined,
});

/**
 * Another tab may have stored a different draft. A page without answers takes over that draft. A page with answers stops
 * storing them, so that neither draft overwrites the other.
 */
function beside(model: Model, stored: Draft | undefined): Model {
  if (!stored) return model;
  return model.draft.at === 0 ? adopt(model, stored) : { ...model, keeping: "refused" };
}

function adoptVersion(model: Model, stored: Draft): Next {
  if (model.keeping === "full")
    return stay({ ...model, draft: withUnstored(model, stored), isStored: true });
  const adopted: Model = { ...model, draft: stored, isStored: true };
  // Another tab has edited the answers while this page says that they are waiting: the queue has an older version.
  const isPast = isWaiting(model.state) && stored.at !== model.draft.at;
  return isPast
    ? follow(adopted, "etape-demandee", { step: "verifier", record: "no", focus: false })
    : stay(adopted);
}

/** The draft that another tab has stored meanwhile, with the answers of this page that did not fit into storage. */
function withUnstored({ draft, unstored }: Model, stored: Draft): Draft {
  const own = unstored.map((name) => [name, draft.answers[name] ?? ""] as const);
  const answers = { ...stored.answers, ...Object.fromEntries(own) };
  const { trying } = stored;
  return hasAnswers(draft, answers) && stored.at <= draft.at
    ? { ...draft, ...(trying && { trying }) }
    : { ...stored, answers, at: Math.max(stored.at, draft.at) + 1 };
}

function reportErased(model: Model, unusedReference: string): Next {
  const followed = follow(model, "efface-ailleurs", { record: "no", focus: false });
  // If this application waits in the queue, it was not erased: another tab has gone on to the next person.
  const isQueued = model.waits.some(({ reference }) => reference === model.draft.reference);
  const isTold = followed.model.state !== model.state || model.state === model.kind.start;
  return andThen(followed, (m) =>
    stay({
      ...m,
      draft: emptyDraft(unusedReference),
      pending: m.pending === "queueing" ? m.pending : undefined,
      notice: isTold && !isQueued ? "erased-elsewhere" : m.notice,
      confirmed: [],
    }),
  );
}
