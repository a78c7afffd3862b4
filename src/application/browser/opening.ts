/** What a form finds when its page opens: answers of an earlier day, answers from another page, news from the worker. */
import { hiddenFields } from "../fields.ts";
import { ARRIVED_MESSAGE } from "../sending/messages.ts";
import { fillIn, givenAnswers, setHidden, valueOf } from "./form-answers.ts";
import type { Journey } from "./journey-controller.ts";
import { conclude } from "./trying.ts";

/** Longest name of a structure that a link may carry. */
const STRUCTURE_MOST = 200;

/** Answers of « Est-ce pour moi ? », which come in the part of the address that is never sent to anybody. */
const FROM_SELF_CHECK = [
  hiddenFields.age.name,
  hiddenFields.situation.name,
  "ville",
  "ville_inconnue",
] as const;

/** Fills in what is known already, leaves alone what was typed before the script was there, and keeps all of it from now on. */
export function restoreAnswers({ form, options: { store } }: Journey): void {
  const typedBefore = givenAnswers(form);
  for (const [name, value] of answersInAddress()) store.keep(name, value);
  const kept = store.draft?.answers ?? {};
  fillIn(form, kept, { except: document.activeElement });
  for (const { name } of [hiddenFields.age, hiddenFields.situation]) {
    if (kept[name]) setHidden(form, name, kept[name]);
  }
  setHidden(form, hiddenFields.reference.name, store.reference);
  for (const [name, value] of typedBefore) store.keep(name, value);
}

/** What other pages hand over, taken out of the address once it is read. */
function answersInAddress(): [name: string, value: string][] {
  const address = new URL(location.href);
  const structure = address.searchParams.get("structure")?.trim().slice(0, STRUCTURE_MOST) ?? "";
  const carried = new URLSearchParams(address.hash.slice(1));
  const answers = FROM_SELF_CHECK.flatMap((name): [string, string][] => {
    const value = carried.get(name);
    return value ? [[name, value]] : [];
  });
  if (structure === "" && answers.length === 0) return [];
  address.searchParams.delete("structure");
  address.hash = "";
  history.replaceState(history.state, "", address);
  return structure === "" ? answers : [...answers, ["structure", structure]];
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
    void journey.sending.catch(() => undefined); // from the first answer on
  };
  journey.listen(form, "input", keep);
  journey.listen(form, "change", keep);
  journey.listen(window, "storage", (event) => {
    const { key } = event as StorageEvent;
    if (key !== null && key !== store.key) return;
    const { draft } = store;
    if (draft) {
      fillIn(form, draft.answers, { overwrite: true, except: document.activeElement });
      setHidden(form, hiddenFields.reference.name, store.reference);
    } else store.followOtherTab(() => options.sent(journey, store.sent?.reference ?? ""));
  });
}

/** Tells what became of applications that waited for the network, and tries again those that still wait. */
export async function catchUp(journey: Journey): Promise<void> {
  const { store, arrived } = journey.options;
  if (!store.hasWaiting) return;
  const { sendWaiting, takeArrived, waiting } = await journey.sending;
  const { reference } = store;
  const isOurs = (one: { readonly reference: string }): boolean => one.reference === reference;
  if ((await waiting(store.key)).some(isOurs)) {
    journey.enter("en-attente", { record: false, focus: false });
  }
  const verdicts = navigator.onLine ? await sendWaiting() : undefined;
  const news = await takeArrived(store.key);
  store.hasWaiting = (await waiting(store.key)).length > 0;
  for (const one of news) arrived(journey, one, isOurs(one));
  const verdict = verdicts?.get(reference);
  if (verdict?.kind === "not-sent" && journey.state === "en-attente") conclude(journey, verdict);
}

/** Follows the network: what waits goes as soon as it is back, from here or from the worker. */
export function followNetwork(journey: Journey): void {
  const again = (): void => {
    catchUp(journey).catch(() => undefined); // no queue in this browser
  };
  journey.listen(window, "online", () => {
    if (journey.state === "hors-ligne") journey.dispatch("reseau-revenu");
    else again();
  });
  if ("serviceWorker" in navigator) {
    journey.listen(navigator.serviceWorker, "message", (event) => {
      if ((event as MessageEvent).data === ARRIVED_MESSAGE) again();
    });
  }
  again();
}
