/** The events that may happen to a form, and the effects that follow from them. Both are plain data. */
import type { Verdict } from "#application/delivery/verdict.ts";
import type {
  Arrived,
  Draft,
  StoredForm,
  QueueMark,
  Model,
  Outgoing,
  SentVersion,
  Step,
  Version,
  QueueEntry,
} from "./model.ts";

/** Comes with every event: the time, what the device holds at that moment, and a new reference. */
export interface Moment {
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly stored: StoredForm;
  readonly unusedReference: string;
}

/** What the page finds when it opens. */
export interface Opening {
  readonly type: "opened";
  readonly step: Step | undefined;
  readonly reviewing: boolean;
  readonly depth: number;
  /** The device is shared, according to the address or to an earlier choice in this tab. */
  readonly isShared: boolean;
  /** Typed before the script had loaded. */
  readonly typed: readonly (readonly [name: string, value: string])[];
  /** Answers handed over by « Est-ce pour moi ? » or by a link. They fill empty fields and never replace what was typed. */
  readonly carried: Readonly<Record<string, string>>;
  /**
   * Where the person already is. `first`: at the first question. `typing-first`: in a field of the first question.
   * `typing-further`: in a field of a later question. `further`: scrolled past the first question.
   */
  readonly place: "first" | "typing-first" | "typing-further" | "further";
}

export type Happening =
  | Opening
  | { readonly type: "typed"; readonly name: string; readonly value: string }
  /** The main button of the screen. */
  | { readonly type: "submitted" }
  | { readonly type: "send-now" }
  | { readonly type: "back" }
  | { readonly type: "change"; readonly field: string }
  | { readonly type: "remove"; readonly name: string }
  /** A reply to the question about a probable typo. `suggestion` is `undefined` if the person keeps their answer. */
  | { readonly type: "mistake-answered"; readonly suggestion: string | undefined }
  | { readonly type: "erase" }
  | { readonly type: "take-back" }
  | { readonly type: "shared"; readonly isShared: boolean }
  | { readonly type: "next-person" }
  | { readonly type: "wait" }
  /** The Back or Forward button, or a link to another part of the page. */
  | {
      readonly type: "step-asked";
      readonly step: Step | undefined;
      readonly reviewing: boolean;
      readonly depth: number;
    }
  /** The browser restores the page as it was left (back/forward cache). */
  | { readonly type: "shown-again" }
  | { readonly type: "other-tab-wrote" }
  /** Whether the last write to the device's storage worked. */
  | { readonly type: "stored"; readonly worked: boolean }
  /** This page holds the sending lock: no other tab and no worker is sending. */
  | { readonly type: "lock-taken" }
  | { readonly type: "no-network" }
  /** The sending code could not be loaded, although there is a network. */
  | { readonly type: "no-sender" }
  | ({ readonly type: "answered"; readonly verdict: Verdict } & Version)
  | ({ readonly type: "queued"; readonly worked: boolean; readonly at: number } & Version)
  | { readonly type: "unqueued"; readonly reference: string }
  | { readonly type: "worker-sent" }
  /** What the queue holds now, and the result of each attempt made from it. */
  | {
      readonly type: "queue-seen";
      readonly waiting: readonly QueueEntry[];
      readonly arrived: readonly Arrived[];
      readonly verdicts: readonly (Version & { readonly verdict: Verdict })[];
    }
  | { readonly type: "network-back" };

export type Event = Happening & Moment;

/** What gets the focus and is scrolled into view. `person`: in the advisers' form, the part about the person referred. */
export type Focus = "screen" | "person" | "faults" | "mistake" | "answers" | "notice";

export type Effect =
  | { readonly type: "store"; readonly draft: Draft }
  | { readonly type: "erase-draft" }
  | { readonly type: "mark-sent"; readonly sent: SentVersion }
  | { readonly type: "forget-sent" }
  | { readonly type: "mark-waits"; readonly waits: readonly QueueMark[] }
  | { readonly type: "remember-shared"; readonly isShared: boolean }
  | {
      readonly type: "record-step";
      readonly step: Step | undefined;
      readonly reviewing: boolean;
      readonly depth: number;
      readonly replace: boolean;
    }
  | { readonly type: "go-back" }
  | { readonly type: "go-to-thanks"; readonly sent: SentVersion }
  | { readonly type: "load-sender" }
  | { readonly type: "take-lock" }
  | ({ readonly type: "post" } & Outgoing)
  | { readonly type: "release-lock" }
  | { readonly type: "post-natively" }
  | ({ readonly type: "enqueue"; readonly at: number } & Outgoing)
  | { readonly type: "unqueue"; readonly reference: string; readonly upTo: number }
  | { readonly type: "look-at-queue" }
  | { readonly type: "send-waiting" }
  | { readonly type: "forget-arrived"; readonly references: readonly string[] }
  | { readonly type: "list-sent"; readonly one: Arrived }
  | { readonly type: "focus"; readonly on: Focus }
  | { readonly type: "announce-removed"; readonly name: string };

export interface Next {
  readonly model: Model;
  readonly effects: readonly Effect[];
}
