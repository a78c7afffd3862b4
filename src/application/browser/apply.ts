/**
 * Turns the application form into one question a screen. The form that the page came with stays the
 * same form, with the same fields: whatever fails in here, it is shown whole again and posts by itself.
 */
import { applicationForm } from "../forms.ts";
import { questionOf, type StateName } from "../journey.ts";
import { checkAnswers } from "../rules.ts";
import type { Arrived } from "../sending/queue.ts";
import { DraftStore } from "./draft.ts";
import { empty, readAnswers } from "./form-answers.ts";
import { Journey } from "./journey-controller.ts";
import { isSharedAddress } from "./kept-line.ts";
import { catchUp, followNetwork, keepAnswers, restoreAnswers } from "./opening.ts";
import { receiptAddress, showReceipt } from "./receipt.ts";
import { registerWorker } from "./register-worker.ts";
import { recordStep, stepInAddress } from "./steps-in-history.ts";

const { path, thanksPath } = applicationForm;

/** Takes over the form of the page; nothing that is seen or typed moves. */
export function takeOver(form: HTMLFormElement): void {
  let journey: Journey | undefined;
  try {
    const store = new DraftStore(applicationForm.name, isSharedAddress());
    journey = new Journey(form, {
      declaration: applicationForm,
      store,
      start: "prenom",
      sent,
      arrived,
    });
    form.noValidate = true;
    restoreAnswers(journey);
    openWithoutMoving(journey);
    keepAnswers(journey);
    followHistory(journey);
    followNetwork(journey);
    registerWorker(form);
  } catch (error) {
    if (journey) journey.giveUp(error);
    else console.error(error);
  }
}

/** Shows the step that the address names, or the first. Somebody who is further down already keeps the whole form. */
function openWithoutMoving(journey: Journey): void {
  const { form, options } = journey;
  const typing = form.contains(document.activeElement) ? document.activeElement : null;
  const question = questionOf((typing as HTMLInputElement | null)?.name ?? options.start);
  const first = form.querySelector(".question");
  const isFurther = question !== options.start || (first?.getBoundingClientRect().bottom ?? 0) < 0;
  const named = openingState(journey);
  const state =
    typing !== null || named === undefined ? (isFurther ? "entier" : options.start) : named;
  const anew = state !== "entier" && state !== options.start;
  journey.enter(state, { record: false, focus: false, anew });
}

const openingState = (journey: Journey): StateName | undefined =>
  journey.options.store.draft?.trying ? "on-ne-sait-pas" : stateInAddress(journey);

function stateInAddress({ form }: Journey): StateName | undefined {
  const step = stepInAddress();
  if (step !== "verifier") return step;
  const [fault] = checkAnswers(readAnswers(form));
  return fault ? questionOf(fault.field.name) : step;
}

/** Back and forward go from question to question. A send under way is not left: its answer is waited for. */
function followHistory(journey: Journey): void {
  const { options } = journey;
  journey.listen(window, "popstate", () => {
    if (journey.state === "envoi") return;
    const state = stateInAddress(journey) ?? options.start;
    if (state !== journey.state) journey.enter(state, { record: false });
  });
  journey.listen(window, "pageshow", (event) => {
    // Kept by the browser as it was left: after sending, that is the receipt. Somebody who comes back starts anew.
    if (!(event as PageTransitionEvent).persisted) return;
    if (journey.state === "envoyee") journey.enter(options.start, { record: false, focus: false });
    else catchUp(journey).catch(() => undefined); // no queue in this browser
  });
}

/** What waited is sent: the one in the form is over; an earlier one is told below what is being written now. */
function arrived(journey: Journey, { reference, at }: Arrived, isThis: boolean): void {
  if (isThis) sent(journey, reference);
  else showReceipt(reference, new Date(at));
}

/** Empties the form, says so here, and goes to the thank-you page if the network still allows it. */
function sent(journey: Journey, reference: string): void {
  const at = new Date();
  empty(journey.form);
  journey.options.store.clear();
  recordStep(undefined, { replace: true });
  journey.enter("envoyee", { record: false });
  showReceipt(reference, at);
  const thanks = receiptAddress(thanksPath, reference, at.getTime());
  fetch(thanksPath)
    .then(({ ok }) => {
      if (ok && location.pathname === path) location.assign(thanks);
    })
    .catch(() => undefined); // no network: the receipt is here already
}
