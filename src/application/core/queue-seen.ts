/** The page has read the queue: what waits, what was sent from the queue, what has disappeared. */
import type { Verdict } from "#application/delivery/verdict.ts";
import { confirm } from "./confirming.ts";
import { andThen, follow, stay, store } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isSame, versionOf, waitsNow, type QueueMark, type Model, type Version } from "./model.ts";
import { reportUnsent } from "./verdicts.ts";

/**
 * How long another tab may take to add something to the queue or to remove it, in milliseconds. After that it is assumed to
 * have crashed.
 */
export const SETTLING = 30_000;

/** Whether a tab is now removing this version, or all versions up to a later one, from the queue. */
const isBeingTakenOut = (
  waits: readonly QueueMark[],
  { reference, version }: Version,
  now: number,
): boolean =>
  waits.some(
    (one) =>
      one.isLeaving &&
      one.reference === reference &&
      one.version >= version &&
      now - one.at < SETTLING,
  );

/** Whether a version is marked as queued, and no tab is removing it. Only then may it be added to the queue. */
export const isWanted = (waits: readonly QueueMark[], version: Version, now: number): boolean =>
  waits.some((one) => !one.isLeaving && isSame(one, version)) &&
  !isBeingTakenOut(waits, version, now);

/** Takes in what the queue holds and what was sent from the queue. */
export function seeQueue(model: Model, event: Event & { readonly type: "queue-seen" }): Next {
  if (model.keeping === "shared") return stay(model);
  const { waiting, arrived, verdicts, now } = event;
  const afterArrivals = arrived.reduce<Next>(
    (next, one) => andThen(next, (m) => confirm(m, one, event.unusedReference)),
    stay(model),
  );
  const forgotten = andThen(afterArrivals, (m) =>
    arrived.length > 0
      ? stay(m, { type: "forget-arrived", references: arrived.map(({ reference }) => reference) })
      : stay(m),
  );
  const seen = andThen(forgotten, (m) => {
    const isSettling = ({ at }: QueueMark): boolean => now - at < SETTLING;
    const isFound = (mark: QueueMark): boolean =>
      waiting.some((one) => one.reference === mark.reference && one.version >= mark.version);
    const settling = m.waits.filter(
      (mark) => isSettling(mark) && !isFound(mark) && !mark.isLeaving,
    );
    // One mark for each entry of the queue. An entry that is being removed keeps the mark that says so.
    const found = waiting.map(
      ({ reference, version }): QueueMark =>
        m.waits.find((mark) => isBeingTakenOut([mark], { reference, version }, now)) ?? {
          reference,
          version,
          at: now,
          isQueued: true,
        },
    );
    const lost = m.waits.filter(
      (mark) =>
        mark.reference !== "" &&
        !mark.isLeaving &&
        !isSettling(mark) &&
        !waiting.some(({ reference }) => reference === mark.reference),
    );
    return takeIn(m, [...found, ...settling], lost);
  });
  return andThen(seen, (m) => {
    const ours = waiting.find((one) => isSame(one, versionOf(m.draft)));
    const uncertain = ours?.tried && !m.draft.trying ? mayHaveArrived(m) : stay(m);
    return andThen(uncertain, (n) => handleOurVerdict(n, verdicts));
  });
}

/** Updates the marks, and tells the person if the browser has evicted something from the queue. */
function takeIn(model: Model, waits: readonly QueueMark[], lost: readonly QueueMark[]): Next {
  const isLost = lost.length > 0;
  const isOurs = isLost && waitsNow(model);
  const isSameList =
    waits.length === model.waits.length &&
    waits.every((one) =>
      model.waits.some(
        (known) =>
          isSame(one, known) &&
          known.isQueued === one.isQueued &&
          known.isLeaving === one.isLeaving,
      ),
    );
  const marked = isSameList
    ? stay(model)
    : stay({ ...model, waits }, { type: "mark-waits" as const, waits });
  const moved = andThen(marked, (m) =>
    isOurs && !waitsNow(m)
      ? andThen(store(m, { ...m.draft, trying: true }), (n) => follow(n, "attente-perdue"))
      : stay(m),
  );
  return andThen(moved, (m) => (isLost ? stay({ ...m, notice: "queue-lost" as const }) : stay(m)));
}

/** An attempt from the queue had no clear result, so the page can say neither "sent" nor "not sent". */
const mayHaveArrived = (model: Model): Next =>
  andThen(store(model, { ...model.draft, trying: true }), (m) =>
    m.state === "en-attente" ? follow(m, "sans-reponse", { focus: false }) : stay(m),
  );

function handleOurVerdict(
  model: Model,
  verdicts: readonly (Version & { readonly verdict: Verdict })[],
): Next {
  const isShown = model.state === "en-attente" || model.state === "a-renvoyer";
  const ours = verdicts.find((one) => isSame(one, versionOf(model.draft)));
  return isShown && ours?.verdict.kind === "not-sent"
    ? reportUnsent(model, ours.verdict)
    : stay(model);
}
