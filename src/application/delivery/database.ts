/** The device's database of what waits for the network, and of what went while nobody looked. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Application } from "./parcel.ts";
import { RESERVED_NAMES } from "./services.ts";

/** An application that waits on the device for the network, with the person's agreement. */
export interface Waiting extends Application {
  /** When it was put here, in milliseconds since 1970. */
  readonly since: number;
  /** A try ended without an answer, or never ended: it may have arrived. */
  readonly tried?: boolean;
}

/** An application that went while nobody looked: told at the next opening of its form. */
export interface Arrived {
  readonly reference: string;
  readonly form: Application["form"];
  readonly version: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Whose it is. */
  readonly firstName?: string;
}

interface Schema extends DBSchema {
  waiting: { key: string; value: Waiting };
  arrived: { key: string; value: Arrived };
}

const VERSION = 2;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** @throws where the browser keeps nothing */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("candidatures", VERSION, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1) {
        db.createObjectStore("waiting", { keyPath: "reference" });
        db.createObjectStore("arrived", { keyPath: "reference" });
      } else if (oldVersion < 2) {
        const store = transaction.objectStore("waiting");
        for (const entry of await store.getAll()) await store.put(withoutPost(entry));
      }
    },
    // Another version of the site wants to change it, or the browser has closed it.
    blocking: forgetConnection,
    terminated: forgetConnection,
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

function forgetConnection(): void {
  void opened?.then((db) => db.close());
  opened = undefined;
}

/** Version 1 kept a finished post, with the address and the fields of the service of that day: only the answers are taken. */
function withoutPost(entry: Waiting & { readonly body?: string }): Waiting {
  const { reference, version, form, since, body } = entry;
  const answers = Object.fromEntries(
    [...new URLSearchParams(body)].filter(
      ([name]) => !RESERVED_NAMES.includes(name) && name !== "reference" && name !== "formulaire",
    ),
  );
  return { reference, version, form, since, answers };
}
