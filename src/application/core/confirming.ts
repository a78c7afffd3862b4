/** What follows when the service has stored a version of an application. */
import { andThen, follow, stay, store } from "./moves.ts";
import type { Effect, Next } from "./events.ts";
import { isSame, untried, versionOf, type Arrived, type QueueMark, type Model } from "./model.ts";
import { reportSent } from "./sent.ts";

/**
 * First records on the device that this version was sent, so that no page reports it as not sent after a crash. (On a shared
 * device nothing is recorded.) Then tells the person.
 */
export function confirm(
  model: Model,
  { firstName, ...sent }: Arrived,
  unusedReference: string,
): Next {
  const effects: Effect[] = [];
  if (model.keeping !== "shared") effects.push({ type: "mark-sent", sent });
  const isGoing = ({ reference, version }: QueueMark): boolean =>
    reference === sent.reference && version <= sent.version;
  // The mark stays, with `isLeaving`, until the entry is out of the queue. As long as there is a mark, « Tout effacer »
  // removes the entry first, and then erases the answers.
  const waits = model.waits.map((mark): QueueMark =>
    isGoing(mark) ? { ...mark, isLeaving: true } : mark,
  );
  if (model.waits.some(isGoing)) {
    effects.push(
      { type: "mark-waits", waits },
      { type: "unqueue", reference: sent.reference, upTo: sent.version },
    );
  }
  if (model.kind.start === "orienter")
    effects.push({ type: "list-sent", one: { ...sent, firstName } });
  const noted = stay({ ...model, waits }, ...effects);
  if (isSame(sent, versionOf(model.draft)))
    return andThen(noted, (m) => reportSent(m, sent, unusedReference));
  return andThen(noted, (m) => reportOther(m, { ...sent, firstName }));
}

/**
 * The service has stored another version of these answers, or another person's application. The page reports this beside its
 * current state. If this page made the attempt, it then shows the check of the answers.
 */
function reportOther(model: Model, one: Arrived): Next {
  const isEarlier = one.reference === model.draft.reference;
  const noted: Model = isEarlier
    ? { ...model, receipt: one }
    : {
        ...model,
        news: [...model.news.filter(({ reference }) => reference !== one.reference), one],
      };
  if (model.attempt === undefined || !isSame(model.attempt, one)) return stay(noted);
  // The service has stored the version of this attempt. Earlier attempts sent older versions, and later edits were never sent.
  // So nothing is uncertain any more.
  return andThen(isEarlier ? store(noted, untried(model.draft)) : stay(noted), (m) =>
    follow(m, "version-changee", { step: "verifier" }),
  );
}
