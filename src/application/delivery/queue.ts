import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { send, type Sendable } from "./send.ts";
import type { Verdict } from "./verdict.ts";

/** An application that waits on the device for the network, with the person's agreement. */
export interface Waiting extends Sendable {
  /** When it was put here, in milliseconds since 1970. */
  readonly since: number;
}

/** An application that went while nobody looked: told at the next opening of its form. */
export interface Arrived {
  readonly reference: string;
  readonly form: Sendable["form"];
  readonly version: number;
  /** In milliseconds since 1970. */
  readonly at: number;
}

interface Schema extends DBSchema {
  waiting: { key: string; value: Waiting };
  arrived: { key: string; value: Arrived };
}

/** The tag of the browser's Background Sync. */
export const SYNC_TAG = "candidatures";

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("candidatures", 1, {
    upgrade(db) {
      db.createObjectStore("waiting", { keyPath: "reference" });
      db.createObjectStore("arrived", { keyPath: "reference" });
    },
  });
  return opened;
}

/** Puts an application into the queue, in the place of one with the same reference. */
export async function enqueue(application: Sendable): Promise<void> {
  const db = await database();
  await db.put("waiting", { ...application, since: Date.now() });
}

/** What waits of one form. */
export async function waiting(form: Sendable["form"]): Promise<Waiting[]> {
  const all = await (await database()).getAll("waiting");
  return all.filter((application) => application.form === form);
}

/** Takes an application out of the queue because the person says so, or because it was sent from the page. */
export async function forget(reference: string): Promise<void> {
  await (await database()).delete("waiting", reference);
}

/** What was sent unseen of one form, the oldest first; told once, then forgotten. */
export async function takeArrived(form: Sendable["form"]): Promise<Arrived[]> {
  const db = await database();
  const transaction = db.transaction("arrived", "readwrite");
  const arrived = (await transaction.store.getAll()).filter((one) => one.form === form);
  for (const { reference } of arrived) await transaction.store.delete(reference);
  await transaction.done;
  return arrived.sort((a, b) => a.at - b.at);
}

/** How long one send waits for another, in milliseconds: longer than any send takes. */
const TURN = 30_000;

/**
 * One send at a time, in all tabs and in the worker: nothing is sent twice because two of them woke up
 * at once. Where a browser has no locks, refuses them, or never gives the turn, the reference shows the double.
 */
export async function oneAtATime<Result>(task: () => Promise<Result>): Promise<Result> {
  if (!("locks" in navigator)) return task();
  let hasBegun = false;
  const begin = (): Promise<Result> => {
    hasBegun = true;
    return task();
  };
  try {
    const signal = AbortSignal.timeout(TURN);
    return await navigator.locks.request("envoi-de-candidature", { signal }, begin);
  } catch (error) {
    if (hasBegun) throw error;
    return begin();
  }
}

/**
 * Tries to send all that waits. An application leaves the queue only when it is known to be sent.
 * @returns the verdicts by reference
 */
export function sendWaiting(): Promise<Map<string, Verdict>> {
  return oneAtATime(async () => {
    const verdicts = new Map<string, Verdict>();
    const db = await database();
    for (const application of await db.getAll("waiting")) {
      const { reference, form, version } = application;
      const verdict = await send(application);
      verdicts.set(reference, verdict);
      if (verdict.kind !== "sent") continue;
      const transaction = db.transaction(["waiting", "arrived"], "readwrite");
      await transaction.objectStore("arrived").put({ reference, form, version, at: Date.now() });
      // While it was being sent the person may have put a newer version here: that one stays.
      const kept = await transaction.objectStore("waiting").get(reference);
      if (kept?.body === application.body)
        await transaction.objectStore("waiting").delete(reference);
      await transaction.done;
    }
    return verdicts;
  });
}
