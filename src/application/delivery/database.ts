/**
 * The device's database of what waits for the network, and of what went while nobody looked. Straight on IndexedDB: `idb` would be
 * the library for it, and page and worker would carry its 1 KB each, for two stores that are read and written in one place.
 */
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

/** A store of the database, with the type of what it holds. */
interface Store<Entry> extends IDBObjectStore {
  get(reference: string): IDBRequest<Entry | undefined>;
  getAll(): IDBRequest<Entry[]>;
  put(entry: Entry): IDBRequest<IDBValidKey>;
}

interface Stores {
  readonly waiting: Store<Waiting>;
  readonly arrived: Store<Arrived>;
}

const VERSION = 2;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= connect();
  opened.catch(() => (opened = undefined));
  return opened;
}

async function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open("candidatures", VERSION);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) {
      request.result.createObjectStore("waiting", { keyPath: "reference" });
      request.result.createObjectStore("arrived", { keyPath: "reference" });
    } else if (request.transaction) takePostsOut(storesOf(request.transaction));
  };
  const database = await outcome(request);
  // Another version of the site wants to change it, or the browser has closed it.
  database.onversionchange = forgetConnection;
  database.onclose = forgetConnection;
  return database;
}

function forgetConnection(): void {
  void opened?.then((database) => database.close());
  opened = undefined;
}

const storesOf = (transaction: IDBTransaction): Stores => ({
  waiting: transaction.objectStore("waiting"),
  arrived: transaction.objectStore("arrived"),
});

/** What a request brings, as a promise. */
export const outcome = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("No database here."));
  });

/**
 * Does something in one go, and waits until it is written down.
 * @param task waits for nothing but the stores: the browser ends what asks nothing more
 * @throws where the browser keeps nothing
 */
export async function inDatabase<Result>(
  mode: IDBTransactionMode,
  task: (stores: Stores) => Promise<Result>,
): Promise<Result> {
  const transaction = (await open()).transaction(["waiting", "arrived"], mode);
  const written = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("Not written down."));
  });
  const [result] = await Promise.all([task(storesOf(transaction)), written]);
  return result;
}

function takePostsOut({ waiting }: Stores): void {
  const request = waiting.getAll();
  request.onsuccess = () => {
    for (const entry of request.result) waiting.put(withoutPost(entry));
  };
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
