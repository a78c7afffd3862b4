/** It is this page's turn to send, and what becomes of the try. */
import type { Doubt } from "../forms/doubts.ts";
import type { Fault } from "../forms/rules.ts";
import type { Verdict } from "../delivery/verdict.ts";
import { ask, doubtAbout } from "./answering.ts";
import { confirm } from "./confirming.ts";
import { mend } from "./mending.ts";
import { andThen, follow, stay, store } from "./moves.ts";
import type { Event, Next } from "./events.ts";
import { isSame, untried, versionOf, type Draft, type Model } from "./model.ts";
import { screenOf } from "./questions.ts";
import { tellSent } from "./sent.ts";

/** It is this page's turn. What another tab has done meanwhile is known by now. */
export function takeTurn(model: Model, { kept, fresh }: Event): Next {
  const { draft, attempt, keeping } = model;
  if (model.state !== "envoi" || attempt) return stay(model, { type: "leave-turn" });
  const version = versionOf(draft);
  const { sent } = kept;
  if (keeping !== "shared" && sent && isSame(sent, version))
    return andThen(stay(model, { type: "leave-turn" }), (m) => tellSent(m, sent, fresh));
  const doubt = doubtAbout(model, model.unasked);
  if (doubt) return andThen(stay(model, { type: "leave-turn" }), (m) => askLate(m, doubt));
  const trying: Model = {
    ...model,
    attempt: {
      ...version,
      firstName: draft.answers["prenom"] ?? "",
      wasTrying: draft.trying ?? false,
    },
  };
  return andThen(store(trying, { ...draft, trying: true }), (m) =>
    stay(m, { type: "post", ...version, answers: draft.answers }),
  );
}

/** What asks about slips came after the person had gone past the field: it asks before anything goes. */
function askLate(model: Model, doubt: Doubt): Next {
  const move = { question: screenOf(model.kind, doubt.field), reviewing: true, focus: false };
  return andThen(follow(model, "reponse-a-corriger", move), (m) => ask(m, doubt, false));
}

/** The service, or nobody, has answered. */
export function hear(model: Model, event: Event & { readonly type: "answered" }): Next {
  const { verdict, reference, version, now, fresh } = event;
  const left = stay(model, { type: "leave-turn" });
  const { attempt } = model;
  if (verdict.kind === "sent") {
    const firstName = attempt?.reference === reference ? attempt.firstName : "";
    return andThen(left, (m) => confirm(m, { reference, version, at: now, firstName }, fresh));
  }
  // An answer that another one has overtaken changes nothing.
  if (!attempt || !isSame(attempt, { reference, version })) return left;
  const trying = verdict.kind === "unknown" || attempt.wasTrying;
  const noted = andThen(left, (m) =>
    m.draft.reference === reference ? store(m, tryingOrNot(m.draft, trying)) : stay(m),
  );
  return andThen(noted, (m) => tellRefusal(m, verdict));
}

const tryingOrNot = (draft: Draft, isTrying: boolean): Draft =>
  isTrying ? { ...untried(draft), trying: true } : untried(draft);

/** Says no, or that nobody knows; what the service wants mended is said at its question. */
export function tellRefusal(model: Model, verdict: Verdict): Next {
  if (verdict.kind === "sent") return stay(model);
  if (verdict.kind === "unknown") return follow(model, "sans-reponse");
  const { fields } = model.kind.declaration;
  const faults = verdict.faults.flatMap(({ field: name, message }): Fault[] =>
    fields.filter((field) => field.name === name).map((field) => ({ field, message })),
  );
  if (faults.length > 0) return mend(model, faults);
  if (model.draft.trying) return follow(model, "sans-reponse");
  const { cause, minutes } = verdict;
  return follow({ ...model, refusal: { cause, minutes } }, "envoi-refuse");
}
