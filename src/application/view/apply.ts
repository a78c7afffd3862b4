/**
 * Turns the application form into one question a screen. The form that the page came with stays the
 * same form, with the same fields: whatever fails in here, it is shown whole again and posts by itself.
 */
import { applicationForm } from "../forms/application-form.ts";
import { questionOf, type StateName } from "../core/journey.ts";
import { checkAnswers } from "../forms/rules.ts";
import type { Arrived } from "../delivery/queue.ts";
import { DraftStore } from "./draft.ts";
import { empty, readAnswers } from "./form-answers.ts";
import { Journey } from "./journey-controller.ts";
import { isSharedDevice } from "./kept-line.ts";
import {
  catchUp,
  followNetwork,
  isBroughtBack,
  keepAnswers,
  restoreAnswers,
  showKept,
} from "./opening.ts";
import { receiptAddress, showReceipt } from "./receipt.ts";
import { registerWorker } from "./register-worker.ts";
import { recordStep, stepInAddress } from "./steps-in-history.ts";

const { path, thanksPath } = applicationForm;

/** Takes over the form of the page; nothing that is seen or typed moves. */
export function takeOver(form: HTMLFormElement): void {
  let journey: Journey | undefined;
  try {
    const store = new DraftStore(applicationForm.name, isSharedDevice());
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
    showLastReceipt(journey);
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

/** A try that may have arrived is told first, unless the address names a question. */
function openingState(journey: Journey): StateName | undefined {
  const state = stateInAddress(journey);
  const isUnknown = journey.options.store.draft?.trying === true;
  return isUnknown && (state === undefined || state === "verifier") ? "on-ne-sait-pas" : state;
}

function stateInAddress({ form }: Journey): StateName | undefined {
  const step = stepInAddress();
  if (step !== "verifier") return step;
  const [fault] = checkAnswers(readAnswers(form), applicationForm);
  return fault ? questionOf(fault.field.name) : step;
}

/** Back and forward go from question to question. A send under way is not left: its answer is waited for. */
function followHistory(journey: Journey): void {
  const { options } = journey;
  journey.listen(window, "popstate", () => {
    if (journey.state === "envoi") return;
    const state = openingState(journey) ?? options.start;
    if (state !== journey.state) journey.enter(state, { record: false });
  });
  journey.listen(window, "pageshow", (event) => {
    const { persisted } = event as PageTransitionEvent;
    // Brought back by the browser, as it was left or with what was typed then: other pages and tabs may have gone on since.
    if (persisted || isBroughtBack()) showKept(journey, document.activeElement);
    if (!persisted) return;
    // After sending one starts anew.
    const isOver = journey.state === "envoyee" || (!options.store.draft && options.store.sent);
    if (isOver) journey.enter(options.start, { record: false, focus: false });
    else catchUp(journey).catch(() => undefined); // no queue in this browser
  });
}

/** What waited is sent: the one in the form is over; an earlier one is told below what is being written now. */
function arrived(journey: Journey, { reference, version, at }: Arrived, isThis: boolean): void {
  if (isThis) sent(journey, reference, version);
  else showReceipt(reference, new Date(at));
}

/** Says so, empties the form, and goes to the thank-you page if the network still allows it. */
function sent(journey: Journey, reference: string, version: number): void {
  const at = new Date();
  empty(journey.form);
  if (!journey.options.store.finish(reference, version)) showKept(journey);
  journey.enter("envoyee", { record: false });
  showReceipt(reference, at);
  recordStep(undefined, { replace: true });
  const thanks = receiptAddress(thanksPath, reference, at.getTime());
  fetch(thanksPath)
    .then(({ ok }) => {
      if (ok && location.pathname === path && journey.state === "envoyee") location.assign(thanks);
    })
    .catch(() => undefined); // no network: the receipt is here already
}

/** Somebody who has sent an application finds its reference again, beside the empty form. */
function showLastReceipt({ options: { store } }: Journey): void {
  if (!store.draft && store.sent) showReceipt(store.sent.reference, new Date(store.sent.at));
}
