import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { intakeHostFaults } from "#content-check/schools/intake-hosts.ts";
import { stepFaults } from "#content-check/dates/steps.ts";
import { entry } from "./fixtures.ts";

const faultsOf = (...when: string[]): string => faultsFrom("1er mars 2027", ...when);
const faultsFrom = (starts: string, ...when: string[]): string =>
  faultsOfSteps(
    starts,
    when.map((each) => ({ when: each })),
  );
const faultsOfSteps = (starts: string, steps: readonly object[]): string =>
  stepFaults(entry("cohorts", "magny-2027", { starts, steps }))
    .map(formatFault)
    .join("\n");

describe("steps of an intake in the wrong order, or far from its start, are reported", () => {
  for (const [when, says] of [
    [
      ["Le 12 février 2028", "À partir du 1er mars 2027"],
      /steps 1 › when: l'étape 2 \(1er mars 2027\) serait avant l'étape 1 \(12 février 2028\)/,
    ],
    [["À partir du 1er mars 2027", "En mai 2027", "En avril 2027"], /steps 2 › when.*étape 3/],
    [["Le 12 février 2025", "À partir du 1er mars 2027"], /12 février 2025\) est bien loin/],
    [
      ["À partir du 22 juin 2020", "En mars 2027", "À partir de septembre 2020"],
      /steps 1 › when: ces étapes \(1 : 22 juin 2020 ; 3 : septembre 2020\) sont bien loin/,
    ],
    [
      ["Le 12 février 2025", "En mai 2027", "En avril 2027"],
      /12 février 2025\) est bien loin.*\n.*steps 2 › when: l'étape 3/,
    ],
    [["Le 10 janvier 2027", "Le 15 décembre 2026"], /steps 2 › when.*avant l'étape 1/],
    [["À partir du 1er mars 2027", "En mai 2072"], /steps 2 › when: cette étape \(mai 2072\)/],
  ] as const)
    test(when.join(", "), () => {
      assert.match(faultsOf(...when), says);
    });
});

test("lessons before the start are reported, and meetings, tests and visits before it are accepted", () => {
  const says = /steps 1 › when: la formation commencerait à cette étape \(.*\), avant la rentrée/;
  for (const [what, when] of [
    ["Tu commences au LABO, par une préparation à l'emploi.", "À partir du 1er mars 2027"],
    ["Tu apprends l'électricité et le froid.", "Du 22 février au 12 mars 2027"],
    ["Tu entres en formation à l'Afpa.", "En février 2027"],
    ["Les cours commencent.", "Le 8 mars 2027"],
  ])
    assert.match(faultsOfSteps("15 mars 2027", [{ what, when }]), says, what);
  for (const [what, when] of [
    [
      "Tu viens à une réunion d'information, et tu apprends ce qu'est ce métier.",
      "Le 1er mars 2027",
    ],
    ["Tu passes un test et un entretien.", "En février 2027"],
    ["Tu visites l'atelier, et tu montes une baie pour essayer.", "Le 8 mars 2027"],
    ["Tu envoies ta candidature.", "À partir du 1er février 2027"],
    ["Tu commences au LABO.", "À partir du 15 mars 2027"],
    ["Tu commences au LABO.", "En mars 2027"],
    ["Tu signes ton contrat.", "Avant le 1er mars 2027"],
  ])
    assert.equal(faultsOfSteps("15 mars 2027", [{ what, when }]), "", what);
});

test("a lesson that begins before the step above it is reported even if it has no end, but advice without an end is accepted", () => {
  const work = { title: "Partir en stage", when: "À partir du 7 juin 2027" };
  const lesson = { what: "Tu montes des serveurs.", when: "À partir du 29 mars 2027" };
  const advice = { what: "Quelqu'un te suit.", when: "À partir du 29 mars 2027" };
  const start = { title: "Revoir les bases", when: "À partir du 1er mars 2027" };
  assert.match(
    faultsOfSteps("1er mars 2027", [start, work, lesson]),
    /l'étape 3 \(29 mars 2027\) serait avant l'étape 2 \(7 juin 2027\)/,
  );
  assert.equal(faultsOfSteps("1er mars 2027", [start, work, advice]), "");
});

test("the start of an intake may be a month", () => {
  assert.match(
    faultsFrom("mars 2027", "En mai 2027", "En avril 2027"),
    /steps \d › when: l'étape 2 \(avril 2027\)/,
  );
});

test("steps before the start, at the same time as others, or without an exact day are accepted", () => {
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

const partner = (id: string, ...schools: string[]) =>
  entry("partners", id, {
    engagements: schools.length === 0 ? [{}] : schools.map((school) => ({ schools: [school] })),
  });
const FILES = [
  entry("schools", "roubaix", {}),
  entry("schools", "magny", {}),
  partner("e2c", "roubaix"),
  partner("ovh", "roubaix"),
  partner("afpa", "lyon", "roubaix"),
  partner("telehouse", "magny"),
  partner("data4", "lyon"),
  partner("everywhere"),
];
const hostFaults = (school: string, ...hosts: string[][]): string =>
  intakeHostFaults(
    entry("cohorts", "magny-2027", { school, steps: hosts.map((each) => ({ hosts: each })) }),
    FILES,
  )
    .map(formatFault)
    .join("\n");

test("an intake with the partners of another school only is reported", () => {
  assert.match(
    hostFaults("magny", [], ["e2c"], ["ovh"], ["afpa"]),
    /steps 2 › hosts: les partenaires des étapes \(e2c, ovh, afpa\) sont tous de l'école roubaix/,
  );
  assert.match(hostFaults("magny", ["e2c", "afpa"]), /aucun de l'école magny/);
});

test("an intake with partners of its own school, of several schools, or of all schools is accepted", () => {
  for (const [school, ...hosts] of [
    ["roubaix", ["e2c"], ["ovh"], ["afpa"]],
    ["magny", ["e2c"], ["telehouse"]],
    ["magny", ["e2c"]],
    ["magny", ["e2c"], ["data4"]],
    ["magny", ["e2c"], ["everywhere"]],
    ["magny", ["e2c"], ["gone"]],
    ["gone", ["e2c"], ["ovh"]],
    ["magny", []],
    ["magny"],
  ] as const satisfies [string, ...string[][]][])
    assert.equal(hostFaults(school, ...hosts.map((each) => [...each])), "", school);
});
