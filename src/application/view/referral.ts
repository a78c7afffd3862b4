/** The advisers' form: one screen, sent by the same journey as the young person's, for several people in a row. */
import { referralForm } from "../forms/referral-form.ts";
import type { Arrived } from "../delivery/queue.ts";
import { ADVISER_FIELD_NAMES } from "../forms/referral-fields.ts";
import { DraftStore } from "./draft.ts";
import { empty, fillIn, readAnswers } from "./form-answers.ts";
import { Journey } from "./journey-controller.ts";
import { isSharedDevice } from "./kept-line.ts";
import { offerLink } from "./link-maker.ts";
import { followNetwork, keepAnswers, restoreAnswers } from "./opening.ts";
import { showReceipt } from "./receipt.ts";
import { registerWorker } from "./register-worker.ts";
import { SentToday } from "./sent-today.ts";

/** Makes the page's forms work for somebody who sends several people. */
export function offerReferrals(): void {
  offerLink();
  const form = document.querySelector<HTMLFormElement>("[data-referral-form]");
  if (!form) return;
  const store = new DraftStore(referralForm.name, isSharedDevice());
  const list = new SentToday(() => store.keeping === "kept");
  let journey: Journey | undefined;
  const sent = (journey: Journey, reference: string, version: number): void => {
    const at = Date.now();
    list.add({ reference, at, firstName: readAnswers(form)["prenom"] ?? "" });
    if (store.finish(reference, version)) keepAdviserOnly(form, store);
    journey.enter("envoyee", { record: false });
    showReceipt(reference, new Date(at));
  };
  const arrived = (
    journey: Journey,
    { reference, version, at }: Arrived,
    isThis: boolean,
  ): void => {
    if (isThis) sent(journey, reference, version);
    else list.add({ reference, at, firstName: "" });
  };
  try {
    journey = new Journey(form, {
      declaration: referralForm,
      store,
      start: "orienter",
      sent,
      arrived,
    });
    const next = document.querySelector("[data-event=personne-suivante]");
    // Before the journey goes on: one that waits for the network stays in the queue.
    next?.addEventListener("click", () => keepAdviserOnly(form, store), { capture: true });
    form.noValidate = true;
    restoreAnswers(journey);
    keepAnswers(journey);
    journey.enter(store.draft?.trying ? "on-ne-sait-pas" : "orienter", {
      record: false,
      focus: false,
    });
    followNetwork(journey);
    registerWorker(form);
    list.show();
    journey.listen(form, "change", () => list.keepOrErase()); // the box « Cet appareil est partagé »
  } catch (error) {
    if (journey) journey.giveUp(error);
    else console.error(error);
  }
}

/** Empties the person's part; the adviser's stays for the next person. */
function keepAdviserOnly(form: HTMLFormElement, store: DraftStore): void {
  const answers = readAnswers(form);
  const own = ADVISER_FIELD_NAMES.map((name) => [name, answers[name] ?? ""] as const);
  empty(form);
  store.clear();
  fillIn(form, Object.fromEntries(own));
  for (const [name, value] of own) store.keep(name, value);
}
