/** A try to send, and what becomes of it. */
import type { Fault } from "../rules.ts";
import type { Verdict } from "../verdict.ts";
import { goAndMend } from "./advance.ts";
import { showCause } from "./form-parts.ts";
import type { Journey } from "./journey-controller.ts";

/** Sends what the form holds and shows how that ends. */
export async function trySending(journey: Journey): Promise<void> {
  if (!navigator.onLine) {
    journey.dispatch("sans-reseau");
    return;
  }
  let verdict: Verdict;
  try {
    const { sendForm } = await journey.sending;
    verdict = await sendForm(journey.form, journey.options.store);
  } catch (error) {
    // Nothing was sent: the part that sends never came. The browser does it.
    journey.giveUp(error);
    HTMLFormElement.prototype.submit.call(journey.form);
    return;
  }
  conclude(journey, verdict);
}

/** Shows the answer to a try, of this page or of the queue. */
export function conclude(journey: Journey, verdict: Verdict): void {
  const { form, options } = journey;
  if (verdict.kind === "sent") {
    options.sent(journey, options.store.reference);
    return;
  }
  if (verdict.kind === "unknown") {
    journey.dispatch("sans-reponse");
    return;
  }
  const faults = verdict.faults.flatMap(({ field: name, message }): Fault[] => {
    const field = options.declaration.fields.find((candidate) => candidate.name === name);
    return field ? [{ field, message }] : [];
  });
  if (faults.length > 0) goAndMend(journey, faults);
  else {
    showCause(form, verdict.cause, verdict.minutes);
    journey.dispatch("envoi-refuse");
  }
}

const offersToWait = (form: HTMLFormElement): NodeListOf<HTMLElement> =>
  form.querySelectorAll("[data-event=mettre-en-attente]");

/** Goes on to "waiting" once the application is in the queue, not before. */
export async function waitForNetwork(journey: Journey): Promise<void> {
  const { form, options } = journey;
  try {
    const { sendLater } = await journey.sending;
    await sendLater(form, options.store);
    journey.enter("en-attente");
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
      const section = form.querySelector("[data-ways-out]:not([data-ready])");
      section?.setAttribute("data-ready", "");
      if (section) offerCopy(section, () => fullText(store.reference, journey.rows));
    })
    .catch(() => undefined); // the links then open empty
}
