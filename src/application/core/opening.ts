/** A page of the form opens, is brought back, or is asked for another step. */
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
  type Sent,
} from "./model.ts";

/** The first event of every page: what is kept and what was typed meanwhile are put together, and a state is chosen. */
export function open(model: Model, event: Opening & Moment): Next {
  const { kept, fresh, isShared, typed, carried } = event;
  const keeping: Keeping = isShared ? "shared" : kept.works ? "kept" : "refused";
  // On a shared device an earlier person's answers are neither shown nor taken away by a mere link.
  const found = keeping === "kept" ? kept.draft : undefined;
  const isOver = found !== undefined && isSentAlready(found, kept.sent);
  const begun = found && !isOver ? afterNativePost(found) : emptyDraft(fresh);
  const draft = withWords(begun, typed, carried, event);
  const receipt = keeping === "kept" && draft.at === 0 ? kept.sent : undefined;
  const opened: Model = {
    ...model,
    keeping,
    draft,
    isStored: found !== undefined && !isOver,
    depth: event.depth,
    waits: isShared ? [] : kept.waits,
    receipt,
  };
  const begin: Next = isOver ? stay(opened, { type: "erase-draft" }) : stay(opened);
  const kept_: Next = draft === found ? begin : andThen(begin, (m) => storeIfWritten(m));
  const looked = andThen(kept_, (m) =>
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

/** Nothing moves under somebody who types; otherwise what is to be told, or the step of the address, comes first. */
function wayIn(model: Model, { place, step }: Opening): EventName {
  if (place === "typing-first") return "deja-au-debut";
  const hasMeant = step !== undefined || model.draft.trying === true || waitsNow(model);
  const isFurther = place === "typing-further" || (place === "further" && !hasMeant);
  return isFurther ? "deja-plus-bas" : "etape-demandee";
}

const storeIfWritten = (model: Model): Next =>
  model.draft.at > 0 ? store(model, model.draft) : stay(model);

/** This very version is stored by the service: the page was closed before it could take the draft away. */
const isSentAlready = (draft: Draft, sent: Sent | undefined): boolean =>
  sent !== undefined && isSame(versionOf(draft), sent);

/** The browser's own post is over, with or without thanks: nobody knows whether it arrived. */
function afterNativePost(draft: Draft): Draft {
  if (draft.posted === undefined) return draft;
  return { ...untried(draft), trying: true };
}

/** What was typed before the script came wins over what was kept, and both over what another page brings. */
function withWords(
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
  return isChanged ? { ...draft, answers, at: Math.max(now, draft.at + 1) } : draft;
}

/** Back and Forward. A send under way is not left: its answer is waited for. */
export const goToStep = (model: Model, event: Event & { readonly type: "step-asked" }): Next =>
  follow({ ...model, depth: event.depth }, "etape-demandee", {
    step: event.step,
    record: "no",
    reviewing: event.reviewing,
  });

/** Brought back by the browser as it was left: after sending one starts anew, otherwise there may be news. */
export function comeBack(model: Model): Next {
  if (model.state === "envoyee") {
    const over: Model = { ...model, receipt: undefined };
    return follow(over, "etape-demandee", { record: "no", focus: false });
  }
  return model.waits.length > 0 ? stay(model, { type: "look-at-queue" }) : stay(model);
}
