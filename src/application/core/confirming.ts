/** The service has stored a version: what goes with it, and what is told. */
import { andThen, follow, stay, store } from "./moves.ts";
import type { Effect, Next } from "./events.ts";
import { isSame, untried, versionOf, type Arrived, type Mark, type Model } from "./model.ts";
import { tellSent } from "./sent.ts";

/** Notes it on the device first: after a crash nothing is told as not sent. Then tells it as what it is. */
export function confirm(model: Model, { firstName, ...sent }: Arrived, fresh: string): Next {
  const effects: Effect[] = [];
  if (model.keeping !== "shared") effects.push({ type: "mark-sent", sent });
  const isGoing = ({ reference, version }: Mark): boolean =>
    reference === sent.reference && version <= sent.version;
  // Written down as leaving until the queue has let go: whoever erases before waits for that.
  const waits = model.waits.map((mark): Mark =>
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
  if (isSame(sent, versionOf(model.draft))) return andThen(noted, (m) => tellSent(m, sent, fresh));
  return andThen(noted, (m) => tellOther(m, { ...sent, firstName }));
}

/** Another version of what is on the page, or another person's: the page stays where it is. */
function tellOther(model: Model, one: Arrived): Next {
  const isEarlier = one.reference === model.draft.reference;
  const told: Model = isEarlier
    ? { ...model, receipt: one }
    : {
        ...model,
        news: [...model.news.filter(({ reference }) => reference !== one.reference), one],
      };
  if (model.attempt === undefined || !isSame(model.attempt, one)) return stay(told);
  // Whatever was tried before is older than what is stored now; what was typed since was never tried.
  return andThen(isEarlier ? store(told, untried(model.draft)) : stay(told), (m) =>
    follow(m, "version-changee", { step: "verifier" }),
  );
}
