/** The setting `roubaixToday`, which answers whether we still train at Roubaix, compared with the state of that school. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SETTINGS_FILE } from "#content-check/reading/lone-files.ts";
import { formatFault, stopping, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { roubaixTodayFaults } from "#content-check/schools/roubaix-today.ts";
import { append, describeBreaks, expectAccepted, faultsWith, type Change } from "./breaking.ts";

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

/** The faults of the settings if the school has this state and the settings have this answer. */
async function faultsInSettings(state: string, answer: string): Promise<string[]> {
  // Quoted, because a change must change something, even if the content already has this state.
  const valueOf = (name: string, value: string) => (text: string) =>
    text.replace(new RegExp(`^(${name}:.*\\n {2}value:).*$`, "m"), `$1 "${value}"`);
  const changes: Change[] = [
    ["content/schools/roubaix.mdx", valueOf("state", state)],
    [SETTINGS_FILE, valueOf("roubaixToday", answer)],
  ];
  const faults = await faultsWith(changes);
  return faults.filter(({ file }) => file === SETTINGS_FILE).map(formatFault);
}

test("an answer about Roubaix is reported if the state of the school is unknown", async () => {
  const faults = await faultsInSettings("unknown", "L'école de Roubaix est en travaux.");
  assert.equal(faults.length, 1, faults.join("\n"));
  assert.match(
    faults.join(),
    /roubaixToday › value: .*\(state › value: unknown\)\. Remède : écrivez dans son « state » value: open ou closed, avec la date/,
  );
});

test("the remedy proposes the state that the answer tells", () => {
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

test("the plain words for a closed or an open school are understood", () => {
  for (const answer of [
    "Nous n'y formons plus : regarde nos autres écoles.",
    "On n'y forme plus depuis 2023.",
    "Nous ne formons plus à Roubaix, mais tu peux aller à Lille.",
    "Nous n'y accueillons plus personne.",
    "L'école n'est plus ouverte.",
    "L'école n'accueille plus d'élèves.",
    "À Roubaix, l'école ne prend plus personne depuis juin 2024.",
    "L'école ne prend plus d'élèves depuis juin 2024.",
    "Nous n'y prenons plus de jeunes.",
    "L'école de Roubaix ne reçoit plus personne depuis 2024.",
    "L'école ne reçoit plus depuis 2024.",
    "L'école n'accueille plus de stagiaires depuis juin 2024.",
    "L'école ne forme plus aucun jeune à Roubaix.",
    "L'école ne recrute plus.",
    "Il n'y a plus de formation à Roubaix.",
    "Nous avons fermé l'école en 2023.",
    "Nous avons arrêté d'y former.",
  ]) {
    assert.match(faultsFor("open", answer).join("\n"), /dit l'école fermée/, answer);
    assert.deepEqual(faultsFor("closed", answer), [], answer);
  }
  for (const answer of [
    "Nous y formons deux groupes par an.",
    "On y accueille des jeunes toute l'année.",
    "Nous formons toujours à Roubaix.",
    "L'école est toujours ouverte.",
  ]) {
    assert.match(faultsFor("closed", answer).join("\n"), /dit l'école ouverte/, answer);
    assert.deepEqual(faultsFor("open", answer), [], answer);
  }
});

test("a school that no longer takes some people, or is closed for a time, is not said to be closed", () => {
  for (const answer of [
    "Nous n'y formons plus de mineurs.",
    "Nous n'y formons plus à la fibre.",
    "L'école n'accueille plus que des adultes.",
    "L'école n'accueille plus de mineurs.",
    "Nous n'y formons plus, le temps des travaux.",
    "L'école ne forme plus jusqu'en septembre.",
    "L'école n'a plus de places depuis 2024.",
    "L'école ne prend plus personne de moins de 18 ans.",
    "L'école ne prend plus personne cette année.",
    "L'école est complète : elle ne prend plus personne.",
    "L'école ne prend plus de candidatures.",
    "Le téléphone ne prend plus à l'école.",
    "L'école ne prend plus de mineurs depuis 2024.",
    "Nous n'y formons pas encore de groupe.",
    "L'école ne rouvre pas en 2027.",
    "La prochaine promotion n'ouvre plus en mars.",
  ])
    for (const state of ["open", "closed"])
      assert.deepEqual(faultsFor(state, answer), [], `${state}: ${answer}`);
});

const MAGNY = "content/schools/magny-les-hameaux.mdx";

describeBreaks("the page of an open school that says we have left it is reported", [
  {
    rule: "in its text, with its town",
    file: MAGNY,
    change: append("Depuis juin, nous ne formons plus à Magny-les-Hameaux."),
    says: /« nous ne formons plus », et l'en-tête la dit ouverte \(state › value\)/,
  },
  {
    rule: "in its text, with « ici »",
    file: "content/schools/saint-denis.mdx",
    change: append("Ici, il n'y a plus de formation."),
    says: /« il n'y a plus de formation », et l'en-tête la dit ouverte/,
  },
]);

test("what an open school no longer does, and other places we have left, are accepted", async () => {
  const right = [
    "À Lyon, nous n'y formons plus.",
    "L'école n'accueille plus de groupes de mineurs.",
    "Ici, nous ne formons plus à la fibre.",
    "L'école n'accueille plus personne pendant les travaux.",
  ];
  await expectAccepted([[MAGNY, append(right.join("\n\n"))]]);
});

test("« Nous n'y formons plus » is not reported as the present tense of a closed school", async () => {
  const answer = "Nous n'y formons plus : regarde nos autres écoles.";
  assert.deepEqual(await faultsInSettings("closed", answer), []);
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
