/** What is known of one form on one page: plain data, that `step.ts` decides on and `view/` shows. */
import type { Doubt } from "../forms/doubts.ts";
import type { FormQuestions } from "../forms/form-types.ts";
import type { Fault } from "../forms/rules.ts";
import type { Cause } from "../delivery/verdict.ts";
import type { Next } from "./events.ts";
import type { LaterEvent } from "./later-step.ts";
import type { AskingName, QuestionName, StateName } from "./journey.ts";

/** Answers that are not sent yet, as the device keeps them too. */
export interface Draft {
  readonly reference: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Its version: the moment of the last word, in milliseconds since 1970; any word typed makes another. 0: nothing typed. */
  readonly at: number;
  /** A try to send is under way or ended without an answer: it may have arrived. */
  readonly trying?: boolean;
  /** When the browser itself has posted it, in milliseconds since 1970: its thank-you page says the rest. */
  readonly posted?: number;
}

/** One version of one application. */
export interface Version {
  readonly reference: string;
  readonly version: number;
}

/** What is put into the queue, written down before it is there: a crash in between is noticed. */
export interface Mark extends Version {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** It is being taken out again, and is not to be put in any more. */
  readonly isLeaving?: true;
  /** Somebody has seen it there. */
  readonly isQueued?: true;
}

/** What the queue holds. */
export interface Waiting extends Version {
  /** A try from the queue ended without an answer: it may have arrived. */
  readonly tried?: boolean;
}

/** A version that the service has stored. */
export interface Sent extends Version {
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** One that went while nobody looked, and whose it is. */
export interface Arrived extends Sent {
  readonly firstName: string;
}

/** What goes out: everything else is added on the way (`delivery/parcel.ts`). */
export interface Outgoing extends Version {
  readonly answers: Readonly<Record<string, string>>;
}

/** What the device holds of this form at the moment of an event. */
export interface Kept {
  /** Whether the browser keeps anything at all. */
  readonly works: boolean;
  readonly draft?: Draft | undefined;
  /** The last one that was sent from this device. */
  readonly sent?: Sent | undefined;
  /** What was put into the queue and is not known to have left it. */
  readonly waits: readonly Mark[];
}

/**
 * `kept` on the device; `refused` by the browser; `full`: what was typed last did not fit; `shared`: nothing is to be kept.
 */
export type Keeping = "kept" | "refused" | "full" | "shared";

/** A step that the address names: `?etape=ville`. */
export type Step = QuestionName | "verifier";

/** Something to be said beside the state, once. */
export type Notice = "erased" | "erased-elsewhere" | "cannot-wait" | "queue-lost";

/** What differs between the two forms. */
export interface FormKind {
  readonly declaration: FormQuestions;
  /** The first question, or the whole form of an adviser. */
  readonly start: AskingName;
  /** The answers that stay for the next person. */
  readonly stays: readonly string[];
  /** What to ask before going on; `undefined` while what asks has not come: on a page it comes later than the form. */
  doubtsAbout(answers: Draft["answers"]): readonly Doubt[] | undefined;
  /** What follows from events of the part that a page loads later. */
  laterStep(model: Model, event: LaterEvent): Next;
}

export interface Model {
  readonly kind: FormKind;
  readonly state: StateName;
  readonly draft: Draft;
  readonly keeping: Keeping;
  /** Whether the device holds this draft, as far as this page knows. */
  readonly isStored: boolean;
  /** The answers that were typed last, or since nothing fits on the device any more. */
  readonly unstored: readonly string[];
  /** The person came from the check of the answers, and goes back there. */
  readonly reviewing: boolean;
  /** How many steps of this form lie behind in the history. */
  readonly depth: number;
  /** What is to be mended on the screen that is shown. */
  readonly faults: readonly Fault[];
  /** What looks like a slip and is asked about. */
  readonly doubt: (Doubt & { readonly isSendingNow: boolean }) | undefined;
  /** Slips that the person has seen: « telephone 06 39 ». */
  readonly confirmed: readonly string[];
  /** The fields that somebody went past before what asks about slips had come: asked about before sending. */
  readonly unasked: readonly string[];
  /** Why the service did not take it, and in how many minutes it may be asked again. */
  readonly refusal: { readonly cause: Cause; readonly minutes?: number | undefined } | undefined;
  /** The try under way, and whether an earlier one may have arrived. */
  readonly attempt:
    (Version & { readonly firstName: string; readonly wasTrying: boolean }) | undefined;
  /** In the queue, as far as this page knows. */
  readonly waits: readonly Mark[];
  /** The queue is asked to take the draft, or to let go of it: before everything is erased, or for good on a shared device. */
  readonly pending: "queueing" | "erasing" | "leaving" | undefined;
  /** What was erased here, to be taken back; never on the device. */
  readonly erased: { readonly draft: Draft } | undefined;
  readonly notice: Notice | undefined;
  /** The receipt that is shown. */
  readonly receipt: Sent | undefined;
  /** Other applications that went meanwhile. */
  readonly news: readonly Arrived[];
}

export const isSame = (one: Version, other: Version): boolean =>
  one.reference === other.reference && one.version === other.version;

/** Whether this very version is said to wait. */
export const waitsNow = ({ waits, draft }: Model): boolean =>
  waits.some((one) => !one.isLeaving && isSame(one, versionOf(draft)));

/** The version of the draft that is on the page. */
export const versionOf = ({ reference, at }: Draft): Version => ({ reference, version: at });

/** The same answers, without what became of a try. */
export const untried = ({ reference, answers, at }: Draft): Draft => ({ reference, answers, at });

export const emptyDraft = (reference: string): Draft => ({ reference, answers: {}, at: 0 });

/** The form is shown and cannot be typed into: what would be typed would neither be sent nor known. */
export const isBusy = ({ state, pending }: Model): boolean =>
  state === "envoi" || pending !== undefined;

/** A page before anything is known. */
export const newModel = (kind: FormKind): Model => ({
  kind,
  state: "ouverture",
  draft: emptyDraft(""),
  keeping: "refused",
  isStored: false,
  unstored: [],
  reviewing: false,
  depth: 0,
  faults: [],
  doubt: undefined,
  confirmed: [],
  unasked: [],
  refusal: undefined,
  attempt: undefined,
  waits: [],
  pending: undefined,
  erased: undefined,
  notice: undefined,
  receipt: undefined,
  news: [],
});
