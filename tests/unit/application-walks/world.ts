/**
 * Two tabs and a worker with one storage, queue, clock, network and service, simulated as plain data for the walks. Everything
 * asynchronous is a task; the walk decides when it makes progress. A tab may crash between any two effects.
 */
import type { Effect, Event, Happening, Next } from "#application/core/events.ts";
import {
  newModel,
  type Arrived,
  type Draft,
  type FormKind,
  type QueueMark,
  type Model,
  type Outgoing,
  type SentVersion,
} from "#application/core/model.ts";
import { isWanted, SETTLING } from "#application/core/queue-seen.ts";
import type { Verdict } from "#application/delivery/verdict.ts";
import type { Laws } from "./laws.ts";

/** What the service, or the connection to it, does with a request. */
export type Fate = "stored" | "refused" | "faulty" | "stored-but-silent" | "lost";
/** `stored` is here twice, so that walks choose it twice as often. */
export const FATES: readonly Fate[] = [
  "stored",
  "stored",
  "refused",
  "faulty",
  "stored-but-silent",
  "lost",
];

export interface Tab {
  readonly name: string;
  model: Model;
  isAlive: boolean;
  /** The value of `model.keeping` before the current event; for the first event, the value after it. */
  keptBefore: Model["keeping"];
  /** How many more effects are carried out before the tab crashes. */
  effectsLeft: number;
}

interface QueueEntry extends Outgoing {
  tried: boolean;
}

type Sender = Tab | "worker";

/** Something in progress. */
type Task =
  | { readonly type: "lock-taken"; readonly tab: Tab }
  /** A request, which continues even when the tab that sent it is closed. */
  | {
      readonly type: "post";
      readonly sender: Sender;
      readonly out: Outgoing;
      readonly isFromQueue: boolean;
    }
  | {
      readonly type: "enqueue";
      readonly tab: Tab;
      readonly out: Effect & { readonly type: "enqueue" };
    }
  | {
      readonly type: "unqueue";
      readonly tab: Tab;
      readonly reference: string;
      readonly upTo: number;
    }
  | { readonly type: "look"; readonly tab: Tab }
  /** A tab or the worker sends the queue, one entry after the other. It takes the lock for each entry. */
  | {
      readonly type: "round";
      readonly sender: Sender;
      /** What is left to send; `undefined` before the queue was read. */
      left: string[] | undefined;
      readonly verdicts: { reference: string; version: number; verdict: Verdict }[];
      hasLock: boolean;
    }
  | { readonly type: "storage-event"; readonly tab: Tab }
  | { readonly type: "worker-message"; readonly tab: Tab };

export class World {
  now = 1_000_000;
  #references = 0;
  /** localStorage. */
  draft: Draft | undefined;
  sent: SentVersion | undefined;
  waits: readonly QueueMark[] = [];
  isFull = false;
  hasBeenFull = false;
  /** IndexedDB. */
  readonly queue = new Map<string, QueueEntry>();
  arrived: Arrived[] = [];
  lock: Sender | undefined;
  hasNetwork = true;
  /**
   * Whether the part of the script that pages load later has arrived. Without it, a page neither asks about typos, nor sends its
   * answers, nor adds them to the queue.
   */
  hasLaterPart = false;
  tasks: Task[] = [];
  readonly tabs: Tab[] = [];
  readonly kind: FormKind;
  readonly #step: (model: Model, event: Event) => Next;
  readonly #laws: Laws;

  constructor(kind: FormKind, step: (model: Model, event: Event) => Next, laws: Laws) {
    this.kind = {
      ...kind,
      probableMistakes: (answers) =>
        this.hasLaterPart ? kind.probableMistakes(answers) : undefined,
    };
    this.#step = step;
    this.#laws = laws;
  }

  /** @param typed what was typed before the script loaded, as pairs of name and value */
  open(name: string, isShared: boolean, typed: readonly (readonly [string, string])[]): Tab {
    const tab: Tab = {
      name,
      model: newModel(this.kind),
      isAlive: true,
      keptBefore: "refused" as const,
      effectsLeft: Infinity,
    };
    this.tabs.push(tab);
    this.dispatch(tab, {
      type: "opened",
      step: undefined,
      reviewing: false,
      depth: 0,
      isShared,
      typed,
      carried: {},
      place: "first",
    });
    return tab;
  }

