/** The application on the page was sent; an adviser goes on with the next person. */
import { follow, replaceDraft, stay } from "./moves.ts";
import { isQueued } from "./waiting.ts";
import type { Effect, Event, Next } from "./events.ts";
import { emptyDraft, versionOf, type Draft, type Model, type SentVersion } from "./model.ts";

/** The application on the page was sent: deletes its draft and shows the receipt. */
export function reportSent(model: Model, sent: SentVersion, unusedReference: string): Next {
  const followed = follow(model, "envoi-confirme");
  if (followed.model.state !== "envoyee") return stay(model);
  const { kind } = model;
  const draft = nextDraft(model.draft, kind.stays, unusedReference);
  const effects: Effect[] = [
    { type: "record-step", step: undefined, reviewing: false, depth: model.depth, replace: true },
  ];
  if (kind.start !== "orienter") effects.push({ type: "go-to-thanks", sent });
  // The draft is deleted before anything is shown, so that closing the page now leaves an empty form.
  const over = replaceDraft(
    { ...followed.model, receipt: sent, confirmed: [], pending: undefined },
    draft,
  );
  return stay(over.model, ...over.effects, ...followed.effects, ...effects);
}

/**
 * The next draft: the answers that an adviser keeps, under a new reference.
 * @param stays the names of the fields whose answers are kept; none in the young people's form
 */
export function nextDraft(draft: Draft, stays: readonly string[], unusedReference: string): Draft {
  const own = stays.flatMap((name): [string, string][] => {
    const value = draft.answers[name];
    return value ? [[name, value]] : [];
  });
  return {
    ...emptyDraft(unusedReference),
    answers: Object.fromEntries(own),
    at: own.length > 0 ? draft.at : 0,
  };
}

/** The adviser goes on with the next person. A queued application stays in the queue. */
export function nextPerson(model: Model, { unusedReference }: Event): Next {
  // The application is marked as waiting, but no page has seen it in the queue yet: read the queue first.
  if (model.state !== "envoyee" && !isQueued(model, versionOf(model.draft)))
    return stay(model, { type: "look-at-queue" });
  const next = follow(model, "personne-suivante", { focus: false });
  if (next.model.state !== model.kind.start || next.model.state === model.state) return stay(model);
  const begun: Model = { ...next.model, receipt: undefined, confirmed: [] };
  const replaced =
    model.state === "envoyee"
      ? stay(begun)
      : replaceDraft(begun, nextDraft(model.draft, model.kind.stays, unusedReference));
  const toPerson: Effect = { type: "focus", on: "person" };
  return stay(replaced.model, ...replaced.effects, ...next.effects, toPerson);
}
