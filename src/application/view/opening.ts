/** Opens a page with a form: tells the core what the page finds, and starts listening. */
import { ARRIVED_MESSAGE } from "#application/delivery/messages.ts";
import type { Opening } from "#application/core/events.ts";
import { waitsForNetwork, type ApplicationPage } from "./application.ts";
import { deleteExpired } from "./device.ts";
import { controlsOf, givenAnswers } from "./form-controls.ts";
import { networkResponds, watchNetwork } from "./network-watch.ts";
import { nextTask } from "./next-task.ts";
import { registerWorker } from "./register-worker.ts";
import { isSharedDevice } from "./shared-device.ts";
import { placeInHistory, stepInAddress } from "./steps-in-history.ts";

/** Whether the person came to this page by Back or Forward. The browser then puts back what the fields contained. */
function isBroughtBack(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return (navigation as PerformanceNavigationTiming | undefined)?.type === "back_forward";
}

/**
 * Takes over the form of the page, task by task. Before `open`, the browser submits the whole form natively; from then on, the
 * script handles every event.
 * @param find called when the form is taken over; returns what each kind of page finds out in its own way: where the person is
 *   (`place`), and the answers that another page or a link hands over (`carried`)
 */
export async function openForm(
  application: ApplicationPage,
  find: () => Pick<Opening, "place" | "carried">,
  pause = nextTask,
): Promise<void> {
  await pause();
  const { form } = application;
  // Ignore what the browser has put back if this script has handled the form before. It has then left a draft, a receipt or a
  // step (`history.state`), and the fields may be older than the draft, or sent, or erased. If it has left nothing, the person
  // left the page or submitted the form before the script had loaded: the fields are then the only copy of the answers.
  const { draft, sent } = application.device.read(Date.now());
  const typed =
    isBroughtBack() && (draft ?? sent ?? history.state) ? [] : givenAnswers(controlsOf(form));
  const opened = application.open({
    type: "opened",
    step: stepInAddress(),
    ...placeInHistory(),
    isShared: isSharedDevice(),
    typed,
    ...find(),
  });
  followHistory(application);
  await pause();
  opened();
  await pause();
  followOthers(application);
  registerWorker(form);
  deleteExpired(Date.now());
}

/** Back and Forward move from question to question. */
function followHistory(application: ApplicationPage): void {
  application.on(window, "popstate", () =>
    application.dispatch({ type: "step-asked", step: stepInAddress(), ...placeInHistory() }),
  );
  application.on(window, "pageshow", (event) => {
    if ((event as PageTransitionEvent).persisted) application.dispatch({ type: "shown-again" });
  });
}

/** Listens to other tabs, the worker and the network. */
function followOthers(application: ApplicationPage): void {
  application.on(window, "storage", (event) => {
    if (application.device.isAbout((event as StorageEvent).key))
      application.dispatch({ type: "other-tab-wrote" });
  });
  if ("serviceWorker" in navigator) {
    application.on(navigator.serviceWorker, "message", (event) => {
      if ((event as MessageEvent).data === ARRIVED_MESSAGE)
        application.dispatch({ type: "worker-sent" });
    });
  }
  application.lookForNetwork = watchNetwork(
    {
      isWanted: () => waitsForNetwork(application.model),
      hasNetwork: networkResponds,
      goOn: async () => {
        await application.idle();
        application.dispatch({ type: "network-back" });
        await application.idle();
      },
    },
    application.signal,
  );
  application.lookForNetwork();
}
