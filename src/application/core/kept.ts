/** What of the device's storage is ours, and not too old. */
import { isReference } from "./reference.ts";
import { versionOf, type Draft, type Kept, type Mark, type Sent } from "./model.ts";

/** How long answers are kept after the last word, in milliseconds. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** What stands in storage under the three names of a form, whoever wrote it. */
export interface Stored {
  readonly draft: unknown;
  readonly sent: unknown;
  readonly waits: unknown;
}

/**
 * Reads what is stored. Another page of the same host may use the same names: whatever has not our shape is nothing.
 * @param now in milliseconds since 1970
 */
export function keptOf({ draft, sent, waits }: Stored, now: number): Omit<Kept, "works"> {
  const written = isDraft(draft) ? draft : undefined;
  const marks = marksOf(waits, written);
  // What waits in the queue is told and can be erased for as long as it waits.
  const isKept = written && (marks.length > 0 || now - written.at < KEPT_FOR);
  return {
    draft: isKept ? written : undefined,
    sent: isSent(sent) && now - sent.at < KEPT_FOR ? sent : undefined,
    waits: marks,
  };
}

const part = (value: unknown, name: string): unknown =>
  (Object(value) as Record<string, unknown>)[name];

/** A moment or a version: beyond whole numbers, one more would be the same. */
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

const isSent = (value: unknown): value is Sent => isVersion(value) && isCounted(value, "at");

/** Older versions of the site wrote `true` for whatever waits. */
function marksOf(value: unknown, draft: Draft | undefined): readonly Mark[] {
  if (value === true)
    return [draft ? { ...versionOf(draft), at: 0 } : { reference: "", version: 0, at: 0 }];
  return Array.isArray(value)
    ? value.filter((one): one is Mark => isVersion(one) && isCounted(one, "at"))
    : [];
}
