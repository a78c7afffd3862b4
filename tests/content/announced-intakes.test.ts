/** Announcements of an intake, beside the intakes of `content/cohorts/`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { expectAccepted, faultsWith, type Change } from "./breaking.ts";
import { ourAnnouncement } from "./fixtures.ts";

const RELEASE = "content/press/magny-rentree-2027.mdx";

const release = (event: string, date: string): Change => [
  RELEASE,
  () =>
    ourAnnouncement({
      title: "À Magny-les-Hameaux, une promotion de plus",
      summary: `À Magny-les-Hameaux, dix personnes entrent en formation avec l'Acife, dans le datacenter de Telehouse, ${/^\d/.test(date) && date.length > 4 ? "le" : "en"} ${date}.`,
      event,
      date,
      where: "",
    }),
];
const intake = (starts: string): Change => [
  `content/cohorts/magny-${/\d{4}$/.exec(starts)?.[0] ?? ""}.yaml`,
  () => `program: technicien-datacenter\nschool: magny-les-hameaux\nstarts: ${starts}\n`,
];

test("an announced intake on another day than that of its file is reported", async () => {
  for (const event of ["Rentrée de la promotion", "Début de la formation", "Entrée en formation"])
    assert.deepEqual(
      (await faultsWith([release(event, "2 mars 2027"), intake("8 mars 2027")])).map(formatFault),
      [
        `${RELEASE} › ligne 5 › date: « ${event} » serait le 2 mars 2027, et content/cohorts/magny-2027.yaml dit 8 mars 2027 (starts). Remède : corrigez celle des deux dates qui se trompe ; si ce sont deux rentrées, écrivez celle-ci aussi dans content/cohorts/.`,
      ],
    );
  assert.match(
    (await faultsWith([release("Rentrée", "avril 2027"), intake("8 mars 2027")]))
      .map(formatFault)
      .join("\n"),
    /serait en avril 2027, et content\/cohorts\/magny-2027\.yaml dit 8 mars 2027/,
  );
});

test("the same day or month, another season, another event, and no file are accepted", async () => {
  await expectAccepted([release("Rentrée de la promotion", "8 mars 2027"), intake("8 mars 2027")]);
  await expectAccepted([release("Rentrée de la promotion", "mars 2027"), intake("8 mars 2027")]);
  await expectAccepted([release("Rentrée de la promotion", "8 mars 2027"), intake("mars 2027")]);
  await expectAccepted([
    release("Rentrée de la promotion", "6 septembre 2027"),
    intake("8 mars 2027"),
  ]);
  await expectAccepted([release("Réunion avant la rentrée", "2 mars 2027"), intake("8 mars 2027")]);
  await expectAccepted([release("Rentrée des formateurs", "2 mars 2027"), intake("8 mars 2027")]);
  await expectAccepted([release("Rentrée de la promotion", "2 mars 2027")]);
});
