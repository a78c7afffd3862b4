/** What follows once the service has stored a version of an application. */
import { andThen, follow, stay, store } from "./moves.ts";
import type { Effect, Next } from "./events.ts";
import { isSame, untried, versionOf, type Arrived, type QueueMark, type Model } from "./model.ts";
import { reportSent } from "./sent.ts";

/**
 * Records the version as sent on the device before anything else, so that a crash cannot make the page report it as not sent.
 * Then tells the person.
 */
export function confirm(model: Model, { firstName, ...sent }: Arrived, fresh: string): Next {
  const effects: Effect[] = [];
  if (model.keeping !== "shared") effects.push({ type: "mark-sent", sent });
  const isGoing = ({ reference, version }: QueueMark): boolean =>
    reference === sent.reference && version <= sent.version;
  // The mark stays, as leaving, until the queue has removed the entry: somebody who erases meanwhile must wait for that.
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
    return andThen(noted, (m) => reportSent(m, sent, fresh));
  return andThen(noted, (m) => reportOther(m, { ...sent, firstName }));
}

/** What was stored is another version of these answers, or another person's: the page keeps its current state. */
function reportOther(model: Model, one: Arrived): Next {
  const isEarlier = one.reference === model.draft.reference;
  const noted: Model = isEarlier
    ? { ...model, receipt: one }
    : {
        ...model,
        news: [...model.news.filter(({ reference }) => reference !== one.reference), one],
      };
  if (model.attempt === undefined || !isSame(model.attempt, one)) return stay(noted);
  // Earlier attempts are older than what is stored now, and what was typed since was never sent, so nothing is uncertain any
  // more.
  return andThen(isEarlier ? store(noted, untried(model.draft)) : stay(noted), (m) =>
    follow(m, "version-changee", { step: "verifier" }),
  );
}
