/** The invariants ("laws") that are checked during a walk. */
import type { Event } from "#application/core/events.ts";
import { isSame, type Model, type Outgoing, type Version } from "#application/core/model.ts";
import type { Tab, World } from "./world.ts";

/** An answer that somebody typed and that must not be lost. */
interface TypedAnswer {
  readonly name: string;
  readonly value: string;
  readonly reference: string;
}

const keyOf = ({ reference, version }: Version): string => `${reference} ${String(version)}`;
const isMemoryOnly = ({ model, keptBefore }: Tab): boolean =>
  model.keeping !== "kept" || keptBefore !== "kept";

export class Laws {
  /** Typed answers that nobody has erased or replaced, and that the service has not stored yet. */
  answers: TypedAnswer[] = [];
  readonly #confirmed = new Set<string>();
  /** Versions that a page has posted directly, not from the queue, and that the service has stored, whatever it responded. */
  readonly #stored = new Map<string, Outgoing>();
  readonly #erased = new Set<string>();
  readonly broken: string[] = [];
  #takenBack: Model | undefined;

  /** Called after every event of a tab. */
  stepped(world: World, tab: Tab, before: Model, event: Event): void {
    const { model } = tab;
    if (event.type === "typed" || event.type === "opened") this.#noteAnswers(model, before, event);
    if (model.erased && model.erased !== before.erased)
      this.#dropAnswers(model.erased.draft.reference);
    if (event.type === "mistake-answered" && before.mistake)
      this.#dropAnswers(model.draft.reference, before.mistake.field);
    if (event.type === "remove") this.#dropAnswers(model.draft.reference, event.name);
    if (
      event.type === "take-back" &&
      before.erased &&
      model.draft.reference === before.erased.draft.reference
    )
      this.#takenBack = model;
    this.#checkSent(world, tab, before);
    const isWaiting = model.state === "en-attente" || model.state === "a-renvoyer";
    if (
      isWaiting &&
      model.pending === undefined &&
      !model.waits.some((one) =>
        isSame(one, { reference: model.draft.reference, version: model.draft.at }),
      )
    )
      this.broken.push(
        "one version is reported as another: the page says that it is queued, and it is not",
      );
    if (tab.keptBefore === "full") this.#noteConflicts(model);
    // A tab cannot record an attempt on a full device. Another tab may then say “not sent” without knowing of that attempt, which
    // breaks no law.
    const saysNotSent =
      !world.hasBeenFull && (model.state === "hors-ligne" || model.state === "pas-envoyee");
    if (
      saysNotSent &&
      before.state === "envoi" &&
      this.#stored.has(keyOf({ reference: model.draft.reference, version: model.draft.at }))
    )
      this.broken.push("one version is reported as another: not sent, although it arrived");
  }

