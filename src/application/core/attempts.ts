/** Starts an attempt to send, or handles why it cannot start. */
import { andThen, follow, stay, store } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isBusy, waitsNow, type Model } from "./model.ts";

/** Asks for the sending lock; nothing is sent before this page holds it. */
export function beginSending(model: Model, on: "envoyer" | "reessayer" | "reseau-revenu"): Next {
  return andThen(follow(model, on), (m) =>
    m.state === "envoi" && model.state !== "envoi" ? stay(m, { type: "take-lock" }) : stay(m),
  );
}

/**
 * There is no network, so nothing was sent this time. A queued application stays in the queue. If an earlier attempt has no
 * clear result, the page says that the application may have arrived.
 */
export function noNetwork(model: Model): Next {
  if (model.attempt || model.state !== "envoi") return stay(model);
  if (waitsNow(model)) return follow(model, "toujours-en-attente");
  return follow(model, model.draft.trying ? "sans-reponse" : "sans-reseau");
}

/** The sending code could not be loaded: the browser submits the form natively. */
export function postNatively(model: Model, { now }: Event): Next {
  if (model.state !== "envoi" || model.attempt) return stay(model);
  return andThen(store(model, { ...model.draft, posted: now }), (m) =>
    stay(m, { type: "post-natively" }),
  );
}

/** The network is back: sends the application on the page if its state is `hors-ligne`, otherwise the queue. */
export function networkBack(model: Model): Next {
  if (isBusy(model)) return stay(model);
  if (model.state === "hors-ligne") return beginSending(model, "reseau-revenu");
  return model.waits.length > 0 ? stay(model, { type: "send-waiting" }) : stay(model);
}
