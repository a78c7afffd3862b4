/** Everything known about one form on one page, as plain data: `step.ts` computes it and `view/` shows it. */
import type { ProbableMistake } from "#application/forms/probable-mistakes.ts";
import type { FormQuestions } from "#application/forms/form-types.ts";
import type { FieldError } from "#application/forms/rules.ts";
import type { Cause } from "#application/delivery/verdict.ts";
import type { Next } from "./events.ts";
import type { LaterEvent } from "./later-step.ts";
import type { AskingName, QuestionName, StateName } from "./journey.ts";

/** Answers that are not sent yet. The device stores this object. */
export interface Draft {
  readonly reference: string;
  readonly answers: Readonly<Record<string, string>>;
  /**
   * The version of the draft: the time of the last edit, in milliseconds since 1970. Every edit makes a new version; 0 means
   * that nothing was typed.
   */
  readonly at: number;
  /** An attempt to send is in progress, or has ended without a clear result: the application may have arrived. */
  readonly trying?: boolean;
  /** The town was taken over from « Est-ce pour moi ? », so the form does not ask for it. */
  readonly townKnown?: boolean | undefined;
  /** When the browser submitted the form natively, in milliseconds since 1970. The thank-you page then deletes the draft. */
  readonly posted?: number;
}

/** One version of one application. */
export interface Version {
  readonly reference: string;
  /** `at` of the draft. */
  readonly version: number;
}

/** A record in `localStorage` that an application is queued, written before queueing: a crash in between is then noticed. */
export interface QueueMark extends Version {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The application is being removed from the queue, and must not be added again. */
  readonly isLeaving?: true;
  /** Some page has seen the application in the queue. */
  readonly isQueued?: true;
}

/** An entry of the queue. */
export interface QueueEntry extends Version {
  /** An attempt made from the queue ended without a clear result: the application may have arrived. */
  readonly tried?: boolean;
}

/** A version that the service has stored. */
export interface SentVersion extends Version {
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** A version that the service has stored, with the first name of the person who applies. */
export interface Arrived extends SentVersion {
  readonly firstName: string;
}

/** What the core passes on to be sent. `delivery/parcel.ts` adds everything else. */
export interface Outgoing extends Version {
  readonly answers: Readonly<Record<string, string>>;
}

/** What the device holds of this form at the moment of an event. */
export interface StoredForm {
  /** Whether the browser can store anything at all. */
  readonly works: boolean;
  readonly draft?: Draft | undefined;
  /** The last application sent from this device. */
  readonly sent?: SentVersion | undefined;
  /** The applications that were put into the queue and are not known to have left it. */
  readonly waits: readonly QueueMark[];
}

/**
 * What happens to answers on this device. `kept`: stored. `refused`: not stored, because the browser does not allow it, or
 * because another tab has stored other answers meanwhile. `full`: the last edit did not fit. `shared`: the device is shared, so
 * nothing is stored.
 */
export type Keeping = "kept" | "refused" | "full" | "shared";

/** A step that the address names: `?etape=ville`. */
export type Step = QuestionName | "verifier";

/** A message that is shown together with a state, until the next state. */
export type Notice = "erased" | "erased-elsewhere" | "cannot-wait" | "queue-lost";

/** How the two forms differ. */
export interface FormKind {
  readonly declaration: FormQuestions;
  /** The first question, or the whole form for an adviser. */
  readonly start: AskingName;
  /** Names of the answers that stay for the next person. In the advisers' form: who the adviser is. */
  readonly stays: readonly string[];
  /** Probable typos to ask about before moving on; `undefined` until the page has loaded the code of this check. */
  probableMistakes(answers: Draft["answers"]): readonly ProbableMistake[] | undefined;
  /** Handles the events of `later-step.ts`, a file that the page loads after the first answer. */
  laterStep(model: Model, event: LaterEvent): Next;
}

export interface Model {
  readonly kind: FormKind;
  readonly state: StateName;
  readonly draft: Draft;
  readonly keeping: Keeping;
  /** Whether the device holds this draft, as far as this page knows. */
  readonly isStored: boolean;
  /** Fields whose new answers the device may lack: those of the last edit, or of all edits since storage became full. */
  readonly unstored: readonly string[];
  /** The person came from the check of the answers, and returns there afterwards. */
  readonly reviewing: boolean;
  /** How many steps of this form are behind the current one in the browser's history. */
  readonly depth: number;
  /** The validation errors of the current screen. */
  readonly faults: readonly FieldError[];
  /** A probable typo that the page is asking about. */
  readonly mistake: (ProbableMistake & { readonly isSendingNow: boolean }) | undefined;
  /** Answers that looked like typos and that the person has confirmed, each as name and value: "telephone 06 39". */
  readonly confirmed: readonly string[];
  /** Fields that the person passed before the typo check had loaded: they are checked before sending. */
  readonly unasked: readonly string[];
  /** Why the service refused the application, and in how many minutes to try again. */
  readonly refusal: { readonly cause: Cause; readonly minutes?: number | undefined } | undefined;
  /** The attempt in progress. `wasTrying`: an earlier attempt may have arrived. */
  readonly attempt:
    | (Version & { readonly firstName: string; readonly wasTrying: boolean })
    | undefined;
  /** The queue, as far as this page knows. */
  readonly waits: readonly QueueMark[];
  /**
   * What the queue was asked to do with the draft. `queueing`: add it. `erasing`: remove it before everything is erased.
   * `leaving`: remove it because the device is shared.
   */
  readonly pending: "queueing" | "erasing" | "leaving" | undefined;
  /** What was erased here and can be restored. Never stored on the device. */
  readonly erased: { readonly draft: Draft } | undefined;
  readonly notice: Notice | undefined;
  /** The receipt that is shown. */
  readonly receipt: SentVersion | undefined;
  /** Other applications that were sent from the queue. */
  readonly news: readonly Arrived[];
}

/** Whether both are the same version of the same application. */
export const isSame = (one: Version, other: Version): boolean =>
  one.reference === other.reference && one.version === other.version;

/** Whether this exact version is recorded as waiting in the queue. */
export const waitsNow = ({ waits, draft }: Model): boolean =>
  waits.some((one) => !one.isLeaving && isSame(one, versionOf(draft)));

/** The version of this draft. */
export const versionOf = ({ reference, at }: Draft): Version => ({ reference, version: at });

/** Whether a draft contains these answers. A missing answer counts as empty. */
export const hasAnswers = ({ answers }: Draft, expected: Draft["answers"]): boolean =>
  Object.entries(expected).every(([name, value]) => (answers[name] ?? "") === value);

/** The same answers, without the record of earlier attempts. */
export const untried = ({ reference, answers, at, townKnown }: Draft): Draft => ({
  reference,
  answers,
  at,
  townKnown,
});

/** A draft without answers, under a new reference. */
export const emptyDraft = (reference: string): Draft => ({ reference, answers: {}, at: 0 });

/** Whether the form is visible but locked: anything typed now would be neither sent nor recorded. */
export const isBusy = ({ state, pending }: Model): boolean =>
  state === "envoi" || pending !== undefined;

/** The model of a page that has not opened yet. */
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
  mistake: undefined,
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
