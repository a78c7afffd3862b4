/** Sending from the page. Loaded beside the journey, not with it: it is needed only after the first answer. */
import { SERVICES, type ServiceName } from "../delivery/services.ts";
import { hiddenFields } from "../forms/hidden-fields.ts";
import { enqueue, forget, oneAtATime, SYNC_TAG } from "../delivery/queue.ts";
import { send, type Sendable } from "../delivery/send.ts";
import type { Verdict } from "../delivery/verdict.ts";
import type { DraftStore } from "./draft.ts";
import { setHidden } from "./form-answers.ts";
import { within } from "./within.ts";

/** Robots are quicker than this, in milliseconds since the page was asked for: a quicker send waits, it is never refused. */
const QUICKEST = 3000;

/** What a form posts, with what is sure of its phone number. */
async function sendableOf(
  form: HTMLFormElement,
  { reference, version, key }: DraftStore,
): Promise<Sendable> {
  setHidden(form, hiddenFields.reference.name, reference);
  const typed = new FormData(form).get("telephone");
  const phone = typeof typed === "string" && typed !== "" ? await international(typed) : undefined;
  setHidden(form, hiddenFields.internationalPhone.name, phone ?? "");
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  const service = SERVICES[form.dataset["service"] as ServiceName];
  // A password manager may fill in the trap, and the service would drop the application without a word.
  body.set(service.honeypot, "");
  return {
    reference,
    version,
    form: key,
    service: service.name,
    endpoint: new URL(form.getAttribute("action") ?? "", location.href).href,
    body: body.toString(),
  };
}

/** How long the phone library may take to come, in milliseconds. */
const LOADING = 3000;

/** The library is 10 KB, hence loaded for a number only; without it the number goes as it was typed. */
async function international(typed: string): Promise<string | undefined> {
  try {
    const { internationalPhone } = await within(LOADING, import("../forms/international-phone.ts"));
    return internationalPhone(typed);
  } catch {
    return undefined;
  }
}

/** What became of a try, and of which version. */
export interface Tried {
  readonly verdict: Verdict;
  readonly reference: string;
  readonly version: number;
}

/**
 * Sends what the form holds, once: while another tab sends the same application this one waits, and
 * then knows that this very version is sent.
 */
export async function sendForm(form: HTMLFormElement, store: DraftStore): Promise<Tried> {
  await new Promise((resolve) => setTimeout(resolve, QUICKEST - performance.now()));
  const tried = await oneAtATime(async (): Promise<Tried> => {
    const sendable = await sendableOf(form, store);
    const { reference, version } = sendable;
    const isSent = store.sent?.reference === reference && store.sent.version === version;
    if (isSent) return { verdict: { kind: "sent" }, reference, version };
    const mayHaveArrived = store.draft?.trying ?? false;
    store.mark(reference, { trying: true });
    const verdict = await send(sendable);
    if (verdict.kind === "sent") store.markSent(reference, version);
    else store.mark(reference, { trying: verdict.kind === "unknown" || mayHaveArrived });
    return { verdict, reference, version };
  });
  const isSent = tried.verdict.kind === "sent";
  if (isSent && store.hasWaiting) forget(tried.reference).catch(() => undefined); // no queue here
  return tried;
}

/**
 * Lets the application wait on the device. The browser wakes the worker when the network is back, where it
 * can; otherwise the next opening sends.
 * @throws when this browser keeps nothing
 */
export async function sendLater(form: HTMLFormElement, store: DraftStore): Promise<void> {
  await enqueue(await sendableOf(form, store));
  store.hasWaiting = true;
  wakeWorkerLater().catch(() => undefined); // no worker, or not allowed: the next opening sends
}

async function wakeWorkerLater(): Promise<void> {
  const registration = (await navigator.serviceWorker.getRegistration()) as
    (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined;
  await registration?.sync?.register(SYNC_TAG);
}

export { sendWaiting, takeArrived, waiting, forget } from "../delivery/queue.ts";
export { fillWaysOut, offerCopy } from "./ways-out.ts";
export { fullText } from "../forms/outgoing-text.ts";
