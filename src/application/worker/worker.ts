/**
 * The service worker, `/sw.js`: keeps the pages of the journey for when there is no network, and sends
 * what waits when the network is back. Bundled by `src/integrations/service-worker.ts`.
 *
 * A page comes from the network whenever the network answers; what is kept is only for when it does not.
 * Files under `/_astro/` never change under their name, hence they come from here first.
 */
import { ARRIVED_MESSAGE } from "../delivery/messages.ts";
import { sendWaiting, SYNC_TAG, type Destinations } from "../delivery/queue.ts";
import type { WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;
/** Written in by the build: a name that changes with any kept file, and the addresses to keep. */
declare const KEPT: { readonly name: string; readonly addresses: readonly string[] };

/** Written in by the build: where this version of the site posts each form; nothing where it has none. */
declare const DESTINATIONS: Destinations | null;

const OFFLINE_PAGE = "/hors-ligne/";

self.addEventListener("install", (event) => {
  void self.skipWaiting();
  event.waitUntil(keepAll());
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(KEPT.name);
  await Promise.all(
    KEPT.addresses.map(async (address) => {
      // What an older worker kept under a name that never changes is not fetched again.
      const kept = isImmutable(address) ? await caches.match(address) : undefined;
      const response =
        kept ?? (await fetch(address, { cache: isImmutable(address) ? "default" : "no-cache" }));
      if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
      await cache.put(address, response);
    }),
  );
}

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== KEPT.name) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (isImmutable(pathname)) event.respondWith(keptFirst(request));
  else if (KEPT.addresses.includes(pathname)) event.respondWith(networkFirst(request, pathname));
});

const isImmutable = (pathname: string): boolean => pathname.startsWith("/_astro/");

async function networkFirst(request: Request, pathname: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await kept(pathname)) ?? Response.error();
  }
}

async function page(request: Request, pathname: string): Promise<Response> {
  const response = await networkFirst(request, pathname);
  return response.type === "error" ? ((await kept(OFFLINE_PAGE)) ?? response) : response;
}

const keptFirst = async (request: Request): Promise<Response> =>
  (await kept(new URL(request.url).pathname)) ?? fetch(request);

const kept = async (address: string): Promise<Response | undefined> =>
  (await caches.open(KEPT.name)).match(address);

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
