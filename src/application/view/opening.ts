/** What a form finds when its page opens: answers of an earlier day, answers from another page, news from the worker. */
import { hiddenFields } from "../forms/hidden-fields.ts";
import { selfCheckFields } from "../core/self-check.ts";
import { ARRIVED_MESSAGE } from "../delivery/messages.ts";
import { empty, fillIn, givenAnswers, setHidden, valueOf } from "./form-answers.ts";
import type { Journey } from "./journey-controller.ts";
import { showReceipt } from "./receipt.ts";
import { conclude } from "./trying.ts";

/** Longest text that an address may bring into a field. */
const CARRIED_MOST = 200;

/** Whether the browser has brought back an older state of this page: what is kept is newer than what it shows. */
export const isBroughtBack = (): boolean =>
  performance
    .getEntriesByType("navigation")
    .some((navigation) => (navigation as PerformanceNavigationTiming).type === "back_forward");

/** Fills in what is known already, leaves alone what was typed before the script was there, and keeps all of it from now on. */
export function restoreAnswers(journey: Journey): void {
  const { form, options } = journey;
  const { store } = options;
  // The browser's own post is over, with or without thanks: nobody knows whether it arrived.
  if (store.draft?.posted) store.mark(store.reference, { posted: undefined, trying: true });
  // What an older state of the page shows was not typed now.
  const typedBefore = isBroughtBack() ? [] : givenAnswers(form);
  const { structure, ...carried } = answersInAddress();
  for (const [name, value] of Object.entries(carried)) store.keep(name, value);
  const isKnown = Boolean(store.draft?.answers["structure"]);
  if (structure !== undefined && !isKnown) store.keep("structure", structure);
  const kept = store.draft?.answers ?? {};
  fillIn(form, kept, { except: document.activeElement });
  showCarried(form, kept);
  setHidden(form, hiddenFields.reference.name, store.reference);
  for (const [name, value] of typedBefore) if (value !== kept[name]) store.keep(name, value);
  if (Object.keys(kept).length > 0) void journey.sending; // soon to be needed
}

/**
 * Puts what is kept over what the form shows; a form whose application is sent meanwhile is emptied.
 * @param except the control that somebody is typing in
 */
export function showKept({ form, options: { store } }: Journey, except?: Element | null): void {
  const { draft } = store;
  if (draft) {
    fillIn(form, draft.answers, { overwrite: true, except: except ?? null });
    showCarried(form, draft.answers);
  } else if (store.sent && !form.contains(except ?? null)) empty(form);
}

function showCarried(form: HTMLFormElement, answers: Readonly<Record<string, string>>): void {
  for (const { name } of [hiddenFields.age, hiddenFields.situation]) {
    setHidden(form, name, answers[name] ?? "");
  }
}

/**
 * What other pages hand over, taken out of the address once it is read: a structure's name, and the answers of « Est-ce
 * pour moi ? » in the part of the address that is never sent to anybody.
 */
function answersInAddress(): Record<string, string> {
  const address = new URL(location.href);
  const carried = new URLSearchParams(address.hash.slice(1));
  const answers: Record<string, string> = {};
  for (const { name, options } of selfCheckFields) {
    const option = options.find(({ value }) => value === carried.get(name));
    if (option) answers[name] = option.value;
  }
  const texts: [string, string | null][] = [
    ["ville", carried.get("ville")],
    ["ville_inconnue", carried.get("ville_inconnue") === "oui" ? "oui" : null],
    ["structure", address.searchParams.get("structure")],
  ];
  for (const [name, text] of texts) {
    const value = text?.trim().slice(0, CARRIED_MOST);
    if (value) answers[name] = value;
  }
  if (Object.keys(answers).length === 0) return answers;
  address.searchParams.delete("structure");
  address.hash = "";
  history.replaceState(history.state, "", address);
  return answers;
}

/** Keeps every answer as it is given, and follows what other tabs do with the same ones. */
export function keepAnswers(journey: Journey): void {
  const { form, line, options } = journey;
  const { store } = options;
  const keep = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    if (!control.name || control.closest("[aria-hidden=true]")) return;
    store.keep(control.name, valueOf(control));
    line.show();
    void journey.sending; // from the first answer on
  };
  journey.listen(form, "input", keep);
  journey.listen(form, "change", keep);
  journey.listen(window, "storage", (event) => {
    const { key } = event as StorageEvent;
    if (key === null || key === store.key) followOtherTab(journey);
  });
}

function followOtherTab(journey: Journey): void {
  if (journey.state === "envoi") return; // its own answer says more
  const { form, options } = journey;
  const { store, start } = options;
  const before = store.reference;
  const became = store.followOtherTab();
  setHidden(form, hiddenFields.reference.name, store.reference);
  if (became !== "same") empty(form);
  showKept(journey, document.activeElement);
  if (became === "same") return;
  journey.enter(became === "sent" ? "envoyee" : start, { record: false, focus: false });
  if (became === "sent") showReceipt(before, new Date());
}

/**
 * Tells what became of applications that waited for the network, and tries again those that still wait. Somebody who is
 * writing is not disturbed: an earlier version that goes meanwhile is told beside it.
 */
export async function catchUp(journey: Journey, isOpening = false): Promise<void> {
  const { store, arrived } = journey.options;
  if (!store.hasWaiting) return;
  const { sendWaiting, takeArrived, waiting } = await journey.sending;
  const isOurs = (one: { readonly reference: string; readonly version: number }): boolean =>
    one.reference === store.reference && one.version === store.version;
  const isTold = (): boolean => isOpening || journey.state === "en-attente";
  if (isTold() && (await waiting(store.key)).some(isOurs)) {
    journey.enter("en-attente", { record: false, focus: false });
  }
  const verdicts = navigator.onLine ? await sendWaiting() : undefined;
  const news = await takeArrived(store.key);
  const left = await waiting(store.key);
  for (const one of news) {
    store.markSent(one.reference, one.version);
    arrived(journey, one, isOurs(one));
    // A version that was changed since is another application: it must not pass for sent. In the queue it keeps its name.
    const isQueuedAgain = left.some(({ reference }) => reference === store.reference);
    if (one.reference === store.reference && !isQueuedAgain) store.renew();
  }
  store.hasWaiting = left.length > 0;
  const { reference, version } = store;
  const verdict = verdicts?.get(reference);
  if (verdict?.kind === "not-sent" && journey.state === "en-attente") {
    conclude(journey, { verdict, reference, version });
  }
}

/** Follows the network: what waits goes as soon as it is back, from here or from the worker. */
export function followNetwork(journey: Journey): void {
  const again = (isOpening = false): void => {
    catchUp(journey, isOpening).catch(() => undefined); // no queue in this browser
  };
  journey.listen(window, "online", () => {
    if (journey.state === "hors-ligne") journey.dispatch("reseau-revenu");
    again();
  });
  if ("serviceWorker" in navigator) {
    journey.listen(navigator.serviceWorker, "message", (event) => {
      if ((event as MessageEvent).data === ARRIVED_MESSAGE) again();
    });
  }
  again(true);
}
