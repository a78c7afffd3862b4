/** Events of sending: the lock was obtained, or the verdict on the attempt is known. */
import type { ProbableMistake } from "#application/forms/probable-mistakes.ts";
import type { FieldError } from "#application/forms/rules.ts";
import type { Verdict } from "#application/delivery/verdict.ts";
import { ask, probableMistake } from "./answering.ts";
import { confirm } from "./confirming.ts";
import { correct } from "./correcting.ts";
import { andThen, follow, stay, store } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isSame, untried, versionOf, type Draft, type Model } from "./model.ts";
import { screenOf } from "./questions.ts";
import { reportSent } from "./sent.ts";

/**
 * This page holds the sending lock: starts the attempt, unless another tab has sent this version, or a probable typo must be
 * asked about first. (Answers that other tabs have changed meanwhile are already in the model: `other-tabs.ts`.)
 */
export function lockTaken(model: Model, { stored, unusedReference }: Event): Next {
  const { draft, attempt, keeping } = model;
  if (model.state !== "envoi" || attempt) return stay(model, { type: "release-lock" });
  const version = versionOf(draft);
  const { sent } = stored;
  if (keeping !== "shared" && sent && isSame(sent, version))
    return andThen(stay(model, { type: "release-lock" }), (m) =>
      reportSent(m, sent, unusedReference),
    );
  const mistake = probableMistake(model, model.unasked);
  if (mistake) return andThen(stay(model, { type: "release-lock" }), (m) => askLate(m, mistake));
  const attempting: Model = {
    ...model,
    attempt: {
      ...version,
      firstName: draft.answers["prenom"] ?? "",
      wasTrying: draft.trying ?? false,
    },
  };
  return andThen(store(attempting, { ...draft, trying: true }), (m) =>
    stay(m, { type: "post", ...version, answers: draft.answers }),
  );
}

/** Asks about a field that the person had passed before the typo check loaded. Nothing has been sent yet. */
function askLate(model: Model, mistake: ProbableMistake): Next {
  const move = { question: screenOf(model.kind, mistake.field), reviewing: true, focus: false };
  return andThen(follow(model, "reponse-a-corriger", move), (m) => ask(m, mistake, false));
}

/** The service has responded, or the attempt has ended without a response. */
export function handleVerdict(model: Model, event: Event & { readonly type: "answered" }): Next {
  const { verdict, reference, version, now, unusedReference } = event;
  const released = stay(model, { type: "release-lock" });
  const { attempt } = model;
  if (verdict.kind === "sent") {
    const firstName = attempt?.reference === reference ? attempt.firstName : "";
    return andThen(released, (m) =>
      confirm(m, { reference, version, at: now, firstName }, unusedReference),
    );
  }
  // The response belongs to an attempt that is no longer in progress: nothing changes but the lock.
  if (!attempt || !isSame(attempt, { reference, version })) return released;
  const trying = verdict.kind === "unknown" || attempt.wasTrying;
  const recorded = andThen(released, (m) =>
    m.draft.reference === reference ? store(m, tryingOrNot(m.draft, trying)) : stay(m),
  );
  return andThen(recorded, (m) => reportUnsent(m, verdict));
}

const tryingOrNot = (draft: Draft, isTrying: boolean): Draft =>
  isTrying ? { ...untried(draft), trying: true } : untried(draft);

/** Reports a verdict other than "sent", and shows the service's error messages at their questions. */
export function reportUnsent(model: Model, verdict: Verdict): Next {
  if (verdict.kind === "sent") return stay(model);
  if (verdict.kind === "unknown") return follow(model, "sans-reponse");
  const { fields } = model.kind.declaration;
  const faults = verdict.faults.flatMap(({ field: name, message }): FieldError[] =>
    fields.filter((field) => field.name === name).map((field) => ({ field, message })),
  );
  if (faults.length > 0) return correct(model, faults);
  if (model.draft.trying) return follow(model, "sans-reponse");
  const { cause, minutes } = verdict;
  return follow({ ...model, refusal: { cause, minutes } }, "envoi-refuse");
}
