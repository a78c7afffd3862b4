/** Reads what the device has stored for a form, and drops values that are not ours or are too old. */
import { isReference } from "./reference.ts";
import {
  versionOf,
  type Draft,
  type StoredForm,
  type QueueMark,
  type SentVersion,
} from "./model.ts";

/** How long answers are kept after the last edit, in milliseconds. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** The raw values stored under the three keys of a form, whoever wrote them. */
export interface Stored {
  readonly draft: unknown;
  readonly sent: unknown;
  readonly waits: unknown;
}

/**
 * Parses the stored values. Another page of the same host may use the same keys, so a value of another shape is ignored.
 * @param now the time from which the age of values is counted, in milliseconds since 1970
 */
export function keptOf({ draft, sent, waits }: Stored, now: number): Omit<StoredForm, "works"> {
  const written = isDraft(draft) ? draft : undefined;
  const marks = marksOf(waits, written);
  // While this form has anything in the queue, its draft is kept: the page must be able to show and erase queued answers.
  const isKept = written && (marks.length > 0 || now - written.at < KEPT_FOR);
  return {
    draft: isKept ? written : undefined,
    sent: isSent(sent) && now - sent.at < KEPT_FOR ? sent : undefined,
    waits: marks,
  };
}

const part = (value: unknown, name: string): unknown =>
  (Object(value) as Record<string, unknown>)[name];

/**
 * Whether this property is a safe integer, as timestamps and versions are. Beyond safe integers, adding 1 might not make a new
 * version.
 */
const isCounted = (value: unknown, name: string): boolean =>
  Number.isSafeInteger(part(value, name));

function hasReference(value: unknown): boolean {
  const reference = part(value, "reference");
  return typeof reference === "string" && isReference(reference);
}

const isVersion = (value: unknown): boolean => hasReference(value) && isCounted(value, "version");

function isDraft(value: unknown): value is Draft {
  const answers = part(value, "answers");
  return (
    hasReference(value) &&
    Object(answers) === answers &&
    !Array.isArray(answers) &&
    Object.values(answers as object).every((answer) => typeof answer === "string") &&
    isCounted(value, "at")
  );
}

const isSent = (value: unknown): value is SentVersion => isVersion(value) && isCounted(value, "at");

/** Older releases of the site stored `true` when something was in the queue. */
function marksOf(value: unknown, draft: Draft | undefined): readonly QueueMark[] {
  if (value === true)
    return [draft ? { ...versionOf(draft), at: 0 } : { reference: "", version: 0, at: 0 }];
  return Array.isArray(value)
    ? value.filter((one): one is QueueMark => isVersion(one) && isCounted(one, "at"))
    : [];
}
