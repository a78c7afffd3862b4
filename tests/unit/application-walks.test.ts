import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { APPLICATION_STATES, type StateName } from "#application/core/journey.ts";
import type { Event, Next } from "#application/core/events.ts";
import type { FormKind, Model } from "#application/core/model.ts";
import { laterStep } from "#application/core/later-step.ts";
import { step } from "#application/core/step.ts";
import { probableMistakes } from "#application/forms/probable-mistakes.ts";
import { applicationForm } from "#application/forms/application-form.ts";
import { ADVISER_FIELD_NAMES } from "#application/forms/adviser-field-names.ts";
import { referralForm } from "#application/forms/referral-form.ts";
import { walk } from "./application-walks/walk.ts";

const KINDS: readonly FormKind[] = [
  { declaration: applicationForm, start: "prenom", stays: [], probableMistakes, laterStep },
  {
    declaration: referralForm,
    start: "orienter",
    stays: ADVISER_FIELD_NAMES,
    probableMistakes,
    laterStep,
  },
];
const [YOUNG, ADVISERS] = KINDS as [FormKind, FormKind];

/** How many walks to run, if the environment says so. These walks are different in each run. */
const ASKED = process.env["APPLICATION_WALKS"];
/** By default the walks are the same in each run, so that the result depends on the code only; CI runs a million new ones. */
const WALKS = ASKED === undefined ? { numRuns: 20_000, seed: 2020 } : { numRuns: Number(ASKED) };

const choices = fc.array(fc.nat(2 ** 30), { minLength: 4, maxLength: 60, size: "max" });

/**
 * Runs this many walks, with a step function in place of the core's.
 * @returns the laws that the first failing walk breaks, if one fails
 */
function firstBroken(
  kind: FormKind,
  stepInstead: typeof step,
  numRuns: number,
): readonly string[] | undefined {
  const broken: (readonly string[])[] = [];
  fc.check(
    fc.property(choices, (chosen) => {
      const laws = walk(kind, chosen, stepInstead);
      if (laws.length > 0) broken.push(laws);
      return laws.length === 0;
    }),
    { ...WALKS, numRuns, endOnFailure: true },
  );
  return broken[0];
}

describe("random walks of two tabs and a worker", () => {
  for (const kind of KINDS)
    it(`random walks keep every law: ${kind.declaration.name}`, () => {
      fc.assert(
        fc.property(choices, (chosen) => {
          assert.deepEqual(walk(kind, chosen), []);
        }),
        { ...WALKS, numRuns: WALKS.numRuns / KINDS.length },
      );
    });

  const planted: readonly {
    readonly law: RegExp;
    readonly fault: string;
    readonly step: (model: Model, event: Event) => Next;
  }[] = [
    {
      law: /something typed is lost/,
      fault: "an answer is not stored",
      step: (model, event) => {
        const { model: next, effects } = step(model, event);
        return { model: next, effects: effects.filter(({ type }) => type !== "store") };
      },
    },
    {
      law: /“sent” is shown/,
      fault: "a missing response counts as “sent”",
      step: (model, event) =>
        event.type === "answered" && event.verdict.kind === "unknown"
          ? step(model, { ...event, verdict: { kind: "sent" } })
          : step(model, event),
    },
    {
      law: /one version is reported as another/,
      fault: "a missing response counts as refused",
      step: (model, event) =>
        event.type === "answered" && event.verdict.kind === "unknown"
          ? step(model, { ...event, verdict: { kind: "not-sent", cause: "failing", faults: [] } })
          : step(model, event),
    },
    {
      law: /a send starts after erasing/,
      fault: "an erased application stays in the queue",
      step: (model, event) =>
        step(
          model,
          event.type === "erase" ? { ...event, stored: { ...event.stored, waits: [] } } : event,
        ),
    },
    {
      law: /no way out/,
      fault: "a response is ignored",
      step: (model, event) =>
        event.type === "answered"
          ? { model, effects: [{ type: "release-lock" }] }
          : step(model, event),
    },
  ];
  for (const { law, fault, step: faulty } of planted)
    it(`random walks detect the fault: ${fault}`, () => {
      assert.match(firstBroken(YOUNG, faulty, 20_000)?.join() ?? "", law);
    });
});

function sourcesOfCore(isMeant: (name: string) => boolean): string {
  const folder = new URL("../../src/application/core/", import.meta.url);
  return readdirSync(folder)
    .filter(isMeant)
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
    .join("\n");
}

describe("the table of the journey", () => {
  const events = new Set(
    Object.values(APPLICATION_STATES).flatMap(({ transitions }) => transitions.map(({ on }) => on)),
  );

  it("every event of the journey is triggered somewhere", () => {
    const sources = sourcesOfCore((name) => name !== "journey.ts");
    const missing = [...events].filter((on) => !sources.includes(`"${on}"`));
    assert.deepEqual(missing, []);
  });

  it("the journey is the only way into a state: only `follow` sets `state`", () => {
    const setting = sourcesOfCore((name) => !["moves.ts", "model.ts"].includes(name)).match(
      /[{,]\s*state:.*/g,
    );
    assert.equal(setting, null);
    assert.equal(sourcesOfCore((name) => name === "moves.ts").match(/^\s*state:/gm)?.length, 1);
  });

  it("random walks reach and leave every state of the forms", () => {
    const reached = new Set<StateName>();
    const left = new Set<StateName>();
    const watched = (model: Model, event: Event): Next => {
      const next = step(model, event);
      reached.add(next.model.state);
      if (next.model.state !== model.state) left.add(model.state);
      return next;
    };
    for (const kind of [YOUNG, ADVISERS]) firstBroken(kind, watched, 3000);
    const ofForms = (Object.keys(APPLICATION_STATES) as StateName[]).filter(
      // A walk starts in « ouverture » and never returns there. « entier » is for somebody who is further down the form when the
      // script loads; in a walk nobody is.
      (name) => !/^(?:ouverture|entier)/.test(name),
    );
    assert.deepEqual(
      ofForms.filter((name) => !reached.has(name) || !left.has(name)),
      [],
    );
  });
});
