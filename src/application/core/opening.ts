/** The page opens, is restored by the browser, or is asked for another step. */
import type { EventName } from "./journey.ts";
import { andThen, follow, stay, store } from "./moves.ts";
import type { Event, Moment, Next, Opening } from "./events.ts";
import {
  emptyDraft,
  isSame,
  untried,
  versionOf,
  waitsNow,
  type Draft,
  type Keeping,
  type Model,
  type SentVersion,
} from "./model.ts";

/** The first event of every page: merges what is stored with what was already typed, and chooses the first state. */
export function open(model: Model, event: Opening & Moment): Next {
  const { stored, unusedReference, isShared, typed, carried } = event;
  const keeping: Keeping = isShared ? "shared" : stored.works ? "kept" : "refused";
  // On a shared device, the page must neither show nor delete the answers of an earlier person.
  const found = keeping === "kept" ? stored.draft : undefined;
  const isOver = found !== undefined && isSentAlready(found, stored.sent);
  const begun = found && !isOver ? afterNativePost(found) : emptyDraft(unusedReference);
  const draft = withAnswersFrom(begun, typed, carried, event);
  const receipt = keeping === "kept" && draft.at === 0 ? stored.sent : undefined;
  const opened: Model = {
    ...model,
    keeping,
    draft,
    isStored: found !== undefined && !isOver,
    depth: event.depth,
    waits: isShared ? [] : stored.waits,
    receipt,
  };
  const begin: Next = isOver ? stay(opened, { type: "erase-draft" }) : stay(opened);
  const written: Next = draft === found ? begin : andThen(begin, (m) => storeIfWritten(m));
  const looked = andThen(written, (m) =>
    m.waits.length > 0 ? stay(m, { type: "load-sender" }, { type: "look-at-queue" }) : stay(m),
  );
  const loaded = andThen(looked, (m) =>
    draft.at > 0 && m.waits.length === 0 ? stay(m, { type: "load-sender" }) : stay(m),
  );
  return andThen(loaded, (m) =>
    follow(m, wayIn(m, event), {
      step: event.step,
      record: "no",
      focus: false,
      reviewing: event.reviewing,
    }),
  );
}

/**
 * The event that leads into the form. Somebody who is typing stays where they are. So does somebody who has scrolled further
 * down, unless the address names a step, or an application is waiting or may have arrived.
 */
function wayIn(model: Model, { place, step }: Opening): EventName {
  if (place === "typing-first") return "deja-au-debut";
  const hasMeant = step !== undefined || model.draft.trying === true || waitsNow(model);
  const isFurther = place === "typing-further" || (place === "further" && !hasMeant);
  return isFurther ? "deja-plus-bas" : "etape-demandee";
}

const storeIfWritten = (model: Model): Next =>
  model.draft.at > 0 ? store(model, model.draft) : stay(model);

/** Whether the service has stored this exact version: the page was then closed before it could delete the draft. */
const isSentAlready = (draft: Draft, sent: SentVersion | undefined): boolean =>
  sent !== undefined && isSame(versionOf(draft), sent);

/** Marks a draft that was submitted natively, without a confirmation by the thank-you page: it may have arrived. */
function afterNativePost(draft: Draft): Draft {
  if (draft.posted === undefined) return draft;
  return { ...untried(draft), trying: true };
}

/**
 * Merges the answers: what was typed before the script loaded wins over what is stored, and both win over what another page
 * hands over.
 */
function withAnswersFrom(
  draft: Draft,
  typed: Opening["typed"],
  carried: Opening["carried"],
  { now }: Moment,
): Draft {
  const written = { ...draft.answers, ...Object.fromEntries(typed) };
  const isAnswered = (name: string): boolean => Boolean(written[name]);
  const townSaid = isAnswered("ville") || isAnswered("ville_inconnue");
  const brought = Object.entries(carried).filter(
    ([name]) => !isAnswered(name) && !(name.startsWith("ville") && townSaid),
  );
  const answers = { ...written, ...Object.fromEntries(brought) };
  const isChanged = Object.entries(answers).some(
    ([name, value]) => (draft.answers[name] ?? "") !== value,
  );
  if (!isChanged) return draft;
  const townKnown = draft.townKnown ?? brought.some(([name]) => name.startsWith("ville"));
  return { ...draft, answers, at: Math.max(now, draft.at + 1), ...(townKnown && { townKnown }) };
}

/** Back and Forward. They do not leave an attempt in progress: the page waits for its response. */
export const goToStep = (model: Model, event: Event & { readonly type: "step-asked" }): Next =>
  follow({ ...model, depth: event.depth }, "etape-demandee", {
    step: event.step,
    record: "no",
    reviewing: event.reviewing,
  });

/** Restored from the back/forward cache: starts over if the application was sent, otherwise reads the queue again. */
export function comeBack(model: Model): Next {
  if (model.state === "envoyee") {
    const over: Model = { ...model, receipt: undefined };
    return follow(over, "etape-demandee", { record: "no", focus: false });
  }
  return model.waits.length > 0 ? stay(model, { type: "look-at-queue" }) : stay(model);
}
