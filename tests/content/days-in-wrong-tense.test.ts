import assert from "node:assert/strict";
import { test } from "node:test";
import { eventDayFaults } from "#content-check/dates/dates-in-text.ts";
import { slippedDayFaults } from "#content-check/dates/slipped-days.ts";
import { tenseFault } from "#content-check/dates/tenses.ts";
import { formatFault, stopping } from "#content-check/faults.ts";
import {
  append,
  describeAccepted,
  describeBreaks,
  describeParagraphs,
  expectAccepted,
  faultsWith,
  head,
  line,
  type Break,
} from "./breaking.ts";
import { entry } from "./fixtures.ts";

describeParagraphs(
  "days to come in sentences in the past tense are reported",
  "content/pages/accueillir.mdx",
  [
    [
      "a day at the start of its sentence",
      "Le 21 janvier 2099, les visiteurs sont entrés.",
      /« 21 janvier 2099 » est encore à venir/,
    ],
    [
      "a day at the end of its sentence",
      "Nous avons accueilli dix jeunes le 21 janvier 2099.",
      /est encore à venir.*au futur/,
    ],
  ],
);

const announcement = (room: string, body: string) => () =>
  `---
title: Portes ouvertes à Roubaix, ${room}
summary: "Le 21 janvier 2027, à Roubaix, nous ouvrons notre ${room} aux familles, chez notre partenaire."
event: Journée portes ouvertes
date: 21 janvier 2027
place: Roubaix
published: 27 novembre 2026
checked: 27 novembre 2026
ours:
  contact:
    name: Marie Essai
    role: chargée de la presse
    email: presse@lesplombiersdunumerique.org
---

${body}
`;

describeBreaks(
  "a tense that contradicts the day of publication of an announcement, or today, is reported",
  [
    {
      rule: "the event, in the past tense",
      file: "content/press/roubaix-passe-2027.mdx",
      change: announcement(
        "salle de cours",
        "Jeudi 21 janvier 2027, de 9 h à 12 h, des familles ont visité la salle.",
      ),
      says: /« 21 janvier 2027 » est après le jour de parution, et la phrase le raconte au passé/,
    },
    {
      rule: "the hours of the event, in the past tense",
      file: "content/press/roubaix-heures-2027.mdx",
      change: announcement("salle des baies", "De 14 h à 16 h, l'Afpa a répondu aux conseillers."),
      says: /« De 14 h », le jour de l'événement, est après le jour de parution/,
    },
    {
      rule: "the afternoon of the event, in the past tense",
      file: "content/press/roubaix-apres-midi-2027.mdx",
      change: announcement("salle de l'Afpa", "L'après-midi, l'Afpa a répondu aux conseillers."),
      says: /« L'après-midi », le jour de l'événement, est après le jour de parution/,
    },
    {
      rule: "a deadline that has passed",
      file: "content/press/roubaix-delai-2027.mdx",
      change: announcement(
        "plateau",
        "Annoncez votre venue avant le 15 novembre 2026, par courriel.",
      ),
      says: /« 15 novembre 2026 » est avant le jour de parution, et la phrase en fait un délai/,
    },
    {
      rule: "a past day, in the future tense",
      file: "content/press/roubaix-futur-2027.mdx",
      change: announcement(
        "atelier de fibre",
        "Le 21 octobre 2026, l'Afpa accueillera les familles.",
      ),
      says: /« 21 octobre 2026 » est avant le jour de parution, et la phrase le dit à venir/,
    },
    {
      rule: "a day to come, in the past tense, in a partner's text",
      file: "content/partners/cefora.mdx",
      change: append("Le 3 mars 2099, l'organisme a rejoint notre réseau."),
      says: /« 3 mars 2099 » est encore à venir/,
    },
  ],
);