  dispatch(tab: Tab, happening: Happening): void {
    if (!tab.isAlive) return;
    this.now += 7;
    this.#references += 1;
    const event: Event = {
      ...happening,
      now: this.now,
      unusedReference: `R${String(this.#references)}`,
      stored: { works: true, draft: this.draft, sent: this.sent, waits: this.waits },
    };
    const before = tab.model;
    const { model, effects } = this.#step(before, event);
    tab.model = model;
    tab.keptBefore = before.state === "ouverture" ? model.keeping : before.keeping;
    this.#laws.stepped(this, tab, before, event);
    for (const effect of effects) {
      if (tab.effectsLeft === 0) {
        this.crash(tab, true);
        return;
      }
      tab.effectsLeft -= 1;
      this.#run(tab, effect);
    }
    this.#laws.shown(this, tab);
  }

  crash(tab: Tab, isInStep = false): void {
    this.#laws.crashed(this, tab, isInStep);
    tab.isAlive = false;
    if (this.lock === tab) this.lock = undefined;
    // A request that was sent, or a task of the database, can complete after the crash.
    this.tasks = this.tasks.filter(
      (task) =>
        task.type === "post" ||
        task.type === "enqueue" ||
        task.type === "unqueue" ||
        !("tab" in task ? task.tab === tab : task.sender === tab),
    );
  }

  /**
   * Lets more time pass than `SETTLING`, after which other tabs assume that a tab has crashed. Does nothing during a removal
   * from the database, because no removal takes that long.
   */
  passTime(): void {
    if (!this.tasks.some(({ type }) => type === "unqueue")) this.now += SETTLING + 10_000;
  }

  wakeWorker(): void {
    const isAwake = this.tasks.some((task) => task.type === "round" && task.sender === "worker");
    if (!isAwake) this.#beginRound("worker");
  }

  /** Empties the queue, as a browser may do when it needs space. */
  evictQueue(): void {
    this.#laws.evicted(this);
    this.queue.clear();
  }

  /** Lets one of the tasks make progress; if it is a request, `fate` is what becomes of it. */
  goOn(which: number, fate: Fate): void {
    const task = this.tasks[which % Math.max(this.tasks.length, 1)];
    if (!task) return;
    if (this.#advance(task, fate)) this.tasks = this.tasks.filter((other) => other !== task);
  }

  #beginRound(sender: Sender): void {
    this.tasks.push({ type: "round", sender, left: undefined, verdicts: [], hasLock: false });
  }

