/**
 * Connects the core to a form of the page: turns what happens into events, and carries out the effects. This file makes no
 * decision. If anything fails, it restores the whole form, and the browser can submit that natively.
 */
import type { EventName } from "#application/core/journey.ts";
import type { Effect, Happening, Opening } from "#application/core/events.ts";
import { newModel, type Arrived, type FormKind, type Model } from "#application/core/model.ts";
import { stay } from "#application/core/moves.ts";
import { makeReference } from "#application/core/reference.ts";
import { step } from "#application/core/step.ts";
import { Device } from "./device.ts";
import { controlsOf, givenAnswers, unset, valueOf } from "./form-controls.ts";
import { networkResponds } from "./network-watch.ts";
import { rememberShared } from "./shared-device.ts";
import { LaterPart } from "./later-part.ts";
import type { SendingEffect } from "./sending-effects.ts";
import { recordStep } from "./steps-in-history.ts";
import { View } from "./view.ts";

/** The event that each button of the page sends. */
const BUTTONS: Readonly<Partial<Record<EventName, Happening>>> = {
  "envoyer-maintenant": { type: "send-now" },
  retour: { type: "back" },
  recommencer: { type: "erase" },
  reprendre: { type: "take-back" },
  "mettre-en-attente": { type: "wait" },
  "personne-suivante": { type: "next-person" },
};

/** What a page declares about its form. The two functions left out are in `later.ts`, which is loaded later. */
export type PageKind = Omit<FormKind, "probableMistakes" | "laterStep">;

/** Effects that write to the device's storage. */
type StoringEffect = Extract<
  Effect,
  {
    readonly type:
      | "store"
      | "erase-draft"
      | "mark-sent"
      | "forget-sent"
      | "mark-waits"
      | "remember-shared";
  }
>;

type OtherEffect = Exclude<Effect, StoringEffect>;

/** Whether something should be sent as soon as the network is back. */
export const waitsForNetwork = ({ state, waits }: Model): boolean =>
  state === "hors-ligne" || waits.length > 0;

/** Runs one form of a page with the core. Holds the current model and passes it to the view. */
export class ApplicationPage {
  readonly form: HTMLFormElement;
  readonly device: Device;
  readonly later: LaterPart;
  /** Checks whether the network is back, if something waits for it. Set by `followOthers`. */
  lookForNetwork: () => void = () => undefined;
  /** Adds an application to the list of those sent today. Set by the advisers' page, the only page with such a list. */
  listSent: (one: Arrived) => void = () => undefined;
  readonly #view: View;
  readonly #listening = new AbortController();
  /** Asynchronous work in progress. */
  readonly #underWay = new Set<Promise<unknown>>();
  #model: Model;
  /** The model that the view has shown last. */
  #shown: Model;
  /**
   * When the page was opened, in milliseconds since 1970. The age of stored values is counted at this time, so that none becomes
   * too old while the page is open.
   */
  readonly #openedAt = Date.now();
  #unusedReference = makeReference();
  #releaseLock: (() => void) | undefined;