test("days in the right tense, plans, arrangements and asides are accepted", () => {
  for (const text of [
    "Le 21 janvier 2027, les visiteurs entreront. L'Afpa a retenu la date du 21 janvier 2027.",
    "Le 21 janvier 2027 a été retenu avec l'Acife. Nous avons choisi le 21 janvier 2027.",
    "Jeudi 21 janvier 2027, la salle que Telehouse nous a prêtée ouvrira.",
    "Le 21 janvier 2027, comme l'a annoncé le préfet, nous ouvrons. Le 21 janvier 2027 a lieu la fête.",
    "Le 21 janvier 2027, les visiteurs sont attendus ; l'atelier est ouvert à tous.",
    "Nous avons reçu l'accord de Telehouse pour le 21 janvier 2027.",
    "Le 21 janvier 2027, l'école devait ouvrir ; chacun pourrait essayer.",
    "Le 21 janvier 2027, un portrait de chaque stagiaire est remis ; l'école a plus de dix ans.",
    "Ouverte le 22 juin 2020, l'école de Roubaix accueillera douze jeunes.",
    "Le 20 novembre 2026, tout était prêt. De 14 h à 16 h, l'Acife a répondu.",
    "De 9 h à 12 h, l'accueil est assuré par l'Afpa.",
    "Le 20 novembre 2026, Laura Essai est venue. Le 21 janvier 2027, chacun sait où aller.",
    "Le 21 janvier 2027, l'Afpa a prévu une visite. À 9 h, nous vous avons donné rendez-vous.",
    "Le 21 janvier 2027, la salle ouvre à 9 h ; nous l'avons équipée en 2026.",
    "Depuis le 1er octobre 2026, l'Afpa porte la formation, et elle accueillera douze jeunes.",
    "Les inscriptions ont commencé, et la réunion est le 21 janvier 2027.",
    "À 2 h de Paris, l'école a ouvert en 2020. Le matin, les stagiaires montaient des serveurs.",
    "Le maire a répondu qu'il vient le 21 janvier 2027.",
    "L'Afpa, qui a accueilli nos élèves, ouvre ses portes le 21 janvier 2027.",
    "Nous avons reçu trente candidatures avant le 15 novembre 2026.",
    "Si vous avez candidaté avant le 15 novembre 2026, vous recevrez un message.",
  ])
    assert.equal(tenseFault(text, 20_261_127, 20_270_121, true, false), undefined, text);
});

test("an hour without spaces is recognised too", () => {
  const hour = "À 9h30, l'Afpa a répondu aux conseillers.";
  assert.match(tenseFault(hour, 20_261_127, 20_270_121, true, false)?.fault ?? "", /« À 9h30 »/);
});

/** What the meeting of each paragraph is about. Without it the paragraphs would repeat a sentence, which is a fault of its own. */
const ABOUT = [
  "sur le métier",
  "sur la fibre",
  "sur les baies",
  "pour les familles",
  "pour les lycées",
  "avec l'Afpa",
];

/** An announcement of a meeting, with a paragraph for each body. */
const meeting =
  (...bodies: string[]) =>
  () =>
    `---
title: À Roubaix, une réunion d'information le 11 février
summary: "Le 11 février 2027, nous recevons à Roubaix les jeunes et les conseillers qui veulent connaître le métier de technicien datacenter."
event: Réunion d'information
date: 11 février 2027
place: Roubaix
published: 27 novembre 2026
checked: 27 novembre 2026
schools: [roubaix]
ours:
  contact:
    name: Marie Essai
    role: chargée de la presse
    email: presse@lesplombiersdunumerique.org
---

${bodies
  .map(
    (body, index) =>
      `Nous organisons à Roubaix une réunion d'information ${ABOUT[index] ?? ""}. ${body}`,
  )
  .join("\n\n")}
`;

describeBreaks("an announcement with another day of the event in its text is reported", [
  {
    rule: "another day in the sentence after the one that names the event",
    file: "content/press/roubaix-reunion-2027.mdx",
    change: meeting("Elle a lieu le 18 février 2027, de 14 h à 16 h."),
    says: /le texte dit « 18 février 2027 », et « date » 11 février 2027/,
  },
  {
    rule: "another day in an invitation",
    file: "content/press/roubaix-reunion-2027.mdx",
    change: meeting("Rendez-vous le 18 février à l'Afpa, de 14 h à 16 h."),
    says: /le texte dit « 18 février », et « date » 11 février 2027/,
  },
]);

/** Our announcement of 3 April 2018, with this event, and a text of these sentences, each in a paragraph. */
const opening =
  (event: string, ...sentences: string[]) =>
  (): string =>
    `---