  #othersHear(tab: Tab): void {
    for (const other of this.tabs)
      if (other !== tab && other.isAlive) this.tasks.push({ type: "storage-event", tab: other });
  }

  #run(tab: Tab, effect: Effect): void {
    switch (effect.type) {
      case "store":
        if (this.isFull) {
          this.hasBeenFull = true;
          this.dispatch(tab, { type: "stored", worked: false });
        } else {
          this.draft = effect.draft;
          this.#othersHear(tab);
          if (tab.model.keeping === "full") this.dispatch(tab, { type: "stored", worked: true });
        }
        break;
      case "erase-draft":
        this.draft = undefined;
        this.#othersHear(tab);
        break;
      case "mark-sent":
        this.sent = effect.sent;
        break;
      case "forget-sent":
        this.sent = undefined;
        break;
      case "mark-waits":
        this.waits = effect.waits;
        break;
      case "take-lock":
        if (this.hasNetwork) this.tasks.push({ type: "lock-taken", tab });
        else this.dispatch(tab, { type: "no-network" });
        break;
      case "post":
        this.#post(tab, effect, false);
        break;
      case "release-lock":
        if (this.lock === tab) this.lock = undefined;
        break;
      case "enqueue":
        this.tasks.push({ type: "enqueue", tab, out: effect });
        break;
      case "unqueue":
        this.tasks.push({ type: "unqueue", tab, reference: effect.reference, upTo: effect.upTo });
        break;
      case "look-at-queue":
        this.tasks.push({ type: "look", tab });
        break;
      case "send-waiting":
        this.#beginRound(tab);
        break;
      case "forget-arrived":
        this.arrived = this.arrived.filter(
          ({ reference }) => !effect.references.includes(reference),
        );
        break;
      default: // the other effects only change what is visible
    }
  }

  #post(sender: Sender, out: Outgoing, isFromQueue: boolean): void {
    this.#laws.postBegins(out.reference);
    this.tasks.push({ type: "post", sender, out, isFromQueue });
  }

  /** @returns whether the task is finished */
  #advance(task: Task, fate: Fate): boolean {
    if (fate !== "lost" && task.type !== "storage-event") this.hasLaterPart = true;
    switch (task.type) {
      case "lock-taken":
        if (this.lock || !this.hasLaterPart) return false;
        this.lock = task.tab;
        if (task.tab.model.waits.length > 0) this.#seen(task.tab, []);
        if (task.tab.isAlive) this.dispatch(task.tab, { type: "lock-taken" });
        return true;
      case "post":
        this.#answer(task, fate);
        return true;
      case "enqueue": {
        const { tab, out } = task;
        const isLate = this.now - out.at >= SETTLING;
        const worked =
          isWanted(this.waits, out, this.now) && !isLate && this.hasLaterPart && !this.isFull;
        if (worked) this.queue.set(out.reference, { ...out, tried: false });
        this.dispatch(tab, { ...out, type: "queued", worked });
        return true;
      }
      case "unqueue": {
        const entry = this.queue.get(task.reference);
        if (entry && entry.version <= task.upTo) this.queue.delete(task.reference);
        this.dispatch(task.tab, { type: "unqueued", reference: task.reference });
        return true;
      }
      case "look":
        this.#seen(task.tab, []);
        return true;
      case "round":
        return this.#goRound(task);
      case "storage-event":
        this.dispatch(task.tab, { type: "other-tab-wrote" });
        return true;
      case "worker-message":
        this.dispatch(task.tab, { type: "worker-sent" });
        return true;
    }
  }

  #goRound(round: Task & { type: "round" }): boolean {
    round.left ??= [...this.queue.keys()];
    if (round.hasLock) {
      const isPosting = this.tasks.some(
        (task) => task.type === "post" && task.sender === round.sender,
      );
      if (isPosting) return false;
      this.lock = undefined;
      round.hasLock = false;
    }
    if (round.left.length > 0) {
      if (this.lock) return false;
      // The entry is read again, because it may have been removed meanwhile.
      const entry = this.queue.get(round.left.shift() ?? "");
      if (!entry) return false;
      this.lock = round.sender;
      round.hasLock = true;
      entry.tried = true;
      this.#post(round.sender, entry, true);
      return false;
    }
    if (round.sender === "worker")
      for (const tab of this.tabs) this.tasks.push({ type: "worker-message", tab });
    else this.#seen(round.sender, round.verdicts);
    return true;
  }

  #seen(tab: Tab, verdicts: { reference: string; version: number; verdict: Verdict }[]): void {
    this.dispatch(tab, {
      type: "queue-seen",
      waiting: [...this.queue.values()],
      arrived: [...this.arrived],
      verdicts,
    });
  }

  #answer({ sender, out, isFromQueue }: Task & { type: "post" }, fate: Fate): void {
    const verdict: Verdict =
      fate === "stored"
        ? { kind: "sent" }
        : fate === "refused"
          ? { kind: "not-sent", cause: "failing", faults: [] }
          : fate === "faulty"
            ? { kind: "not-sent", cause: "refused", faults: [{ field: "prenom", message: "Non." }] }
            : { kind: "unknown" };
    const { reference, version } = out;
    const round = this.tasks.find(
      (task): task is Task & { type: "round" } =>
        task.type === "round" && task.sender === sender && task.hasLock,
    );
    if (fate === "stored" || fate === "stored-but-silent") this.#laws.stored(out, !isFromQueue);
    const isHeard = sender === "worker" || sender.isAlive;
    if (verdict.kind === "sent" && isHeard) this.#laws.confirmed(out);
    if (!round) {
      if (sender !== "worker")
        this.dispatch(sender, { type: "answered", verdict, reference, version });
      return;
    }
    round.verdicts.push({ reference, version, verdict });
    const entry = this.queue.get(reference);
    if (verdict.kind === "sent") {
      this.arrived.push({
        reference,
        version,
        at: this.now,
        firstName: out.answers["prenom"] ?? "",
      });
      if (entry?.version === version) this.queue.delete(reference);
    } else if (entry && verdict.kind === "not-sent") entry.tried = false;
  }
}