  constructor(form: HTMLFormElement, pageKind: PageKind, later = new LaterPart()) {
    const kind: FormKind = {
      ...pageKind,
      probableMistakes: (answers) => later.loaded?.probableMistakes(answers),
      laterStep: (model, event) => later.loaded?.laterStep(model, event) ?? stay(model),
    };
    this.form = form;
    this.later = later;
    this.device = new Device(kind.declaration.name);
    this.#model = newModel(kind);
    this.#shown = this.#model;
    this.#view = new View(form, kind, {
      dispatch: (happening) => this.dispatch(happening),
      later: () => later.load(),
      giveUp: (error) => this.giveUp(error),
    });
  }

  get model(): Model {
    return this.#model;
  }

  /** Aborted when the whole form is restored. */
  get signal(): AbortSignal {
    return this.#listening.signal;
  }

  #listen(): void {
    this.on(this.form, "submit", (event) => {
      event.preventDefault();
      this.dispatch({ type: "submitted" });
    });
    const keep = ({ type, target }: Event): void => {
      const control = target as HTMLInputElement;
      if (control.matches("[data-shared]")) {
        if (type === "change") this.dispatch({ type: "shared", isShared: control.checked });
      } else if (control.name && !control.closest("[aria-hidden=true]"))
        this.dispatch({ type: "typed", name: control.name, value: valueOf(control) });
    };
    this.on(this.form, "input", keep);
    this.on(this.form, "change", keep);
    // Ignore the second click of a double click: it would reach what the next screen has in the same place.
    this.on(this.form, "click", (event) => {
      if ((event as MouseEvent).detail > 1) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
    for (const button of document.querySelectorAll<HTMLElement>("[data-event]")) {
      const happening = BUTTONS[button.dataset["event"] as EventName];
      if (happening) this.on(button, "click", () => this.dispatch(happening));
    }
    for (const button of this.form.querySelectorAll<HTMLElement>("[data-unset]")) {
      const name = button.dataset["unset"] ?? "";
      this.on(button, "click", () => unset(this.form, name));
    }
  }

  /** Listens to an event until `giveUp` restores the whole form. An error in the listener calls `giveUp`. */
  on(target: EventTarget, type: string, react: (event: Event) => void): void {
    const { signal } = this;
    target.addEventListener(type, (event) => this.#safely(() => react(event)), {
      capture: true,
      signal,
    });
  }

  /**
   * Opens the page: from here on the script handles the form.
   * @returns a function that shows the opened page, to be called in a separate task. If an event comes before that call, the page
   * is shown when the event is handled.
   */
  open(opening: Opening): () => void {
    const others = this.#decide(opening);
    this.#listen();
    return () =>
      this.#safely(() => {
        this.form.noValidate = true;
        this.#carryOn(others);
      });
  }

  /** Handles an event: stores what follows from it, shows it, and then carries out the other effects. */
  dispatch(happening: Happening): void {
    this.#safely(() => {
      const before = this.#model;
      this.#carryOn(this.#decide(happening));
      if (waitsForNetwork(this.#model) && !waitsForNetwork(before)) this.lookForNetwork();
    });
  }

  #safely(go: () => void): void {
    if (this.signal.aborted) return;
    try {
      go();
    } catch (error) {
      this.giveUp(error);
    }
  }

  /** Computes the new model and writes what must be stored. @returns the effects to carry out after the model is shown */
  #decide(happening: Happening): OtherEffect[] {
    const { model, effects } = step(this.#model, {
      ...happening,
      now: Date.now(),
      unusedReference: this.#unusedReference,
      stored: this.device.read(this.#openedAt),
    });
    this.#model = model;
    if (model.draft.reference === this.#unusedReference) this.#unusedReference = makeReference();
    return effects.filter((effect) => !this.#store(effect)) as OtherEffect[];
  }

  #carryOn(effects: readonly OtherEffect[]): void {
    const before = this.#shown;
    this.#shown = this.#model;
    this.#view.render(this.#model, before);
    for (const effect of effects) this.#run(effect);
  }

  /** Carries out an effect if it writes to the device. @returns whether it does */
  #store(effect: Effect): effect is StoringEffect {
    const { device } = this;
    switch (effect.type) {
      case "store": {
        const worked = device.keepDraft(effect.draft);
        if (!worked || this.#model.keeping === "full") this.dispatch({ type: "stored", worked });
        break;
      }
      case "erase-draft":
        device.eraseDraft();
        break;
      case "mark-sent":
        device.markSent(effect.sent);
        break;
      case "forget-sent":
        device.forgetSent();
        break;
      case "mark-waits":
        device.markWaits(effect.waits);
        break;
      case "remember-shared":
        rememberShared(effect.isShared);
        break;
      default:
        return false;
    }
    return true;
  }

  #run(effect: OtherEffect): void {
    switch (effect.type) {
      case "record-step":
        recordStep(effect.step, effect, effect.replace);
        break;
      case "go-back":
        history.back();
        break;
      case "go-to-thanks":
        this.later.loaded?.goToThanks(effect.sent, () => this.#model.state === "envoyee");
        break;
      case "load-sender":
        this.later.load().catch(() => undefined); // the failure is reported when an effect needs the code
        break;
      case "release-lock":
        this.#releaseLock?.();
        this.#releaseLock = undefined;
        break;
      case "post-natively":
        this.giveUp("No later.ts.");
        this.form.submit();
        break;
      case "list-sent":
        this.listSent(effect.one);
        break;
      case "focus":
      case "announce-removed":
        this.#view.show(effect, this.#model);
        break;
      default:
        this.#track(this.#carryOut(effect));
    }
  }

  /** Resolves when all work in progress has ended. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  #track(task: Promise<unknown>): void {
    const tracked = task.catch((error: unknown) => this.giveUp(error));
    this.#underWay.add(tracked);
    void tracked.finally(() => this.#underWay.delete(tracked));
  }

  /** Carries out an effect that needs `later.ts`, after that file has loaded. */
  async #carryOut(effect: SendingEffect): Promise<void> {
    // `navigator.onLine` is sometimes false although there is a network, so ask the network itself.
    if (effect.type === "take-lock" && !navigator.onLine && !(await networkResponds())) {
      this.dispatch({ type: "no-network" });
      return;
    }
    const part = await this.later.needed().catch(() => undefined);
    await (part ? part.carryOut(effect, this) : this.#doWithout(effect));
  }

  /**
   * Dispatches the outcome of an effect if `later.ts` could not be loaded. Without that file, this page can neither send, nor add
   * to the queue, nor remove from it.
   */
  async #doWithout(effect: SendingEffect): Promise<void> {
    switch (effect.type) {
      case "take-lock":
        this.dispatch({ type: (await networkResponds()) ? "no-sender" : "no-network" });
        break;
      case "enqueue":
        this.dispatch({ ...effect, type: "queued", worked: false });
        break;
      case "unqueue":
        // The application is still in the queue and would be sent, so the page must not say that it is erased.
        this.giveUp("No later.ts.");
    }
  }

  /**
   * Tells the core that this page holds the sending lock.
   * @param leave releases the lock
   */
  lockTaken(leave: () => void): void {
    this.#releaseLock = leave;
    this.dispatch({ type: "lock-taken" });
    if (this.signal.aborted) leave();
  }

  /** Shows the whole form again, as it was in the HTML. From then on the browser checks and submits it natively. */
  giveUp(error: unknown): void {
    if (this.signal.aborted) return;
    console.error(error);
    this.#listening.abort();
    this.#releaseLock?.();
    this.#view.revert();
    this.form.noValidate = false;
    // Stores the draft with what was typed since the form was restored. The thank-you pages delete it if `posted` is recent
    // (`posted-draft.ts`).
    this.form.addEventListener("submit", () => {
      const { draft, keeping } = this.#model;
      const typed = Object.fromEntries(givenAnswers(controlsOf(this.form)));
      const now = Date.now();
      if (keeping === "kept")
        this.device.keepDraft({
          ...draft,
          answers: { ...draft.answers, ...typed },
          at: now,
          posted: now,
        });
    });
  }
}
