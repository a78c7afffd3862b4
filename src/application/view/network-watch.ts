/**
 * Notices that the network is back while somebody looks at an application that has not gone. The browser's own word is not
 * enough: `navigator.onLine` stays true on a telephone with bars and no connection, and Chromium sends no `online` event once a
 * page was opened without network.
 */
import { within } from "./within.ts";

/** How long the question whether there is a network may take, in milliseconds. */
const ASKING = 5000;

/** Seconds between two questions while there is no network: the last one is repeated. */
const WITHOUT_NETWORK = [1, 2, 3, 5];
/** Seconds between two tries where the network answers and the application does not go: its service may be down. */
const WITHOUT_ANSWER = [5, 15, 30, 60];
/** After so many in a row without anybody touching or coming back to the page, nobody is looking. */
const MOST = 120;

/**
 * Whether a file of the site, which no worker keeps, can be had now. Nothing of the application is in that question, and a
 * page of somebody else's network (a train, a hotel) may answer it too.
 */
export const networkAnswers = (): Promise<boolean> =>
  within(ASKING, fetch("/robots.txt", { method: "HEAD", cache: "no-store" })).then(
    () => true,
    () => false,
  );

/** What the watch does and asks. */
export interface Watch {
  /** Whether something waits for the network on this page. */
  isWanted(): boolean;
  hasNetwork(): Promise<boolean>;
  /** Tries to send; never throws. */
  goOn(): Promise<void>;
}

/**
 * Watches for as long as something waits: at once when the page is shown or touched again, otherwise in growing intervals
 * while it is shown.
 * @returns looks now, for whoever has other news; begins the watch where something waits since
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
      asked += 1;
      const hasNetwork = await watch.hasNetwork();
      if (hasNetwork && watch.isWanted()) {
        tried += 1;
        await watch.goOn();
      }
      if (asked >= MOST || signal.aborted || !watch.isWanted()) return;
      if (hasNetwork) later(WITHOUT_ANSWER, tried - 1);
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
