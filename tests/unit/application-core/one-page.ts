/** Runs the application's core as one page of a form would, with simulated storage and clock, and without a document. */
import { applicationForm } from "#application/forms/application-form.ts";
import { probableMistakes } from "#application/forms/probable-mistakes.ts";
import { ADVISER_FIELD_NAMES } from "#application/forms/adviser-field-names.ts";
import { referralForm } from "#application/forms/referral-form.ts";
import type { Effect, Happening, Opening } from "#application/core/events.ts";
import {
  newModel,
  type FormKind,
  type StoredForm,
  type Model,
  type Version,
} from "#application/core/model.ts";
import { laterStep } from "#application/core/later-step.ts";
import { step } from "#application/core/step.ts";

export const YOUNG: FormKind = {
  declaration: applicationForm,
  start: "prenom",
  stays: [],
  probableMistakes,
  laterStep,
};
export const ADVISERS: FormKind = {
  declaration: referralForm,
  start: "orienter",
  stays: ADVISER_FIELD_NAMES,
  probableMistakes,
  laterStep,
};
export const REFERENCE = "LPN-7K4Q-2M9";
export const NOTHING: StoredForm = { works: true, waits: [] };

export class Page {
  model: Model;
  stored: StoredForm;
  effects: readonly Effect[] = [];
  now = 1_795_000_000_000;

  constructor(opening: Partial<Opening> = {}, stored: StoredForm = NOTHING, kind = YOUNG) {
    this.stored = stored;
    this.model = newModel(kind);
    this.happen({
      type: "opened",
      step: undefined,
      reviewing: false,
      depth: 0,
      isShared: false,
      typed: [],
      carried: {},
      place: "first",
      ...opening,
    });
  }

  happen(...happenings: Happening[]): this {
    for (const happening of happenings) {
      this.now += 1000;
      const event = {
        ...happening,
        now: this.now,
        unusedReference: "LPN-AAAA-AAA",
        stored: this.stored,
      };
      const { model, effects } = step(this.model, event);
      this.model = model;
      this.effects = effects;
      for (const effect of effects) {
        if (effect.type === "store") this.stored = { ...this.stored, draft: effect.draft };
        if (effect.type === "erase-draft") this.stored = { ...this.stored, draft: undefined };
        if (effect.type === "mark-sent") this.stored = { ...this.stored, sent: effect.sent };
        if (effect.type === "mark-waits") this.stored = { ...this.stored, waits: effect.waits };
      }
    }
    return this;
  }

  type(answers: Readonly<Record<string, string>>): this {
    for (const [name, value] of Object.entries(answers))
      this.happen({ type: "typed", name, value });
    return this;
  }

  /** Presses « La garder »; `worked` says whether the queue accepted the application. */
  letWait(worked: boolean, version: Version): this {
    this.happen({ type: "wait" });
    return this.happen({ type: "queued", worked, at: this.now, ...version });
  }

  get done(): string[] {
    return this.effects.map(({ type }) => type);
  }
}

/** Storage that holds a draft with these answers. */
export const draftOf = (answers: Record<string, string>, more = {}): StoredForm => ({
  ...NOTHING,
  draft: { reference: REFERENCE, answers, at: 1_794_999_000_000, ...more },
});
export const SAM = { prenom: "Sam", telephone: "06 39 98 12 34" };
