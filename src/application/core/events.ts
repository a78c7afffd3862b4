/** What may happen to a form, and what is to be done about it: plain data too. */
import type { Verdict } from "../delivery/verdict.ts";
import type {
  Arrived,
  Draft,
  Kept,
  Mark,
  Model,
  Outgoing,
  Sent,
  Step,
  Version,
  Waiting,
} from "./model.ts";

/** Every event says when it happens, what the device holds then, and brings a reference that nobody has. */
export interface Moment {
  readonly now: number;
  readonly kept: Kept;
  readonly fresh: string;
}

/** What the page finds when it opens. */
export interface Opening {
  readonly type: "opened";
  readonly step: Step | undefined;
  readonly reviewing: boolean;
  readonly depth: number;
  /** The device is shared: said by the address, or earlier in this tab. */
  readonly isShared: boolean;
  /** Typed before the script was there. */
  readonly typed: readonly (readonly [name: string, value: string])[];
  /** From « Est-ce pour moi ? » or a link; fills what is empty and never replaces what was typed. */
  readonly carried: Readonly<Record<string, string>>;
  /** Where somebody is already: typing in the first question or a later one, or further down the page. */
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
  | { readonly type: "doubt-answered"; readonly value: string }
  | { readonly type: "erase" }
  | { readonly type: "take-back" }
  | { readonly type: "shared"; readonly isShared: boolean }
  | { readonly type: "next-person" }
  | { readonly type: "wait" }
  /** Back or Forward, or a link of the page. */
  | {
      readonly type: "step-asked";
      readonly step: Step | undefined;
      readonly reviewing: boolean;
      readonly depth: number;
    }
  /** The browser brings the page back as it was left. */
  | { readonly type: "shown-again" }
  | { readonly type: "other-tab-wrote" }
  | { readonly type: "kept"; readonly worked: boolean }
  /** It is this page's turn to send: no other tab and no worker does. */
  | { readonly type: "turn" }
  | { readonly type: "no-network" }
  /** The part that sends does not come, although there is a network. */
  | { readonly type: "no-sender" }
  | ({ readonly type: "answered"; readonly verdict: Verdict } & Version)
  | ({ readonly type: "queued"; readonly worked: boolean; readonly at: number } & Version)
  | { readonly type: "unqueued"; readonly reference: string }
  | { readonly type: "worker-sent" }
  /** What the queue holds now, and what became of what it tried to send. */
  | {
      readonly type: "queue-seen";
      readonly waiting: readonly Waiting[];
      readonly arrived: readonly Arrived[];
      readonly verdicts: readonly (Version & { readonly verdict: Verdict })[];
    }
  | { readonly type: "network-back" };

export type Event = Happening & Moment;

/** What is brought to the eye and to a screen reader. `person`: in the advisers' form, the part of whom they write for. */
export type Focus = "screen" | "person" | "faults" | "doubt" | "answers" | "notice";

export type Effect =
  | { readonly type: "store"; readonly draft: Draft }
  | { readonly type: "erase-draft" }
  | { readonly type: "mark-sent"; readonly sent: Sent }
  | { readonly type: "forget-sent" }
  | { readonly type: "mark-waits"; readonly waits: readonly Mark[] }
  | { readonly type: "remember-shared"; readonly isShared: boolean }
  | {
      readonly type: "record-step";
      readonly step: Step | undefined;
      readonly reviewing: boolean;
      readonly depth: number;
      readonly replace: boolean;
    }
  | { readonly type: "go-back" }
  | { readonly type: "go-to-thanks"; readonly sent: Sent }
  | { readonly type: "load-sender" }
  | { readonly type: "take-turn" }
  | ({ readonly type: "post" } & Outgoing)
  | { readonly type: "leave-turn" }
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
