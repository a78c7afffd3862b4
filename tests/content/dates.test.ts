import assert from "node:assert/strict";
import { test } from "node:test";
import { announcedIntakeFault, overtakenFault } from "#content-check/dates/announced-dates.ts";
import { formatFault, formatFaults, stopping } from "#content-check/faults.ts";
import { dateFaults } from "#content-check/dates/dates.ts";
import {
  append,
  describeBreaks,
  expectAccepted,
  faultsWith,
  line,
  type Break,
  type Change,
} from "./breaking.ts";

const toCome = (file: string, change: Break["change"], field: string): Break => ({
  rule: `${field} in the future in ${file}`,
  file,
  change,
  field,
  says: /est encore à venir, et ce champ dit ce qui a déjà eu lieu.*corrigez l'année/,
});

const intake = (name: string, starts: string, says: RegExp): Break => ({
  rule: `an intake ${name}`,
  file: `content/cohorts/zz-${name.replaceAll(" ", "-")}.yaml`,
  change: () => `program: technicien-datacenter\nschool: roubaix\nstarts: ${starts}\n`,
  field: "starts",
  says,
});

describeBreaks("an impossible date is reported", [
  toCome("content/sources/s50.yaml", line("date", "2071"), "date"),
  toCome("content/figures", line("asOf", "mars 2071"), "asOf"),
  toCome("content/statements", line("date", "2071-03-01"), "date"),
  toCome("content/milestones", line("date", "début 2071"), "date"),
  toCome("content/pages", line("checked", "3 mars 2071"), "checked"),
  toCome(
    "content/partners",
    (text) => text.replace(/^ {4}since:.*$/m, "    since: vers 2071"),
    "engagements 1 › since",
  ),
  toCome(
    "content/schools",
    (text) => text.replace(/^ {2}asOf:.*$/m, "  asOf: 2071"),
    "state › asOf",
  ),
  {
    ...toCome("content/press/chelles-2017.mdx", line("checked", "3 mars 2071"), "checked"),
    says: /est encore à venir.*une page qui attend son jour le dit par « embargo »/,
  },
  {
    rule: "a setting checked in the future",
    file: "content/association.yaml",
    change: (text) => text.replace(/^ {2}checked: .*$/m, "  checked: 25 novembre 2062"),
    field: "nextIntake › checked",
    says: /ligne \d+ › .*est encore à venir/,
  },
  {
    rule: "a press contact confirmed before it was published",
    file: "content/salle-de-presse.yaml",
    change: (text) => text.replace(/^ {2}confirmed:.*$/m, "  confirmed: 3 mars 2011"),
    field: "contact › confirmed",
    says: /confirmé \(3 mars 2011\) avant d'avoir été publié/,
  },
  {
    rule: "a page, and its article, published before the event",
    file: "content/press/marseille-2023.mdx",
    change: (text) => line("published", "25 novembre 2026")(line("date", "27 novembre 2026")(text)),
    field: "published",
    faults: 2,
    says: /aurait paru \(25 novembre 2026\) avant l'événement qu'elle raconte \(27 novembre 2026\).*« ours »/,
  },
  {
    rule: "a page published before the article it is based on",
    file: "content/press/magny-les-hameaux-2026.mdx",
    change: (text) => line("published", "3 janvier 2026")(line("date", "2 janvier 2026")(text)),
    field: "published",
    says: /aurait paru \(3 janvier 2026\) avant l'article qu'elle raconte \(s10, .*février 2026\)/,
  },
  intake("decades ahead", "1er mars 2072", /est dans plus de 5 ans.*corrigez l'année/),
  intake(
    "on the day of another intake in another notation",
    "2020-06-22",
    /déjà dans content\/cohorts\/roubaix-2020\.yaml/,
  ),
  intake(
    "in the month of another intake",
    "juin 2020",
    /déjà dans .*roubaix-2020\.yaml \(22 juin 2020\)/,
  ),
]);

// The test's day is so far in the future that every date of the sample content is past.
test("faults that appear only because time has passed are reported, but do not stop the build", async () => {
  const magny: Change = [
    "content/cohorts/magny.yaml",
    () => "program: technicien-datacenter\nschool: magny-les-hameaux\nstarts: 1er mars 2097\n",
  ];
  const onItsDay = (await faultsWith([magny], { today: 20970301 })).map(formatFault);
  const faults = await faultsWith([magny], { today: 20970302 });
  assert.deepEqual(stopping(faults), []);
  const told = faults.filter((fault) => !onItsDay.includes(formatFault(fault)));
  assert.equal(told.length, 1);
  assert.match(formatFaults(told), /^À savoir, sans que rien soit arrêté :\n\n.*magny\.yaml/);
});

test("on a machine with a clock decades behind, current dates are not reported as future ones", () => {
  const file = {
    path: "content/pages/essai.mdx",
    data: { checked: "28 novembre 2026" },
    lineOf: () => 2,
  };
  assert.deepEqual(dateFaults(file, 20010101), []);
  file.data.checked = "28 novembre 2062";
  assert.equal(dateFaults(file, 20010101).length, 1);
});

test("an intake to come is reported in a text, but not another day to come, such as the end of an agreement", () => {
  for (const text of [
    "La rentrée est le 1er mars 2028.",
    "La formation sera organisée à Lille en mars 2028.",
    "Les cours commencent le 1er mars 2028.",
    "La suivante commence le 1er mars 2028 : demande si elle est ouverte à tous.",
    "Celle de Lille débutera en mars 2028.",
    "Tu commences à Magny-les-Hameaux le 1er mars 2028.",
    "Nous recommençons dès mars 2028.",
  ])
    assert.match(announcedIntakeFault(text, 20270401)?.fault ?? "", /mars 2028 » annonce/, text);
  for (const text of [
    "La formation sera financée par la Région en mars 2028.",
    "L'accord signé à la rentrée court jusqu'au 31 août 2029.",
    "Les formations sont certifiées. Le 1er mars 2028, la certification change.",
    "Nous commençons les travaux du plateau le 1er mars 2028.",
    "Le chantier suivant commence le 1er mars 2028.",
    "La deuxième salle est prête. Le contrat court à partir du 1er mars 2028.",
  ])
    assert.equal(announcedIntakeFault(text, 20270401), undefined, text);
});

test("a sentence in the future tense is reported if all its dates are past", () => {
  for (const text of [
    "L'école ouvrira en mars 2027.",
    "Elle ouvrira en mars 2027, en 2025 au pire.",
  ])
    assert.match(overtakenFault(text, 20270401)?.fault ?? "", /« mars 2027 » est passé/, text);
  for (const text of [
    "Annoncée en mars 2027, l'école ouvrira en 2028.",
    "Annoncée en mars 2027, l'école ouvrira en mars 2028.",
    "L'école ouvrira en avril 2027.",
  ])
    assert.equal(overtakenFault(text, 20270401), undefined, text);
});

test("a date after all sources of a page is accepted beside a link to a page of the press room", async () => {
  const ministre =
    "En février 2026, une ministre a vu [notre promotion de femmes](/presse/magny-les-hameaux-2026/).";
  await expectAccepted([["content/press/roubaix-2020.mdx", append(ministre)]]);
});

test("a step without a source is reported once its intake has started, but does not stop the build", async () => {
  const faults = await faultsWith([
    ["content/cohorts/roubaix-2020.yaml", (text) => text.replace("    sources: [s1]\n", "")],
  ]);
  assert.deepEqual(stopping(faults), []);
  assert.equal(faults.length, 1);
  assert.match(
    faults.map(formatFault).join(),
    /steps 2: .*« Voir le vrai terrain » n'a pas de source.*22 juin 2020.*ajoutez/,
  );
});