  #noteAnswers(model: Model, before: Model, event: Event): void {
    const typed =
      event.type === "typed"
        ? [[event.name, event.value] as const]
        : event.type === "opened"
          ? event.typed
          : [];
    for (const [name, value] of typed) {
      if ((model.draft.answers[name] ?? "") !== value) {
        // While the form is locked, typing is impossible.
        if (before.state !== "envoi" && before.pending === undefined)
          this.broken.push("something typed is lost immediately");
        continue;
      }
      const { reference } = model.draft;
      const draft = before.keeping === "kept" ? event.stored.draft : before.draft;
      const isKnown = draft?.reference === reference && draft.answers[name] === value;
      if (isKnown) continue;
      this.answers = this.answers.filter(
        (answer) => answer.reference !== reference || answer.name !== name,
      );
      if (value !== "") this.answers.push({ name, value, reference });
    }
  }

  /**
   * A tab keeps an answer that it could not store. Meanwhile another tab may answer the same field. The first tab's answer may
   * then replace the other one, which does not count as lost.
   */
  #noteConflicts({ draft, unstored }: Model): void {
    this.answers = this.answers.filter(
      ({ reference, name, value }) =>
        reference !== draft.reference || !unstored.includes(name) || draft.answers[name] === value,
    );
  }

  #dropAnswers(of: string, field?: string): void {
    this.answers = this.answers.filter(
      ({ reference, name }) => reference !== of || name !== (field ?? name),
    );
  }

  /** Called when all effects of an event have been carried out and shown. */
  shown(world: World, tab: Tab): void {
    if (this.#takenBack) this.#takeBack(this.#takenBack);
    this.#takenBack = undefined;
    const reference = tab.model.erased?.draft.reference;
    // An adviser may tap « Tout effacer » just after another tab has sent the application. The tap then first begins the next
    // draft, with only the adviser's own answers, and erases that. The empty draft that is left has the reference of the erased
    // one. Answers typed into it later may be sent, so this reference is not recorded as erased.
    if (reference === undefined || reference === tab.model.draft.reference) return;
    // Another tab may hold answers that did not fit into storage: they stay in that tab.
    const isElsewhere = world.tabs.some(
      (other) => other.isAlive && isMemoryOnly(other) && other.model.draft.reference === reference,
    );
    if (!isElsewhere && world.draft?.reference !== reference) this.#erased.add(reference);
  }

  #takeBack({ draft }: Model): void {
    this.#erased.delete(draft.reference);
    for (const [name, value] of Object.entries(draft.answers))
      if (value !== "") this.answers.push({ name, value, reference: draft.reference });
  }

  #checkSent(world: World, tab: Tab, before: Model): void {
    const { model } = tab;
    const said = [...(model.receipt ? [model.receipt] : []), ...model.news];
    for (const one of said)
      if (!this.#confirmed.has(keyOf(one)))
        this.broken.push("“sent” is shown although the service did not confirm it");
    if (model.state !== "envoyee" || before.state === "envoyee") return;
    const { receipt } = model;
    if (!receipt) this.broken.push("“sent” is shown although the service did not confirm it");
    const left = this.answers.filter(
      ({ reference, name, value }) =>
        reference === receipt?.reference &&
        (before.draft.answers[name] === value || world.draft?.answers[name] === value),
    );
    if (left.length > 0 && !world.hasBeenFull)
      this.broken.push("one version is reported as another: sent, with answers that were not");
  }

  postBegins(reference: string): void {
    if (this.#erased.has(reference)) this.broken.push("a send starts after erasing");
  }

  stored(out: Outgoing, isByPage: boolean): void {
    if (isByPage) this.#stored.set(keyOf(out), out);
    this.answers = this.answers.filter(
      ({ reference, name, value }) => reference !== out.reference || out.answers[name] !== value,
    );
  }

  confirmed(version: Version): void {
    this.#confirmed.add(keyOf(version));
  }

  /**
   * A crash may lose every typed answer if the page says that it stores nothing. Otherwise it may lose only the answer that
   * was typed in the step that crashed.
   */
  crashed(world: World, tab: Tab, isInStep: boolean): void {
    if (this.#takenBack) this.#erased.delete(this.#takenBack.draft.reference);
    this.#takenBack = undefined;
    if (!isMemoryOnly(tab) && !isInStep) return;
    const excused = isMemoryOnly(tab) ? this.answers : this.answers.slice(-1);
    // An answer that did not fit into storage is lost, even if the device happens to hold the same text.
    const isKept = (answer: TypedAnswer): boolean =>
      !tab.model.unstored.includes(answer.name) &&
      isHeld({ draft: world.draft, queue: new Map(), tasks: [], tabs: [] }, answer);
    this.answers = this.answers.filter((answer) => !excused.includes(answer) || isKept(answer));
  }

  /** If the browser evicts the queue, its applications are lost, which breaks no law. */
  evicted(world: World): void {
    this.answers = this.answers.filter(({ reference }) => !world.queue.has(reference));
  }

  /** Called at the end of a walk. */
  checkAnswers(world: World): void {
    for (const answer of this.answers)
      if (!isHeld(world, answer)) this.broken.push(`something typed is lost: ${answer.name}`);
  }
}

/** Whether an answer still exists: on the device, in the queue, in a task that adds it to the queue, or on an open page. */
function isHeld(
  world: Pick<World, "draft" | "queue" | "tasks" | "tabs">,
  { name, value, reference }: TypedAnswer,
): boolean {
  const answers = [
    world.draft?.reference === reference ? world.draft.answers : undefined,
    world.queue.get(reference)?.answers,
    ...world.tasks.map((task) => (task.type === "enqueue" ? task.out.answers : undefined)),
    ...world.tabs.map((tab) =>
      tab.isAlive && tab.model.draft.reference === reference ? tab.model.draft.answers : undefined,
    ),
  ];
  return answers.some((held) => held?.[name] === value);
}
