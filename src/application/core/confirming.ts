/** The service has stored a version: what goes with it, and what is told. */
import { andThen, follow, stay, store } from "./moves.ts";
import {
  emptyDraft,
  isSame,
  untried,
  versionOf,
  type Arrived,
  type Effect,
  type Event,
  type Mark,
  type Model,
  type Next,
  type Sent,
} from "./model.ts";

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

/** What is on the page is sent: its draft goes. */
export function tellSent(model: Model, sent: Sent, fresh: string): Next {
  const told = follow(model, "envoi-confirme");
  if (told.model.state !== "envoyee") return stay(model);
  const { kind } = model;
  const draft = nextDraft(model, fresh);
  const effects: Effect[] = [
    { type: "record-step", step: undefined, reviewing: false, depth: model.depth, replace: true },
  ];
  if (kind.start !== "orienter") effects.push({ type: "go-to-thanks", sent });
  // The old one goes before anything is shown: whoever closes the page now finds an empty form.
  const over = replaceDraft(
    { ...told.model, receipt: sent, confirmed: [], pending: undefined },
    draft,
  );
  return stay(over.model, ...over.effects, ...told.effects, ...effects);
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

/** The beginning of the next application: what stays of an adviser, under a reference of its own. */
function nextDraft({ kind, draft }: Model, fresh: string): Model["draft"] {
  const own = kind.stays.flatMap((name): [string, string][] => {
    const value = draft.answers[name];
    return value ? [[name, value]] : [];
  });
  return {
    ...emptyDraft(fresh),
    answers: Object.fromEntries(own),
    at: own.length > 0 ? draft.at : 0,
  };
}

/** One draft in the place of another, on the device too. */
export function replaceDraft(model: Model, draft: Model["draft"]): Next {
  const isWritten = draft.at > 0;
  const empty: Model = { ...model, draft, isStored: false };
  // Somebody else's, beside which this page keeps nothing, stays.
  const gone = model.isStored ? stay(empty, { type: "erase-draft" }) : stay(empty);
  return isWritten ? andThen(gone, (m) => store(m, draft)) : gone;
}

/** The adviser goes on with the next person; what waits stays in the queue. */
export function nextPerson(model: Model, { fresh }: Event): Next {
  const isHandedOver = model.waits.some(
    (mark) => mark.isQueued && !mark.isLeaving && isSame(mark, versionOf(model.draft)),
  );
  // Only written down to wait, and not seen in the queue yet.
  if (model.state !== "envoyee" && !isHandedOver) return stay(model, { type: "look-at-queue" });
  const next = follow(model, "personne-suivante", { focus: false });
  if (next.model.state !== model.kind.start || next.model.state === model.state) return stay(model);
  const begun: Model = { ...next.model, receipt: undefined, confirmed: [] };
  const replaced =
    model.state === "envoyee" ? stay(begun) : replaceDraft(begun, nextDraft(model, fresh));
  const toPerson: Effect = { type: "focus", on: "person" };
  return stay(replaced.model, ...replaced.effects, ...next.effects, toPerson);
}
