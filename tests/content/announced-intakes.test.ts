/** Whether announcements of an intake agree with the intakes in `content/cohorts/`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { announcedIntakeFaults } from "#content-check/schools/announced-intakes.ts";
import { append, expectAccepted, faultsWith, type Change } from "./breaking.ts";
import { entry, ourAnnouncement } from "./fixtures.ts";

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
  assert.deepEqual(
    (
      await faultsWith([release("Rentrée de la promotion", "2 mars 2027"), intake("8 mars 2027")])
    ).map(formatFault),
    [
      `${RELEASE} › ligne 5 › date: « Rentrée de la promotion » serait le 2 mars 2027, et content/cohorts/magny-2027.yaml dit 8 mars 2027 (starts). Remède : corrigez celle des deux dates qui se trompe ; si ce sont deux rentrées, écrivez celle-ci aussi dans content/cohorts/.`,
    ],
  );
});

/** The faults of an announcement of this event on this date. If `starts` is given, there is also the file of an intake on that day. */
const saidOf = (event: string, date: string, starts?: string): string[] =>
  announcedIntakeFaults([
    entry("schools", "magny", { teaches: [{ value: "technicien-datacenter" }] }),
    entry("press", "rentree", { event, date, schools: ["magny"] }),
    ...(starts === undefined
      ? []
      : [
          entry("cohorts", "magny-2027", {
            program: "technicien-datacenter",
            school: "magny",
            starts,
          }),
        ]),
  ]).map(({ fault }) => fault);

test("an announced intake that contradicts its file is reported whatever the event is called, and even if only its month is given", () => {
  for (const [event, date, when] of [
    ["Rentrée de la promotion", "2 mars 2027", "le 2 mars 2027"],
    ["Début de la formation", "2 mars 2027", "le 2 mars 2027"],
    ["Entrée en formation", "2 mars 2027", "le 2 mars 2027"],
    ["Rentrée", "avril 2027", "en avril 2027"],
  ] as const)
    assert.deepEqual(saidOf(event, date, "8 mars 2027"), [
      `« ${event} » serait ${when}, et content/cohorts/magny-2027.yaml dit 8 mars 2027 (starts)`,
    ]);
});

test("the same day or month, another season, another event, and an announced intake without a file are accepted", () => {
  for (const [event, date, starts] of [
    ["Rentrée de la promotion", "8 mars 2027", "8 mars 2027"],
    ["Rentrée de la promotion", "mars 2027", "8 mars 2027"],
    ["Rentrée de la promotion", "8 mars 2027", "mars 2027"],
    ["Rentrée de la promotion", "6 septembre 2027", "8 mars 2027"],
    ["Réunion avant la rentrée", "2 mars 2027", "8 mars 2027"],
    ["Rentrée des formateurs", "2 mars 2027", "8 mars 2027"],
    ["Rentrée de la promotion", "2 mars 2027", undefined],
  ] as const)
    assert.deepEqual(saidOf(event, date, starts), [], `${event}, ${date}`);
});

test("the day of an intake that is also typed in a text of its school, its course or its town is reported", async () => {
  const places: Change[] = [
    [
      "content/schools/magny-les-hameaux.mdx",
      append("La prochaine commence le 8 mars 2027 : demande si elle est ouverte à tous."),
    ],
    ["content/programs/technicien-datacenter.mdx", append("On t'attend le 8 mars 2027.")],
    [
      "content/pages/accueillir.mdx",
      append("À Magny-les-Hameaux, nous cherchons des stages à partir du 8 mars 2027."),
    ],
  ];
  const found = (await faultsWith([intake("8 mars 2027"), ...places])).map(formatFault);
  assert.equal(found.length, places.length, found.join("\n"));
  for (const fault of found)
    assert.match(
      fault,
      /« 8 mars 2027 » est une rentrée que dit déjà content\/cohorts\/magny-2027\.yaml.*Remède : retirez-la d'ici/,
    );
});

test("another day, and the same day elsewhere or in a text with a date of its own, are accepted", async () => {
  await expectAccepted([
    intake("8 mars 2027"),
    ["content/schools/magny-les-hameaux.mdx", append("Viens voir l'atelier le 15 mars 2027.")],
    ["content/pages/accueillir.mdx", append("À Saint-Denis, on visite le LABO le 8 mars 2027.")],
    release("Réunion avant la rentrée", "8 mars 2027"),
  ]);
});
