/** Shows a model in the form that came with the page. It makes no decision. */
import { APPLICATION_STATES, isUnsentEnd, questionsAsked } from "#application/core/journey.ts";
import type { Effect, Happening } from "#application/core/events.ts";
import { isBusy, type FormKind, type Model } from "#application/core/model.ts";
import { circumstancesOf } from "#application/core/moves.ts";
import { canSendNow, isSkipped } from "#application/core/questions.ts";
import { hiddenFields } from "#application/forms/hidden-fields.ts";
import { clearMistakes, clearFaults } from "./clear-notices.ts";
import { controlsOf, fillIn, setHidden } from "./form-controls.ts";
import { showCounts, showEnterKeys, showReference, showSending } from "./form-parts.ts";
import { KeptLine } from "./kept-line.ts";
import type { LaterModule } from "./later-part.ts";
import { showNotice } from "./notices.ts";
import { Screens } from "./screens.ts";

export interface ViewOptions {
  readonly dispatch: (happening: Happening) => void;
  /** Loads the code that is needed only after the first answer. */
  readonly later: () => Promise<LaterModule>;
  readonly giveUp: (error: unknown) => void;
}

/** Shows models in one form of the page. */
export class View {
  readonly #form: HTMLFormElement;
  readonly #kind: FormKind;
  readonly #options: ViewOptions;
  readonly #screens = new Screens();
  readonly #line: KeptLine;
  readonly #controls: ReturnType<typeof controlsOf>;
  #model: Model | undefined;

  constructor(form: HTMLFormElement, kind: FormKind, options: ViewOptions) {
    this.#form = form;
    this.#kind = kind;
    this.#options = options;
    this.#controls = controlsOf(form);
    this.#line = new KeptLine(form);
  }

