/** The page opens, is restored by the browser, or is asked for another step. */
import type { EventName } from "./journey.ts";
import { andThen, follow, stay, store } from "./moves.ts";
import type { Event, Moment, Next, Opening } from "./events.ts";
import {
  emptyDraft,
  hasAnswers,
  isSame,
  untried,
  versionOf,
  waitsNow,
  type Draft,
  type Keeping,
  type Model,
} from "./model.ts";

/** The first event of every page: merges what is stored with what was already typed, and chooses the first state. */
export function open(model: Model, event: Opening & Moment): Next {
  const { stored, unusedReference, isShared, typed, carried } = event;
  const keeping: Keeping = isShared ? "shared" : stored.works ? "kept" : "refused";
  // On a shared device, the page must neither show nor delete the answers of an earlier person.
  const found = keeping === "kept" ? stored.draft : undefined;
  // If the service has stored this exact version, the page was closed before it could delete the draft.
  const isOver = found && stored.sent && isSame(versionOf(found), stored.sent);
  const begun = found && !isOver ? afterNativePost(found) : emptyDraft(unusedReference);
  const draft = withAnswersFrom(begun, typed, carried, event);
  const receipt = keeping === "kept" && draft.at === 0 ? stored.sent : undefined;
  const opened: Model = {
    ...model,
    keeping,
    draft,
    isStored: found !== undefined && !isOver,
    unstored: [...typed, ...Object.entries(carried)].map(([name]) => name),
    depth: event.depth,
    waits: isShared ? [] : stored.waits,
    receipt,
  };
  const begin: Next = isOver ? stay(opened, { type: "erase-draft" }) : stay(opened);
  const isWritten = draft.at > 0;
  const written = isWritten && draft !== found ? andThen(begin, (m) => store(m, draft)) : begin;
  const loaded = andThen(written, (m) =>
    m.waits.length > 0
      ? stay(m, { type: "look-at-queue" })
      : isWritten
        ? stay(m, { type: "load-sender" })
        : stay(m),
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
 * The event that leads into the form. Somebody who is typing stays where they are. Somebody who has scrolled further down stays
 * there too, unless there is something to show: the step in the address, or an application that waits or may have arrived.
 */
function wayIn(model: Model, { place, step }: Opening): EventName {
  if (place === "typing-first") return "deja-au-debut";
  const hasSomethingToShow = step !== undefined || (model.draft.trying ?? waitsNow(model));
  const isFurther = place === "typing-further" || (place === "further" && !hasSomethingToShow);
  return isFurther ? "deja-plus-bas" : "etape-demandee";
}

/**
 * Marks a draft that the browser submitted natively: it may have arrived. If the service had confirmed it, the thank-you page
 * would have deleted the draft.
 */
function afterNativePost(draft: Draft): Draft {
  if (draft.posted === undefined) return draft;
  return { ...untried(draft), trying: true };
}

/**
 * Merges the answers. What was typed before the script loaded replaces what is stored. What another page hands over (`carried`)
 * fills empty fields, and never replaces what was typed in the form. It does replace a town, an age or a situation that was
 * handed over earlier. (The form has no question about age and situation, so they are never typed.)
 */
function withAnswersFrom(
  draft: Draft,
  typed: Opening["typed"],
  carried: Opening["carried"],
  { now }: Moment,
): Draft {
  const replacesTown = draft.townKnown && saysTown(carried);
  const written: Draft["answers"] = {
    ...draft.answers,
    ...(replacesTown && { ville: "", ville_inconnue: "" }),
    ...Object.fromEntries(typed),
  };
  const takesTown = !saysTown(written);
  const brought = Object.entries(carried).filter(([name]) =>
    name.startsWith("ville") ? takesTown : name !== "structure" || !written[name],
  );
  const answers = { ...written, ...Object.fromEntries(brought) };
  if (hasAnswers(draft, answers)) return draft;
  // A town typed in the form is no longer the one that « Est-ce pour moi ? » has handed over.
  const townKnown = takesTown
    ? saysTown(answers)
    : draft.townKnown && !typed.some(([name]) => name.startsWith("ville"));
  return { ...draft, answers, at: Math.max(now, draft.at + 1), townKnown };
}

/** Whether these answers name a town, or say « Je ne sais pas ». */
const saysTown = ({ ville, ville_inconnue }: Draft["answers"]): boolean =>
  Boolean(ville || ville_inconnue);

/**
 * Back and Forward. They do not leave an attempt in progress: the page waits for its response. The advisers' form has no steps:
 * on its page this event comes from links within the text, such as those to sources, and changes nothing.
 */
export const goToStep = (model: Model, event: Event & { readonly type: "step-asked" }): Next =>
  model.kind.start === "orienter"
    ? stay(model)
    : follow({ ...model, depth: event.depth }, "etape-demandee", {
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
