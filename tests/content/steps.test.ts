import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { stepFaults } from "#content-check/dates/steps.ts";

const faultsOf = (...when: string[]): string =>
  stepFaults({
    collection: "cohorts",
    id: "magny-2027",
    path: "content/cohorts/magny-2027.yaml",
    data: { starts: "1er mars 2027", steps: when.map((each) => ({ when: each })) },
    lineOf: () => undefined,
    body: "",
    bodyLine: 1,
  } satisfies ContentFile)
    .map(formatFault)
    .join("\n");

describe("steps of an intake in the wrong order, or far from it, are reported:", () => {
  for (const [when, says] of [
    [
      ["Le 12 février 2028", "À partir du 1er mars 2027"],
      /steps 1 › when: l'étape 2 \(1er mars 2027\) serait avant l'étape 1 \(12 février 2028\)/,
    ],
    [["À partir du 1er mars 2027", "En mai 2027", "En avril 2027"], /steps 2 › when.*étape 3/],
    [["Le 12 février 2025", "À partir du 1er mars 2027"], /12 février 2025\) est bien loin/],
    [["À partir du 1er mars 2027", "En mai 2072"], /steps 2 › when: cette étape \(mai 2072\)/],
  ] as const)
    test(when.join(", "), () => {
      assert.match(faultsOf(...when), says);
    });
});

test("steps that are before the start, beside one another, or of no sure day are accepted", () => {
  for (const when of [
    ["Le vendredi 12 février 2027", "À partir du 1er mars 2027", "En mai 2027, trois semaines"],
    ["Le 1er février 2027", "À partir du 1er mars 2027"],
    ["En janvier et février, avant la rentrée", "De mars à mai 2027"],
    ["De mars à mai 2027", "En avril 2027"],
    ["Du 1er au 19 mars 2027", "Du 15 au 20 mars 2027"],
    ["À partir du 1er mars 2027", "En mai 2027", "À partir de mars 2027, tout du long"],
    ["Avant le 1er mars 2027", "En février 2027"],
    ["En 2027", "En mars 2027"],
    ["De novembre à mars 2028", "En décembre 2027"],
    ["En juin 2027", "De mars 2027 à juillet"],
  ])
    assert.equal(faultsOf(...when), "", when.join(", "));
});
