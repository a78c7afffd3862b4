/** A try to send begins, or cannot. */
import { andThen, follow, stay, store } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isBusy, waitsNow, type Model } from "./model.ts";

/** Asks for the turn to send; nothing goes before it is given. */
export function beginSending(model: Model, on: "envoyer" | "reessayer" | "reseau-revenu"): Next {
  return andThen(follow(model, on), (m) =>
    m.state === "envoi" && model.state !== "envoi" ? stay(m, { type: "take-turn" }) : stay(m),
  );
}

/** Nothing went this time. What waits goes on waiting; an earlier try without answer may still have arrived. */
export function noNetwork(model: Model): Next {
  if (model.attempt || model.state !== "envoi") return stay(model);
  if (waitsNow(model)) return follow(model, "toujours-en-attente");
  return follow(model, model.draft.trying ? "sans-reponse" : "sans-reseau");
}

/** The part that sends does not come: the browser posts the form by itself. */
export function postNatively(model: Model, { now }: Event): Next {
  if (model.state !== "envoi" || model.attempt) return stay(model);
  return andThen(store(model, { ...model.draft, posted: now }), (m) =>
    stay(m, { type: "post-natively" }),
  );
}

/** The network answers again: what waits for it goes. */
export function networkBack(model: Model): Next {
  if (isBusy(model)) return stay(model);
  if (model.state === "hors-ligne") return beginSending(model, "reseau-revenu");
  return model.waits.length > 0 ? stay(model, { type: "send-waiting" }) : stay(model);
}
