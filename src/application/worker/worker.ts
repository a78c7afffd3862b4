/**
 * The service worker, `/sw.js`: keeps the pages of the journey for when there is no network, and sends
 * what waits when the network is back. Bundled by `src/integrations/service-worker.ts`; what it keeps and
 * gives out is decided in `kept-files.ts`.
 *
 * A page comes from the network whenever the network answers in time; what is kept is for when it does not.
 * Files under `/_astro/` never change under their name, hence they come from here first.
 */
import { ARRIVED_MESSAGE } from "../delivery/messages.ts";
import { sendWaiting, SYNC_TAG, type Destinations } from "../delivery/queue.ts";
import { isImmutable, keepAll, networkOrKept, type Kept } from "./kept-files.ts";
import type { WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;
/** Written in by the build. */
declare const KEPT: Kept;

/** Written in by the build: where this version of the site posts each form; nothing where it has none. */
declare const DESTINATIONS: Destinations | null;

/** Said once: the build writes the whole list wherever it is named. */
const files = KEPT;

const OFFLINE_PAGE = "/hors-ligne/";

/**
 * How long the network may say nothing before a kept page opens, in milliseconds. Ours: a slow phone network
 * begins to answer within two seconds or three, and nobody looks at a white page for much longer.
 */
const PATIENCE = 4000;

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
    PATIENCE,
  );

async function page(request: Request, pathname: string): Promise<Response> {
  const response = await networkFirst(request, pathname);
  return response.type === "error" ? ((await kept(OFFLINE_PAGE)) ?? response) : response;
}

const keptFirst = async (request: Request, pathname: string): Promise<Response> =>
  (await kept(pathname)) ?? fetch(request);

const kept = async (address: string): Promise<Response | undefined> =>
  (await caches.open(files.name)).match(address);

// Chromium wakes the worker for this, no other browser does yet.
self.addEventListener("sync", (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendAndTell());
});

/** @throws while something still waits: the browser then tries again later */
async function sendAndTell(): Promise<void> {
  if (!DESTINATIONS) return;
  const tried = await sendWaiting(DESTINATIONS);
  for (const client of await self.clients.matchAll()) client.postMessage(ARRIVED_MESSAGE);
  if (tried.some(({ verdict }) => verdict.kind !== "sent")) throw new Error("still waiting");
}
