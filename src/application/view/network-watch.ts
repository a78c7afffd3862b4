/**
 * Notices that the network is back while somebody is looking at an application that was not sent. `navigator.onLine` and its
 * events are not enough: the value stays true on a phone with signal but no connection, and Chromium fires no `online` event on
 * a page that was opened offline.
 */
import { within } from "./within.ts";

/** How long a request that tests the network may take, in milliseconds. */
const TIMEOUT_MS = 5000;

/** Seconds between two tests while there is no network; the last value repeats. */
const WITHOUT_NETWORK = [1, 2, 3, 5];
/** Seconds between two attempts while the network responds but the application is not sent: its service may be down. */
const WITHOUT_ANSWER = [5, 15, 30, 60];
/** After this many tests in a row, the watch stops until somebody returns to the page or the `online` event fires. */
const MOST = 120;

/**
 * Whether a file of the site that no worker caches can be fetched now. The request contains nothing of the application. The
 * sign-in page of a network (a train, a hotel) may respond to it too.
 */
export const networkResponds = (): Promise<boolean> =>
  within(TIMEOUT_MS, fetch("/robots.txt", { method: "HEAD", cache: "no-store" })).then(
    () => true,
    () => false,
  );

/** What the watch needs to know and to do. */
export interface Watch {
  /** Whether something on this page waits for the network. */
  isWanted(): boolean;
  hasNetwork(): Promise<boolean>;
  /** Tries to send; never throws. */
  goOn(): Promise<void>;
}

/**
 * Tests the network as long as something waits for it: immediately when the page is shown or gets the focus again, otherwise at
 * growing intervals while the page is visible.
 * @returns a function that tests immediately and starts the watch again, to be called when something has begun to wait
 */
export function watchNetwork(watch: Watch, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let asked = 0;
  let tried = 0;

  const later = (delays: readonly number[], count: number): void => {
    const seconds = delays[Math.min(count, delays.length - 1)] ?? 0;
    timer = setTimeout(() => void look(), seconds * 1000);
  };
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    if (isAsking || signal.aborted || document.hidden || !watch.isWanted()) return;
    isAsking = true;
    try {
      const hasNetwork = await watch.hasNetwork();
      if (hasNetwork && watch.isWanted()) await watch.goOn();
      // Count only now: `anew` may have set the counts to 0 while this waited.
      asked += 1;
      if (asked >= MOST || signal.aborted || !watch.isWanted()) return;
      if (hasNetwork) later(WITHOUT_ANSWER, tried++);
      else later(WITHOUT_NETWORK, asked - 1);
    } finally {
      isAsking = false;
    }
  };
  const anew = (): void => {
    asked = 0;
    tried = 0;
    void look();
  };
  for (const type of ["online", "focus", "pageshow"])
    window.addEventListener(type, anew, { signal });
  document.addEventListener("visibilitychange", anew, { signal });
  return anew;
}
