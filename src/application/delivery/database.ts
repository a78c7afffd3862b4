/**
 * The IndexedDB database of applications that wait for the network, and of those sent from the queue. The `idb` library
 * would add 1 KB to both the page and the worker, for two stores that only this file opens.
 */
import type { Application } from "./parcel.ts";
import { RESERVED_NAMES } from "./services.ts";

/** An application that waits on the device for the network, with the person's agreement. */
export interface QueuedApplication extends Application {
  /** When it was added, in milliseconds since 1970. */
  readonly since: number;
  /** An attempt has ended without a clear result, or never ended: the application may have arrived. */
  readonly tried?: boolean;
}

/** An application that was sent from the queue. The next page with the same form tells the person when it opens. */
export interface SentRecord {
  readonly reference: string;
  readonly form: Application["form"];
  readonly version: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** First name of the person who applied. */
  readonly firstName?: string;
}

/** An object store, with the type of its entries. */
interface Store<Entry> extends IDBObjectStore {
  get(reference: string): IDBRequest<Entry | undefined>;
  getAll(): IDBRequest<Entry[]>;
  put(entry: Entry): IDBRequest<IDBValidKey>;
}

interface Stores {
  readonly waiting: Store<QueuedApplication>;
  readonly arrived: Store<SentRecord>;
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
  // Forget the connection if another release of the site wants to upgrade the database, or if the browser has closed it.
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

/** Turns an IndexedDB request into a promise. */
export const outcome = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("No database here."));
  });

/**
 * Runs a task in one transaction, and waits until the transaction has completed.
 * @param task may await only requests to the stores: the browser commits a transaction as soon as no request is pending
 * @throws if the browser does not allow storage
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

/**
 * Version 1 of the database stored a ready-made request body with the service's address and fields. Returns the entry with
 * only the answers of that body.
 */
function withoutPost(entry: QueuedApplication & { readonly body?: string }): QueuedApplication {
  const { reference, version, form, since, body } = entry;
  const answers = Object.fromEntries(
    [...new URLSearchParams(body)].filter(
      ([name]) => !RESERVED_NAMES.includes(name) && name !== "reference" && name !== "formulaire",
    ),
  );
  return { reference, version, form, since, answers };
}
