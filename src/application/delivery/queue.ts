/** The queue of what waits for the network: shared by the pages and the worker. */
import { database, type Arrived, type Waiting } from "./database.ts";
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
export async function enqueue(application: Application, isWanted: () => boolean): Promise<boolean> {
  const db = await database();
  if (!isWanted()) return false;
  await db.put("waiting", { ...application, since: Date.now() });
  return true;
}

/** What waits of one form, the oldest first. */
export async function waiting(form: Application["form"]): Promise<Waiting[]> {
  const all = await (await database()).getAll("waiting");
  return all.filter((one) => one.form === form).sort((a, b) => a.since - b.since);
}

/**
 * Takes an application out of the queue because the person says so, or because it was sent from the page.
 * @param upTo a newer version than this one stays
 */
export async function unqueue(reference: string, upTo: number): Promise<void> {
  const { store, done } = (await database()).transaction("waiting", "readwrite");
  const kept = await store.get(reference);
  if (kept && kept.version <= upTo) await store.delete(reference);
  await done;
}

/** What was sent unseen of one form, the oldest first; forgotten once it is told. */
export async function arrived(form: Application["form"]): Promise<Arrived[]> {
  const all = await (await database()).getAll("arrived");
  return all.filter((one) => one.form === form).sort((a, b) => a.at - b.at);
}

/** These were told. */
export async function forgetArrived(references: readonly string[]): Promise<void> {
  const db = await database();
  for (const reference of references) await db.delete("arrived", reference);
}

/**
 * Tries to send all that waits, one after the other. An application leaves the queue only when it is known to be sent.
 * @param destinations forms that are not in there stay
 */
export function sendWaiting(destinations: Partial<Destinations>): Promise<Tried[]> {
  return oneAtATime(async () => {
    const tried: Tried[] = [];
    const db = await database();
    for (const { reference, form } of await db.getAll("waiting")) {
      const destination = destinations[form];
      const application = destination && (await markTried(reference));
      if (application) tried.push(await sendOne(application, destination));
    }
    return tried;
  });
}

/** Reads one again, which may have been erased meanwhile, and notes that it is tried, in one go. */
async function markTried(reference: string): Promise<Waiting | undefined> {
  const { store, done } = (await database()).transaction("waiting", "readwrite");
  const application = await store.get(reference);
  if (application) await store.put({ ...application, tried: true });
  await done;
  return application;
}

async function sendOne(application: Waiting, destination: Destination): Promise<Tried> {
  const db = await database();
  const { reference, version, form, answers, tried = false } = application;
  const verdict = await send(application, destination);
  const transaction = db.transaction(["waiting", "arrived"], "readwrite");
  const waiting = transaction.objectStore("waiting");
  // While it was being sent the person may have erased it, or put a newer version here: that one stays.
  const kept = await waiting.get(reference);
  const isSame = kept?.version === version;
  if (verdict.kind === "sent") {
    const firstName = answers["prenom"] ?? "";
    await transaction
      .objectStore("arrived")
      .put({ reference, form, version, at: Date.now(), firstName });
    if (isSame) await waiting.delete(reference);
  } else if (isSame && verdict.kind === "not-sent") await waiting.put({ ...kept, tried });
  await transaction.done;
  return { reference, version, verdict };
}
