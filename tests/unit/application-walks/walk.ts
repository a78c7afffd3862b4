import { step as realStep } from "#application/core/step.ts";
import type { Event, Happening, Next } from "#application/core/events.ts";
import type { FormKind, Model } from "#application/core/model.ts";
import { APPLICATION_STATES } from "#application/core/journey.ts";
import { Laws } from "./laws.ts";
import { FATES, World, type Tab } from "./world.ts";

type Step = (model: Model, event: Event) => Next;

const NAMES = [
  "prenom",
  "telephone",
  "email",
  "ville",
  "message",
  "contact",
  "conseiller_structure",
  "conseiller_contact",
  "accord",
];

/** Actions of the person or the device. `tab` is an open tab, `value` a random number. */
const ACTIONS: readonly ((world: World, tab: Tab, value: number) => void)[] = [
  (world, tab, value) =>
    type(
      world,
      tab,
      NAMES[value % NAMES.length] ?? "",
      `0639${String(100_000 + (value % 800_000))}`,
    ),
  (world, tab, value) =>
    type(
      world,
      tab,
      NAMES[value % NAMES.length] ?? "",
      value % 5 === 0 ? "" : `mot${String(value)}`,
    ),
  (world, tab) => {
    for (const name of [
      "prenom",
      "telephone",
      "conseiller_structure",
      "conseiller_contact",
      "accord",
    ])
      type(world, tab, name, name === "telephone" ? "06 39 98 12 34" : "Sam");
  },
  (world, tab) => world.dispatch(tab, { type: "submitted" }),
  (world, tab) => world.dispatch(tab, { type: "submitted" }),
  (world, tab) => world.dispatch(tab, { type: "send-now" }),
  (world, tab) => {
    for (let press = 0; press < 8 && tab.model.state !== "envoi"; press += 1)
      world.dispatch(tab, { type: "submitted" });
  },
  (world, tab, value) => {
    const happening = OTHER_HAPPENINGS[value % OTHER_HAPPENINGS.length];
    if (happening) world.dispatch(tab, happening);
  },
  (world, tab) => world.dispatch(tab, { type: "wait" }),
  (world, tab) => world.dispatch(tab, { type: "wait" }),
  (world, tab) => world.dispatch(tab, { type: "network-back" }),
  (world, tab) => world.dispatch(tab, { type: "erase" }),
  (world) => world.wakeWorker(),
  (world) => (world.hasNetwork = !world.hasNetwork),
  (world, _tab, value) => (world.isFull = value % 3 === 0),
  (world, _tab, value) => value % 4 === 0 && world.evictQueue(),
  (world) => world.passTime(),
  (world, tab) => world.crash(tab),
  (_world, tab, value) => (tab.effectsLeft = value % 4),
  ...Array.from(
    { length: 10 },
    () => (world: World, _tab: Tab, value: number) =>
      world.goOn(value >> 3, FATES[value % FATES.length] ?? "lost"),
  ),
];

/** What a walk causes less often than typing, sending and waiting. */
const OTHER_HAPPENINGS: readonly Happening[] = [
  { type: "back" },
  { type: "take-back" },
  { type: "take-back" },
  { type: "next-person" },
  { type: "change", field: "ville" },
  { type: "remove", name: "ville" },
  { type: "mistake-answered", suggestion: "06 39 98 12 34" },
  { type: "shared", isShared: true },
  { type: "shared", isShared: false },
  { type: "step-asked", step: "verifier", reviewing: false, depth: 1 },
  { type: "step-asked", step: "message", reviewing: true, depth: 1 },
  { type: "step-asked", step: undefined, reviewing: false, depth: 0 },
  { type: "shown-again" },
  { type: "other-tab-wrote" },
  { type: "no-sender" },
];

/** Types only if fields are shown and accept input. */
function type(world: World, tab: Tab, name: string, value: string): void {
  const { state, pending } = tab.model;
  const hasFields =
    APPLICATION_STATES[state].fields !== undefined || state === "orienter" || state === "entier";
  if (hasFields && pending === undefined) world.dispatch(tab, { type: "typed", name, value });
}

/**
 * Runs one action for each number of `choices` in one of two tabs, which it opens if necessary, then lets all tasks finish.
 * Stops at the first broken law.
 * @returns the laws that were broken
 */
export function walk(
  kind: FormKind,
  choices: readonly number[],
  step: Step = realStep,
): readonly string[] {
  const laws = new Laws();
  const world = new World(kind, step, laws);
  for (const choice of choices) {
    const value = choice >> 6;
    const index = value & 1;
    const open = world.tabs.filter(({ isAlive }) => isAlive);
    const typed = value % 4 === 3 ? [["ville", `mot${String(value)}`] as const] : [];
    const tab = open[index] ?? world.open(String(world.tabs.length), value % 32 === 31, typed);
    ACTIONS[choice % ACTIONS.length]?.(world, tab, value >> 1);
    if (laws.broken.length > 0) return laws.broken;
  }
  settle(world);
  laws.checkAnswers(world);
  for (const tab of world.tabs)
    if (tab.isAlive && !hasWayOut(world, tab, step))
      laws.broken.push(`no way out of ${tab.model.state}`);
  return laws.broken;
}

/** Lets all tasks finish: the network is back, the service stores everything, and nobody acts any more. */
function settle(world: World): void {
  world.hasNetwork = true;
  world.isFull = false;
  for (const tab of world.tabs) tab.effectsLeft = Infinity;
  for (let turn = 0; turn < 400 && world.tasks.length > 0; turn += 1) world.goOn(turn, "stored");
}

/** Whether some action of the person leads to another state, to a validation error or to a question about a typo. */
function hasWayOut(world: World, tab: Tab, step: Step): boolean {
  const { state, pending } = tab.model;
  if (state === "envoi" || pending !== undefined) return false;
  const stored = { works: true, draft: world.draft, sent: world.sent, waits: world.waits };
  const ways: readonly Happening[] = [
    { type: "submitted" },
    { type: "next-person" },
    { type: "step-asked", step: undefined, reviewing: false, depth: 0 },
    { type: "erase" },
  ];
  return ways.some((way) => {
    const { model } = step(tab.model, { ...way, now: world.now, unusedReference: "R-x", stored });
    return model.state !== state || model.faults.length > 0 || model.mistake !== undefined;
  });
}
