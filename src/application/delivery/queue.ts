/** The queue of what waits for the network: shared by the pages and the worker. */
import { inDatabase, outcome, type Arrived, type Waiting } from "./database.ts";
import type { Application, Destination } from "./parcel.ts";
import { send } from "./send.ts";
import { oneAtATime } from "./turn.ts";
import type { Verdict } from "./verdict.ts";

export type { Arrived, Waiting } from "./database.ts";

/** The tag of the browser's Background Sync. */
export const SYNC_TAG = "candidatures";

/** Where each form goes. */
export type Destinations = Readonly<Record<Application["form"], Destination>>;

/** What became of one that waited. */
export interface Tried {
  readonly reference: string;
  readonly version: number;
  readonly verdict: Verdict;
}

/**
 * Puts an application into the queue, in the place of one with the same reference.
 * @param isWanted asked right before: somebody may have erased it meanwhile
 * @returns whether it is there
 */
export function enqueue(application: Application, isWanted: () => boolean): Promise<boolean> {
  return inDatabase("readwrite", async ({ waiting }) => {
    if (!isWanted()) return false;
    await outcome(waiting.put({ ...application, since: Date.now() }));
    return true;
  });
}

const allWaiting = (): Promise<Waiting[]> =>
  inDatabase("readonly", ({ waiting }) => outcome(waiting.getAll()));

/** What waits of one form, the oldest first. */
export async function waiting(form: Application["form"]): Promise<Waiting[]> {
  const all = await allWaiting();
  return all.filter((one) => one.form === form).sort((a, b) => a.since - b.since);
}

/**
 * Takes an application out of the queue because the person says so, or because it was sent from the page.
 * @param upTo a newer version than this one stays
 */
export async function unqueue(reference: string, upTo: number): Promise<void> {
  await inDatabase("readwrite", async ({ waiting }) => {
    const kept = await outcome(waiting.get(reference));
    if (kept && kept.version <= upTo) waiting.delete(reference);
  });
}

/** What was sent unseen of one form, the oldest first; forgotten once it is told. */
export async function arrived(form: Application["form"]): Promise<Arrived[]> {
  const all = await inDatabase("readonly", ({ arrived }) => outcome(arrived.getAll()));
  return all.filter((one) => one.form === form).sort((a, b) => a.at - b.at);
}

/** These were told. */
export async function forgetArrived(references: readonly string[]): Promise<void> {
  await inDatabase("readwrite", async ({ arrived }) => {
    for (const reference of references) await outcome(arrived.delete(reference));
  });
}

/**
 * Tries to send all that waits, one after the other. An application leaves the queue only when it is known to be sent.
 * @param destinations forms that are not in there stay
 */
export function sendWaiting(destinations: Partial<Destinations>): Promise<Tried[]> {
  return oneAtATime(async () => {
    const tried: Tried[] = [];
    for (const { reference, form } of await allWaiting()) {
      const destination = destinations[form];
      const application = destination && (await markTried(reference));
      if (application) tried.push(await sendOne(application, destination));
    }
    return tried;
  });
}

/** Reads one again, which may have been erased meanwhile, and notes that it is tried, in one go. */
const markTried = (reference: string): Promise<Waiting | undefined> =>
  inDatabase("readwrite", async ({ waiting }) => {
    const application = await outcome(waiting.get(reference));
    if (application) waiting.put({ ...application, tried: true });
    return application;
  });

async function sendOne(application: Waiting, destination: Destination): Promise<Tried> {
  const { reference, version, form, answers, tried = false } = application;
  const verdict = await send(application, destination);
  await inDatabase("readwrite", async ({ waiting, arrived }) => {
    // While it was being sent the person may have erased it, or put a newer version here: that one stays.
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
