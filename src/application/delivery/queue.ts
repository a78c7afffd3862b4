/** The queue of applications that wait for the network, shared by the pages and the service worker. */
import { inDatabase, outcome, type SentRecord, type QueuedApplication } from "./database.ts";
import type { Application, Destination } from "./parcel.ts";
import { post } from "./post.ts";
import { withLock } from "./lock.ts";
import type { Verdict } from "./verdict.ts";

export type { SentRecord, QueuedApplication } from "./database.ts";

/** The tag of the browser's Background Sync. */
export const SYNC_TAG = "candidatures";

/** Where each form is sent. */
export type Destinations = Readonly<Record<Application["form"], Destination>>;

/** The result of one attempt made from the queue. */
export interface Tried {
  readonly reference: string;
  readonly version: number;
  readonly verdict: Verdict;
}

/**
 * Adds an application to the queue, in place of an entry with the same reference.
 * @param isWanted called immediately before adding, because the person may have erased the application meanwhile
 * @returns whether it was added
 */
export function enqueue(application: Application, isWanted: () => boolean): Promise<boolean> {
  return inDatabase("readwrite", async ({ waiting }) => {
    if (!isWanted()) return false;
    await outcome(waiting.put({ ...application, since: Date.now() }));
    return true;
  });
}

const allWaiting = (): Promise<QueuedApplication[]> =>
  inDatabase("readonly", ({ waiting }) => outcome(waiting.getAll()));

/** The queued applications of one form, the oldest first. */
export async function waiting(form: Application["form"]): Promise<QueuedApplication[]> {
  const all = await allWaiting();
  return all.filter((one) => one.form === form).sort((a, b) => a.since - b.since);
}

/**
 * Removes an application from the queue, because the person asked for that or because the page has sent it.
 * @param upTo the newest version to remove; later versions stay
 */
export async function unqueue(reference: string, upTo: number): Promise<void> {
  await inDatabase("readwrite", async ({ waiting }) => {
    const kept = await outcome(waiting.get(reference));
    if (kept && kept.version <= upTo) waiting.delete(reference);
  });
}

/** The applications of one form that were sent from the queue, the oldest first. They stay listed until `forgetArrived`. */
export async function arrived(form: Application["form"]): Promise<SentRecord[]> {
  const all = await inDatabase("readonly", ({ arrived }) => outcome(arrived.getAll()));
  return all.filter((one) => one.form === form).sort((a, b) => a.at - b.at);
}

/** Deletes these records of sent applications: the person has been told. */
export async function forgetArrived(references: readonly string[]): Promise<void> {
  await inDatabase("readwrite", async ({ arrived }) => {
    for (const reference of references) await outcome(arrived.delete(reference));
  });
}

/**
 * Tries to send every application in the queue, one after the other, and removes those that are known to be sent. Takes and
 * releases the lock for each application. If one lock covered the whole queue, another tab might wait too long, go on without
 * the lock (`lock.ts`), and send the same applications.
 * @param destinations where to send each form; applications of a form without a destination stay in the queue
 * @returns the result of each attempt
 */
export async function sendWaiting(destinations: Partial<Destinations>): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { reference, form } of await allWaiting()) {
    const destination = destinations[form];
    const one = destination && (await withLock(() => sendOne(reference, destination)));
    if (one) tried.push(one);
  }
  return tried;
}

/** Marks an entry as tried and returns it as it was before; `undefined` if it was erased or sent meanwhile. */
const markTried = (reference: string): Promise<QueuedApplication | undefined> =>
  inDatabase("readwrite", async ({ waiting }) => {
    const application = await outcome(waiting.get(reference));
    if (application) waiting.put({ ...application, tried: true });
    return application;
  });

async function sendOne(reference: string, destination: Destination): Promise<Tried | undefined> {
  const application = await markTried(reference);
  if (!application) return undefined;
  const { version, form, answers, tried = false } = application;
  const verdict = await post(application, destination);
  await inDatabase("readwrite", async ({ waiting, arrived }) => {
    // Change the entry only if it still has the version that was posted: the person may have erased it, or queued a newer one.
    const kept = await outcome(waiting.get(reference));
    const isSame = kept?.version === version;
    if (verdict.kind === "sent") {
      const firstName = answers["prenom"] ?? "";
      arrived.put({ reference, form, version, at: Date.now(), firstName });
      if (isSame) waiting.delete(reference);
    } else if (isSame && verdict.kind === "not-sent") waiting.put({ ...kept, tried });
  });
  return { reference, version, verdict };
}
