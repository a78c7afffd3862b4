/** A try to send, and what becomes of it. */
import type { Fault } from "../forms/rules.ts";
import { goAndMend } from "./advance.ts";
import { showCause } from "./form-parts.ts";
import type { Journey } from "./journey-controller.ts";
import type { Tried } from "./sending.ts";
import { within } from "./within.ts";

/** How long the part that sends may take to come, in milliseconds; then the browser posts by itself. */
const LOADING = 10_000;

/** How long the question whether there is a network may take, in milliseconds. */
const ASKING = 5000;

/** Sends what the form holds and shows how that ends. */
export async function trySending(journey: Journey): Promise<void> {
  const { form, options } = journey;
  const { store } = options;
  if (!(await hasNetwork())) {
    // Nothing went this time. An earlier try without answer may still have arrived.
    journey.dispatch(store.draft?.trying ? "sans-reponse" : "sans-reseau");
    return;
  }
  let sending;
  try {
    sending = await within(LOADING, journey.sending);
  } catch (error) {
    // Nothing was sent: the part that sends never came. The browser does it.
    journey.giveUp(error);
    store.mark(store.reference, { posted: Date.now() });
    HTMLFormElement.prototype.submit.call(form);
    return;
  }
  conclude(journey, await sending.sendForm(form, store));
}

/**
 * Browsers sometimes say that there is no network when there is: then a file of the site, which no worker keeps, is asked
 * for. Nothing of the application is in that question.
 */
async function hasNetwork(): Promise<boolean> {
  if (navigator.onLine) return true;
  const asked = fetch("/robots.txt", { method: "HEAD", cache: "no-store" });
  return within(ASKING, asked).then(
    () => true,
    () => false,
  );
}

/** Shows the answer to a try, of this page or of the queue. An answer that another one has overtaken changes nothing. */
export function conclude(journey: Journey, { verdict, reference, version }: Tried): void {
  const { form, options, state } = journey;
  if (state !== "envoi" && state !== "en-attente") return;
  if (verdict.kind === "sent") {
    options.sent(journey, reference, version);
    return;
  }
  const faults =
    verdict.kind === "unknown"
      ? []
      : verdict.faults.flatMap(({ field: name, message }): Fault[] => {
          const fields = options.declaration.fields.filter((field) => field.name === name);
          return fields.map((field) => ({ field, message }));
        });
  if (faults.length > 0) goAndMend(journey, faults);
  else if (verdict.kind === "unknown" || options.store.draft?.trying) {
    journey.dispatch("sans-reponse");
  } else {
    showCause(form, verdict.cause, verdict.minutes);
    journey.dispatch("envoi-refuse");
  }
}

const offersToWait = (form: HTMLFormElement): NodeListOf<HTMLElement> =>
  form.querySelectorAll("[data-event=mettre-en-attente]");

/** Goes on to "waiting" once the application is in the queue, not before. */
export async function waitForNetwork(journey: Journey): Promise<void> {
  const { form, options, state } = journey;
  try {
    const { sendLater } = await journey.sending;
    await sendLater(form, options.store);
    // Somebody who already went on to change an answer is left there.
    if (journey.state === state) journey.enter("en-attente");
  } catch {
    // This browser keeps nothing: nothing changes, and the offer goes.
    for (const button of offersToWait(form)) button.hidden = true;
  }
}

/** Fills in the ways that need no service, and offers to wait where this browser can. */
export function offerWaysOut(journey: Journey): void {
  const { form, rows } = journey;
  const { store } = journey.options;
  for (const button of offersToWait(form)) {
    button.hidden = !(store.keeping === "kept" && form.dataset["offline"] === "true");
  }
  journey.sending
    .then(({ fillWaysOut, fullText, offerCopy }) => {
      fillWaysOut(form, store.reference, rows);
      const section = form.querySelector("[data-ways-out]");
      if (section) offerCopy(section, () => fullText(store.reference, journey.rows));
    })
    .catch(() => undefined); // the links then open empty
}