  render(model: Model, before: Model): void {
    this.#model = model;
    const form = this.#form;
    if (model.draft.answers !== before.draft.answers) this.#fillIn(model, before);
    if (model.draft.reference !== before.draft.reference) {
      setHidden(form, hiddenFields.reference, model.draft.reference);
      showReference(form, model.draft.reference);
    }
    if (model.faults !== before.faults) clearFaults(form);
    if (model.mistake !== before.mistake) clearMistakes(form);
    if (isBusy(model) !== isBusy(before) || model.state !== before.state)
      showSending(form, { isBusy: isBusy(model), isSending: model.state === "envoi" });
    if (model.state !== before.state) this.#showState(model, before);
    // `showFaults` adds « Erreur » to this title later, when it shows the errors.
    if (model.state !== before.state || model.faults !== before.faults)
      this.#screens.setTitle(
        model.state === "entier" ? undefined : APPLICATION_STATES[model.state].title,
      );
    const { refusal } = model;
    if (refusal && refusal !== before.refusal)
      this.#later(({ showCause }) => showCause(form, refusal.cause, refusal.minutes));
    if (model.notice !== before.notice || model.erased !== before.erased) showNotice(form, model);
    if (model.news !== before.news) this.#later(({ showNews }) => showNews(model.news));
    const { receipt } = model;
    if (receipt !== before.receipt)
      this.#later(({ hideReceipt, showReceipt }) => {
        if (receipt !== this.#model?.receipt) return;
        if (receipt) showReceipt(receipt.reference, new Date(receipt.at));
        else hideReceipt();
      });
    if (model.state !== "envoi") this.#showParts(model, before);
  }

  #fillIn({ draft }: Model, before: Model): void {
    const isOpening = before.state === "ouverture";
    // The field that the person is typing in stays untouched, unless this is now another application: everything was erased,
    // or the next person's was begun.
    const isSame = isOpening || draft.reference === before.draft.reference;
    fillIn(this.#controls, draft.answers, isSame ? document.activeElement : null);
    for (const name of [hiddenFields.age, hiddenFields.situation]) {
      const value = draft.answers[name] ?? "";
      if (value !== "" || !isOpening) setHidden(this.#form, name, value);
    }
  }

  #showState(model: Model, before: Model): void {
    const { state } = model;
    if (state === "envoi") return; // the previous screen stays, and shows that it is sending
    if (this.#kind.start !== "orienter") {
      showCounts(this.#form, questionsAsked(circumstancesOf(model)), state);
      showEnterKeys(this.#form, APPLICATION_STATES[state].fields ?? []);
    }
    const isFirst = state === this.#kind.start || state === "entier";
    const isAnew =
      before.state === "ouverture" ? !isFirst : isUnsentEnd(state) || state === "envoyee";
    this.#screens.show(state, { anew: isAnew });
    if (before.state === "ouverture" && isAnew && scrollY === 0) this.#screens.reveal(state);
    if (state === "envoyee") this.#line.hide();
    else if (state === "entier") this.#line.showOutOfSight();
    else this.#line.show();
    // The other ways to apply are hidden until their code has loaded. If it does not load, the next such state tries again.
    if (isUnsentEnd(state))
      this.#later(({ offerWaysOut }) => offerWaysOut(this.#form, () => this.#model ?? model));
  }

  /** Updates what changes with the answers. Called in every state except `envoi`, which keeps the previous screen. */
  #showParts(model: Model, before: Model): void {
    const form = this.#form;
    const { state } = model;
    // On every render, even if `keeping` has not changed. If the person unticks « Cet appareil est partagé » while the device
    // holds another draft, the core refuses (`share`), and the box must be ticked again.
    this.#line.say(model.keeping);
    const showsAnswers = state === "verifier" || isUnsentEnd(state);
    if (showsAnswers && (state !== before.state || model.draft !== before.draft))
      this.#later(({ showAnswers }) => {
        if (this.#model?.draft === model.draft) showAnswers(form, model, this.#options.dispatch);
      });
    for (const button of form.querySelectorAll<HTMLElement>("[data-event=envoyer-maintenant]"))
      button.hidden = !canSendNow(model);
    const wayOn = form.querySelector("[data-continue]");
    const label = isSkipped(model) ? "Passer" : "Continuer";
    if (wayOn && wayOn.textContent.trim() !== label) wayOn.textContent = label;
    for (const button of form.querySelectorAll<HTMLElement>("[data-unset]"))
      button.hidden = !model.draft.answers[button.dataset["unset"] ?? ""];
    const canWait =
      model.keeping === "kept" &&
      form.dataset["offline"] === "true" &&
      model.notice !== "cannot-wait";
    for (const button of form.querySelectorAll<HTMLElement>("[data-event=mettre-en-attente]"))
      button.hidden = !canWait;
  }

  /** Shows a part as soon as its code has loaded. If it does not load, the page works without this part. */
  #later(show: (part: LaterModule) => void): void {
    this.#options.later().then(show, () => undefined);
  }

  /**
   * Shows a part that the person needs in order to go on. If its code does not load, the browser checks and submits the form
   * natively.
   */
  #mustShow(show: (part: LaterModule) => void): void {
    this.#options.later().then(show).catch(this.#options.giveUp);
  }

  /** Carries out the effects that only change what is shown. */
  show(effect: Effect, model: Model): void {
    const form = this.#form;
    if (effect.type === "announce-removed")
      this.#later(({ announceRemoved }) => announceRemoved(form, effect.name));
    if (effect.type !== "focus") return;
    switch (effect.on) {
      case "screen":
        this.#screens.focus(model.state);
        break;
      case "person":
        this.#screens.focusPart(form.querySelector("[data-person] legend"));
        break;
      case "faults":
        this.#mustShow(({ showFaults }) => {
          if (this.#model?.faults !== model.faults) return;
          clearFaults(form);
          showFaults(form, model.faults);
        });
        break;
      case "mistake":
        this.#mustShow(({ askAboutMistake }) => {
          if (this.#model?.mistake !== model.mistake) return;
          clearMistakes(form);
          askAboutMistake(model, this.#options.dispatch);
        });
        break;
      case "answers":
        form.querySelector<HTMLElement>("[data-answers]")?.focus();
        break;
      case "notice":
        document.querySelector<HTMLElement>("[data-notice]:not([hidden])")?.focus();
    }
  }

  /** Shows the page again as it was in the HTML: the whole form can be submitted natively. */
  revert(): void {
    clearFaults(this.#form);
    clearMistakes(this.#form);
    this.#screens.revert();
    this.#line.hide();
    showSending(this.#form, { isBusy: false, isSending: false });
  }
}
