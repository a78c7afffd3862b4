/**
 * `/sw.js` when the service worker is switched off: deletes all caches, then unregisters itself. Queued applications stay, and
 * the pages send them.
 */
import type { WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await self.registration.unregister();
    })(),
  );
});
