import type { FormDeclaration } from "../forms/form-types.ts";
import type { Arrived } from "../delivery/queue.ts";
import {
  JOURNEY,
  nextState,
  questionOf,
  questionsAsked,
  type AskingName,
  type Circumstances,
  type EventName,
  type StateName,
} from "../core/journey.ts";
import { advance } from "./advance.ts";
import { showAnswerList } from "./answer-list.ts";
import { clearDoubts } from "./doubt-notice.ts";
import type { DraftStore } from "./draft.ts";
import {
  answerRows,
  comesFromSelfCheck,
  empty,
  setHidden,
  type AnswerRow,
} from "./form-answers.ts";
import { clearFaults } from "./form-faults.ts";
import { showCounts, showReference, showSending } from "./form-parts.ts";
import { KeptLine } from "./kept-line.ts";
import { Screens } from "./screens.ts";
import { Slips } from "./slips.ts";
import { isReviewing, recordStep, type Step } from "./steps-in-history.ts";
import type * as Sending from "./sending.ts";
import { offerWaysOut, trySending, waitForNetwork } from "./trying.ts";

export interface JourneyOptions {
  readonly declaration: FormDeclaration;
  readonly store: DraftStore;
  /** The first question, or the whole form of an adviser. */
  readonly start: AskingName;
  /**
   * What to do once an application is sent; the form still holds it.
   * @param version which version of it: see `DraftStore.finish`
   */
  sent(journey: Journey, reference: string, version: number): void;
  /**
   * Tells that an application which waited is sent.
   * @param isThis whether it is the one in the form, and not an earlier one
   */
  arrived(journey: Journey, arrived: Arrived, isThis: boolean): void;
}

/**
 * Runs the table of the journey (`journey.ts`) on a form of the page. Anything that fails gives the whole
 * form back, which posts by itself.
 */
export class Journey {
  readonly form: HTMLFormElement;
  readonly options: JourneyOptions;
  readonly screens = new Screens();
  readonly line: KeptLine;
  #sending: Promise<typeof Sending> | undefined;
  state: StateName;
  readonly #listening = new AbortController();
  readonly #slips: Slips;

  constructor(form: HTMLFormElement, options: JourneyOptions) {
    this.form = form;
    this.options = options;
    this.state = options.start;
    this.line = new KeptLine(form, options.store, (reference) => {
      this.#leaveQueue(reference);
      if (this.state === "en-attente") this.enter("hors-ligne", { record: false });
    });
    this.#slips = new Slips(form, options.store);
    this.listen(form, "submit", (event) => this.#onSubmit(event));
    for (const button of document.querySelectorAll<HTMLElement>("[data-event]")) {
      this.listen(button, "click", () => this.dispatch(button.dataset["event"] as EventName));
    }
  }

  /** Listens until the journey gives up; what fails gives the whole form back. */
  listen(target: EventTarget, type: string, react: (event: Event) => void): void {
    const safely = (event: Event): void => {
      try {
        react(event);
      } catch (error) {
        this.giveUp(error);
      }
    };
    target.addEventListener(type, safely, { signal: this.#listening.signal });
  }

  /** The whole form again, as the page came. */
  giveUp(error: unknown): void {
    console.error(error);
    this.#listening.abort();
    this.screens.revert();
    this.line.hide();
    showSending(this.form, false);
    this.form.noValidate = false;
    // From here on the browser posts; its thank-you page takes the draft away.
    const { store } = this.options;
    this.form.addEventListener("submit", () => {
      store.mark(store.reference, { posted: Date.now() });
    });
  }

  /** The part that sends: loaded from the first answer on, to be there when the network goes. */
  get sending(): Promise<typeof Sending> {
    this.#sending ??= import("./sending.ts");
    this.#sending.catch(() => undefined); // said when it is needed
    return this.#sending;
  }

  get rows(): AnswerRow[] {
    return answerRows(this.form, this.options.declaration.fields);
  }

  get circumstances(): Circumstances {
    return { reviewing: isReviewing(), townKnown: comesFromSelfCheck(this.form) };
  }

  /** Something happens; what it leads to stands in the table. */
  dispatch(event: EventName, question: AskingName = this.options.start): void {
    const from = this.state;
    const to = nextState(from, event, this.circumstances, question, this.options.start);
    if (to === undefined) return;
    if (event === "recommencer") this.forgetAnswers();
    if (event === "mettre-en-attente") {
      void waitForNetwork(this);
      return;
    }
    this.enter(to, { reviewing: event === "modifier" || event === "reponse-a-corriger" });
  }

  /**
   * Shows a state.
   * @param record whether it is a step of its own for the Back button
   * @param anew whether it comes without a tap
   */
  enter(
    state: StateName,
    {
      reviewing = false,
      record = true,
      focus = true,
      anew = isEnd(state) || state === "envoyee",
    }: { reviewing?: boolean; record?: boolean; focus?: boolean; anew?: boolean } = {},
  ): void {
    clearFaults(this.form);
    clearDoubts(this.form);
    this.state = state;
    if (state !== "entier") this.screens.setTitle(JOURNEY[state].title);
    showSending(this.form, state === "envoi");
    if (state === "envoi") {
      void trySending(this);
      return;
    }
    if (record && isStep(state)) recordStep(state, { reviewing });
    showCounts(this.form, questionsAsked(this.circumstances));
    this.#showAnswers();
    showReference(this.options.store.reference);
    this.screens.show(state, { anew });
    if (state === "envoyee") this.line.hide();
    else if (state === "entier") this.line.showOutOfSight();
    else this.line.show();
    if (isEnd(state)) offerWaysOut(this);
    if (focus) this.screens.focus(state);
  }

  #showAnswers(): void {
    const { form, options, rows } = this;
    showAnswerList(form.querySelector("[data-answers]"), rows, {
      change: (field) => this.dispatch("modifier", this.questionOf(field)),
      remove: (name) => {
        setHidden(form, name, "");
        options.store.keep(name, "");
        this.#showAnswers();
      },
    });
  }

  /** Takes back everything that was typed, on the page, on the device and in the queue. */
  forgetAnswers(): void {
    const { store } = this.options;
    const { reference } = store;
    empty(this.form);
    store.clear();
    if (store.hasWaiting) this.#leaveQueue(reference);
  }

  /** Takes one application out of the queue; others that wait stay. */
  #leaveQueue(reference: string): void {
    const { store } = this.options;
    this.sending
      .then(async ({ forget, waiting }) => {
        await forget(reference);
        store.hasWaiting = (await waiting(store.key)).length > 0;
      })
      .catch(() => undefined); // no queue here
  }

  #onSubmit(event: Event): void {
    try {
      advance(this, this.#slips);
      event.preventDefault();
    } catch (error) {
      // One question alone must not be posted; the whole form may.
      if (isStep(this.state) && this.state !== "verifier") event.preventDefault();
      throw error;
    }
  }

  /** The screen that holds a field. */
  questionOf(field: string): AskingName {
    const { start } = this.options;
    return start === "orienter" ? start : (questionOf(field) ?? start);
  }
}

const isEnd = (state: StateName): boolean =>
  JOURNEY[state].transitions.some(({ on }) => on === "reessayer");

const isStep = (state: StateName): state is Step =>
  state === "verifier" || (JOURNEY[state].fields !== undefined && state !== "orienter");