title: À Blanquefort, la fibre sans diplôme
summary: "Le 3 avril 2018, à Blanquefort, près de Bordeaux, nous avons ouvert notre deuxième école : un métier de la fibre pour des jeunes sans diplôme."
event: ${event}
date: 3 avril 2018
place: Blanquefort
published: 25 novembre 2026
checked: 25 novembre 2026
partners: [apprentis-d-auteuil, sogetrel]
schools: [blanquefort]
article: s28
---

${sentences.map((sentence) => `${sentence} <Source id="s28" />`).join("\n\n")}
`;
const opened = (sentence: string, event = "Ouverture de l'école"): Break => ({
  rule: sentence,
  file: "content/press/blanquefort-2018.mdx",
  change: opening(event, sentence),
  says: /le texte dit « 13 avril(?: 2018)? », et « date » 3 avril 2018/,
});

describeBreaks("another day of the same month in a sentence about the event is reported", [
  opened("Nous avons ouvert notre deuxième école le 13 avril 2018, près de Bordeaux."),
  opened("Le 13 avril 2018, la Région ouvrait l'école avec nous."),
  opened("La formation a commencé le 13 avril.", "Début de la formation"),
  opened("Le 13 avril 2018, la Région a signé la convention.", "Signature de la convention"),
  opened("Le 13 avril 2018, la Région remettait les attestations.", "Remise des attestations"),
]);

const MEETING = "content/press/roubaix-reunion-2027.mdx";
const OPENING = "content/press/blanquefort-2018.mdx";

describeAccepted(
  "another day is accepted if the text gives the day of the event too, or if it is the day of something else",
  [
    [
      "any other day, once the text has given the day of its event",
      [[MEETING, meeting("Elle a lieu le 11 février 2027 ; une autre suit le 18 février 2027.")]],
    ],
    [
      "another opening, and an opening that was only planned",
      [
        [
          OPENING,
          opening(
            "Ouverture de l'école",
            "Nous avons ouvert une troisième école le 13 avril 2018.",
            "L'école devait ouvrir le 13 avril 2018.",
          ),
        ],
      ],
    ],
  ],
);

describeAccepted("another day is accepted if it is the day of something else", [
  [
    "another meeting, what the meeting prepares, a plan and a deadline",
    [
      [
        MEETING,
        meeting(
          "Une deuxième réunion a lieu le 18 février 2027.",
          "Une deuxième réunion suit. Elle a lieu le 18 février 2027.",
          "Elle prépare les tests. Ils ont lieu le 18 février 2027.",
          "Elle était prévue le 18 février 2027.",
          "Les places sont comptées. Il faut répondre le 4 février 2027 au plus tard.",
        ),
      ],
    ],
  ],
  [
    "construction work, in an announcement of the start of a course",
    [[OPENING, opening("Début de la formation", "Les travaux ont commencé le 13 avril.")]],
  ],
]);

test("in the announcement of a signature, the day on which something else was signed is accepted", async () => {
  await expectAccepted([
    [
      OPENING,
      opening("Signature de la convention", "Les inscriptions ont été signées le 13 avril 2018."),
    ],
  ]);
});

const other = (before: string, after: string) => (text: string) => text.replace(before, after);

describeBreaks("a text with another month, year or day than its entry's date is reported", [
  {
    rule: "another month, in an announcement",
    file: "content/press/magny-les-hameaux-2026.mdx",
    change: other("Le 6 février 2026, nous", "Le 6 janvier 2026, nous"),
    says: /le texte dit « 6 janvier 2026 », et « date » 6 février 2026/,
  },
  {
    rule: "another year, in an announcement",
    file: "content/press/magny-les-hameaux-2026.mdx",
    change: other("Le 6 février 2026, nous", "Le 6 février 2025, nous"),
    says: /le texte dit « 6 février 2025 », et « date » 6 février 2026/,
  },
  {
    rule: "another day, in a sentence about the event",
    file: "content/press/chelles-2017.mdx",
    change: other("Chelles le 25 septembre 2017", "Chelles le 26 septembre 2017"),
    says: /le texte dit « 26 septembre 2017 », et « date » 25 septembre 2017/,
  },
  {
    rule: "another month, without the year",
    file: "content/press/marseille-2023.mdx",
    change: other("commencé le 5 juin 2023", "commencé le 5 juillet"),
    says: /le texte dit « 5 juillet », et « date » 5 juin 2023/,
  },
  {
    rule: "another month, at the beginning of a summary",
    file: "content/press/labo-2025.mdx",
    change: other('summary: "En mars 2025', 'summary: "En avril 2025'),
    field: "summary",
    says: /le résumé dit « avril 2025 », et « date » mars 2025/,
  },
  {
    rule: "another month, in the history",
    file: "content/milestones/2018-blanquefort.yaml",
    change: line("what", "Nous avons ouvert notre deuxième école à Blanquefort, le 3 mai 2018."),
    field: "what",
    says: /« 3 mai 2018 », et « date » 3 avril 2018/,
  },
  {
    rule: "another month, in the first step of an intake",
    file: "content/cohorts/roubaix-2020.yaml",
    change: other("when: À partir du 22 juin 2020", "when: Du 22 au 30 juillet 2020"),
    field: "steps 1 › when",
    says: /« 22 juillet 2020 », et « starts » 22 juin 2020/,
  },
]);

describeBreaks(
  "other days that are right are not reported: the only fault is an unknown field, added on purpose",
  [
    {
      rule: "a deadline, an anniversary and another day of the month",
      file: "content/press/magny-les-hameaux-2026.mdx",
      change: (text) =>
        append(
          'Il fallait s\'inscrire avant le 6 janvier 2026. Un an plus tôt, le 6 février 2025, tout restait à faire. Le 9 février 2026, les cours ont repris. <Source id="s10" />',
        )(other("Le 6 février 2026, nous", "Ce jour-là, nous")(head("unknown: oui")(text))),
      field: "unknown",
      says: /champ/,
    },
  ],
);

test("the day of a school's opening is accepted in a page about its anniversary", () => {
  const page = {
    ...entry("press", "roubaix-2027", {
      date: "22 juin 2027",
      summary: "En juin 2027, à Roubaix, nous avons fêté les sept ans de l'école.",
    }),
    body: "L'école a ouvert le 22 juin 2020. Sept ans plus tard, elle a réuni ses anciens.",
  };
  const school = entry("schools", "roubaix", { opened: { value: "22 juin 2020" } });
  assert.deepEqual([...eventDayFaults(page), ...slippedDayFaults(page, [page, school])], []);
});

const ROUBAIX = "content/schools/roubaix.mdx";

describeBreaks("another opening day in a school's own file is reported", [
  {
    rule: "another month",
    file: ROUBAIX,
    change: other("ouvert Roubaix le 22 juin 2020", "ouvert Roubaix le 22 juillet 2020"),
    says: /22 juillet 2020/,
  },
  {
    rule: "another year",
    file: "content/schools/chelles.mdx",
    change: line(
      "summary",
      "Tout a commencé ici. Nous avons ouvert Chelles le 3 mai 2018. 3 mois pour apprendre la fibre.",
    ),
    says: /3 mai 2018/,
  },
  {
    rule: "another day",
    file: "content/schools/marseille-saint-jerome.mdx",
    change: (text) =>
      other("Le 5 juin 2023", "Le 6 juin 2023")(other("Elle a commencé le 5 juin. ", "")(text)),
    says: /6 juin 2023/,
  },
]);

test("a school's own file may say that people or a course began on another day than its opening: this does not stop the build", async () => {
  const faults = await faultsWith([
    [ROUBAIX, other("sont entrés le 22 juin 2020", "sont entrés le 29 juin 2020")],
    [ROUBAIX, other("Nous avons ouvert Roubaix le 22", "La formation a commencé à Roubaix le 29")],
  ]);
  assert.deepEqual(stopping(faults).map(formatFault), []);
});
