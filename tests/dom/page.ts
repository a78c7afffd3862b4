import { IDBFactory } from "fake-indexeddb";
import { Window } from "happy-dom";
import { outcome } from "#application/delivery/database.ts";

/** The globals that page code uses. */
const GLOBALS = [
  "window",
  "document",
  "location",
  "history",
  "navigator",
  "localStorage",
  "sessionStorage",
  "Event",
  "CustomEvent",
  "StorageEvent",
  "FormData",
  "Element",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLTextAreaElement",
  "HTMLFormElement",
  "scrollTo",
  "scrollY",
  "innerHeight",
] as const;

/**
 * Opens a page in Node: a document, storage and a database, without an engine for layout or painting. Its globals are in
 * `globalThis` until the page is closed, so only one page can be open at a time.
 * @param html the content of `<body>`
 */
export function openPage({ html = "", url = "https://www.exemple.fr/" } = {}): {
  readonly window: Window;
  close(): Promise<void>;
} {
  if ("document" in globalThis) throw new Error("Close the other page first.");
  const window = new Window({ url });
  window.document.body.innerHTML = html;
  const before = new Map<string, PropertyDescriptor | undefined>();
  const put = (name: string, value: unknown): void => {
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  for (const name of GLOBALS) put(name, name === "window" ? window : window[name]);
  const databases: typeof indexedDB = new IDBFactory();
  put("indexedDB", databases);
  return {
    window,
    async close() {
      // Otherwise `database.ts` would keep its connection, and use this page's database in the next page.
      for (const { name = "" } of await databases.databases())
        await outcome(databases.deleteDatabase(name));
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
      await window.happyDOM.close();
    },
  };
}
