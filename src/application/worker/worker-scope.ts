/**
 * Types of a service worker's global scope, as far as our worker uses it. TypeScript's own `webworker` types conflict with the
 * types of a page, so one project cannot use both.
 */

interface ExtendableEvent extends Event {
  waitUntil(task: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Background Sync. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

interface WorkerEvents {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  sync: SyncEvent;
}

export interface WorkerScope {
  addEventListener<Type extends keyof WorkerEvents>(
    type: Type,
    react: (event: WorkerEvents[Type]) => void,
  ): void;
  skipWaiting(): Promise<void>;
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
}
