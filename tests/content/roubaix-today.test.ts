/** The answer about the school of Roubaix, beside the state of that school. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SETTINGS_FILE } from "#content-check/reading/lone-files.ts";
import { formatFault, stopping, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { roubaixTodayFaults } from "#content-check/schools/roubaix-today.ts";
import { describeBreaks } from "./breaking.ts";

const lineOf = () => 1;
const foundFor = (state: string, value: string): Fault[] => {
  const school: ContentFile = {
    collection: "schools",
    id: "roubaix",
    path: "content/schools/roubaix.mdx",
    data: { name: "École de Roubaix", state: { value: state } },
    lineOf,
    body: "",
    bodyLine: 1,
  };
  return roubaixTodayFaults(SETTINGS_FILE, { data: { roubaixToday: { value } }, lineOf }, [school]);
};
const faultsFor = (state: string, value: string): string[] =>
  foundFor(state, value).map(formatFault);

describeBreaks("an answer about Roubaix is reported if the state of the school is unknown", [
  {
    rule: "today's content with an answer",
    file: SETTINGS_FILE,
    change: (text) =>
      text.replace(/^(roubaixToday:.*\n {2}value:)$/m, "$1 L'école de Roubaix est en travaux."),
    field: "roubaixToday › value",
    says: /state › value: unknown\)\. Remède : écrivez dans son « state » value: open ou closed, avec la date/,
  },
]);

test("the remedy says which state the answer tells", () => {
  for (const [answer, state] of [
    ["L'école de Roubaix a fermé en 2023.", "closed"],
    ["L'école de Roubaix est fermée.", "closed"],
    ["L'école reçoit des élèves toute l'année.", "open"],
  ] as const)
    assert.match(
      faultsFor("unknown", answer).join("\n"),
      new RegExp(`écrivez dans son « state » value: ${state},`),
      answer,
    );
});

test("beside an unknown state, only an answer about a closed school stops the build", () => {
  const stops = (answer: string): boolean => stopping(foundFor("unknown", answer)).length > 0;
  assert.ok(stops("L'école de Roubaix a fermé en 2023."));
  assert.ok(!stops("L'école reçoit des élèves toute l'année."));
  assert.ok(!stops("Deux groupes par an."));
});

test("an answer that contradicts the state is reported", () => {
  assert.match(
    faultsFor("open", "L'école de Roubaix a fermé en 2023.").join("\n"),
    /dit l'école fermée, et content\/schools\/roubaix\.mdx la dit ouverte \(state › value: open\)\. Remède : /,
  );
  assert.match(
    faultsFor("closed", "L'école reçoit des élèves toute l'année.").join("\n"),
    /dit l'école ouverte, et content\/schools\/roubaix\.mdx la dit fermée/,
  );
});

test("an answer that agrees with the state, or is empty, is accepted", () => {
  for (const [state, answer] of [
    ["unknown", ""],
    ["open", "L'école reçoit des élèves toute l'année."],
    ["open", "L'école a fermé l'été dernier, et rouvre en septembre."],
    ["open", "Deux groupes par an."],
    ["closed", "L'école de Roubaix a fermé en 2023."],
    ["closed", "L'école n'accueille plus personne."],
    ["closed", "L'école ne forme plus à Roubaix."],
  ] as const)
    assert.deepEqual(faultsFor(state, answer), [], answer);
});
