/** A page with a form opens: what is there is told to the core, and what may happen is listened to. */
import { ARRIVED_MESSAGE } from "../delivery/messages.ts";
import type { Opening } from "../core/events.ts";
import { waitsForNetwork, type Application } from "./application.ts";
import { takeOver } from "./carried.ts";
import { tidy } from "./device.ts";
import { controlsOf, givenAnswers } from "./form-controls.ts";
import { networkAnswers, watchNetwork } from "./network-watch.ts";
import { sayWhereToGo } from "./elsewhere.ts";
import { registerWorker } from "./register-worker.ts";
import { isSharedDevice } from "./shared-device.ts";
import { placeInHistory, stepInAddress } from "./steps-in-history.ts";

/** Whether the browser has brought back an older state of this page: what is kept is newer than what it shows. */
const isBroughtBack = (): boolean =>
  performance
    .getEntriesByType("navigation")
    .some((navigation) => (navigation as PerformanceNavigationTiming).type === "back_forward");

export function openForm(application: Application, place: Opening["place"]): void {
  const { form } = application;
  form.noValidate = true;
  sayWhereToGo(form);
  const typed = isBroughtBack() ? [] : givenAnswers(controlsOf(form));
  application.dispatch({
    type: "opened",
    step: stepInAddress(),
    ...placeInHistory(),
    isShared: isSharedDevice(),
    typed,
    carried: takeOver(),
    place,
  });
  followHistory(application);
  followOthers(application);
  registerWorker(form);
  tidy(Date.now());
}

/** Back and forward go from question to question. */
function followHistory(application: Application): void {
  application.on(window, "popstate", () =>
    application.dispatch({ type: "step-asked", step: stepInAddress(), ...placeInHistory() }),
  );
  application.on(window, "pageshow", (event) => {
    if ((event as PageTransitionEvent).persisted) application.dispatch({ type: "shown-again" });
  });
}

/** Other tabs, the worker, and the network. */
function followOthers(application: Application): void {
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
      hasNetwork: networkAnswers,
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
