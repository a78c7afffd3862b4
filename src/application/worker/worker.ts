/**
 * The service worker, `/sw.js`: caches the forms and a few other pages for when there is no network, and sends the queue when
 * the network is back. Bundled by `src/integrations/service-worker.ts`, which lists these pages; how the worker caches files,
 * and chooses between network and cache, is in `kept-files.ts`.
 *
 * Pages come from the network if it responds in time, otherwise from the cache. A file under `/_astro/` gets a new name when it
 * changes, so these files are served from the cache first.
 */
import { ARRIVED_MESSAGE } from "#application/delivery/messages.ts";
import { sendWaiting, SYNC_TAG, type Destinations } from "#application/delivery/queue.ts";
import { isImmutable, keepAll, networkOrKept, type KeptFiles } from "./kept-files.ts";
import type { WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;
/** Inserted by the build: the files to cache. */
declare const KEPT: KeptFiles;

/** Inserted by the build: where this build of the site posts each form; `null` if the site has no form. */
declare const DESTINATIONS: Destinations | null;

/** Named only once, because the build inserts the whole list wherever `KEPT` is named. */
const files = KEPT;

const OFFLINE_PAGE = "/hors-ligne/";

/**
 * How long the network may stay silent before a cached page opens, in milliseconds. Our choice: a slow mobile network begins
 * to respond within two or three seconds, and people do not look at a blank page for much longer.
 */
const TIMEOUT_MS = 4000;

self.addEventListener("install", (event) => {
  void self.skipWaiting();
  event.waitUntil(keepAll(files, { caches, fetch: (address, options) => fetch(address, options) }));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== files.name) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (isImmutable(pathname)) event.respondWith(keptFirst(request, pathname));
  else if (pathname in files.hashes) event.respondWith(networkFirst(request, pathname));
});

const networkFirst = (request: Request, pathname: string): Promise<Response> =>
  networkOrKept(
    () => fetch(request),
    () => kept(pathname),
    TIMEOUT_MS,
  );

async function page(request: Request, pathname: string): Promise<Response> {
  const response = await networkFirst(request, pathname);
  return response.type === "error" ? ((await kept(OFFLINE_PAGE)) ?? response) : response;
}

const keptFirst = async (request: Request, pathname: string): Promise<Response> =>
  (await kept(pathname)) ?? fetch(request);

const kept = async (address: string): Promise<Response | undefined> =>
  (await caches.open(files.name)).match(address);

// Only Chromium fires this event so far.
self.addEventListener("sync", (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendAndTell());
});

/** @throws if an application could not be sent: the browser then fires the event again later */
async function sendAndTell(): Promise<void> {
  if (!DESTINATIONS) return;
  const tried = await sendWaiting(DESTINATIONS);
  for (const client of await self.clients.matchAll()) client.postMessage(ARRIVED_MESSAGE);
  if (tried.some(({ verdict }) => verdict.kind !== "sent")) throw new Error("still waiting");
}
