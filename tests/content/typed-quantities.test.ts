/** Hours, months, surfaces and sums of money typed in texts, against the figures that measure the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, expectAccepted, faultsWith, instead } from "./breaking.ts";

describeBreaks("a quantity that contradicts a figure of its page is reported", [
  {
    rule: "hours of a school",
    file: "content/schools/romans-sur-isere.mdx",
    change: instead("21 heures de conduite", "12 heures de conduite"),
    field: "summary",
    says: /« 12 heures » : content\/figures\/romans-conduite\.yaml dit 21 heures/,
  },
  {
    rule: "a surface",
    file: "content/schools/saint-denis.mdx",
    change: instead("100 m²", "110 m²"),
    field: "summary",
    says: /« 110 m² » : content\/figures\/labo-surface\.yaml dit 100 m²/,
  },
  {
    rule: "a sum, on the page of a partner that shows the figure",
    file: "content/partners/equinix.mdx",
    change: instead("a investi 400 000 €", "a investi 40 000 €"),
    field: "summary",
    says: /« 40 000 € » : content\/figures\/labo-investissement\.yaml dit 400 000 €/,
  },
  {
    rule: 'a sum in the summary, where the text has the same words around <Figure id="labo-investissement" />',
    file: "content/pages/soutenir.mdx",
    change: instead("400 000 € pour", "450 000 € pour"),
    field: "summary",
    says: /« 450 000 € »/,
  },
  {
    rule: "months beside a word that is also in the figure's `measures` (« fibre »)",
    file: "content/schools/chelles.mdx",
    change: instead("3 mois pour apprendre", "Quatre mois pour apprendre"),
    field: "summary",
    says: /« Quatre mois » : content\/figures\/fibre-duree-2017\.yaml dit 3 mois/,
  },
  {
    rule: "hours in a sentence that names the school",
    file: "content/pages/a-propos.mdx",
    change: append("À Romans-sur-Isère, il y avait aussi 30 heures de conduite."),
    says: /« 30 heures » : content\/figures\/romans-conduite\.yaml/,
  },
  {
    rule: "a surface of a « datacenter », which the figure calls « centre de données »",
    file: "content/pages/orienter.mdx",
    change: append("À Saint-Denis, le LABO est un datacenter de 110 m²."),
    says: /« 110 m² » : content\/figures\/labo-surface\.yaml/,
  },
]);

test("if a figure changes, every text with its former number is reported", async () => {
  const changes = [
    [
      "content/figures/labo-investissement.yaml",
      (text: string) => text.replace("400 000", "450 000"),
    ],
  ] as const;
  const faults = (await faultsWith(changes)).map(formatFault);
  assert.deepEqual(
    faults.map((fault) => fault.split(" ")[0]),
    ["content/pages/soutenir.mdx", "content/partners/equinix.mdx"],
    faults.join("\n"),
  );
});

test("quantities of other things, and the right ones in another notation, are accepted", async () => {
  const added = [
    [
      "content/schools/romans-sur-isere.mdx",
      "Il y avait 30 heures de stage. On suivait 35 heures de français et de maths.",
      "Il y avait plus de 20 heures de conduite, de 20 à 25 heures de conduite.",
      "En 2021, il y avait 30 heures de conduite. Il y avait 30 heures par an de conduite.",
    ],
    [
      "content/schools/saint-denis.mdx",
      "Tu t'exerces aussi dans un atelier de 250 m².",
      "Tu passes 2 mois de formation chez toi, puis cinq mois et demi en entreprise.",
    ],
    [
      "content/partners/equinix.mdx",
      'L\'entreprise a donné 5 000 € à une école, et verse 900 € par mois à un apprenti du LABO. <Source id="s5" />',
      'Elle a investi 400 000 euros dans le LABO, un datacenter de 100 mètres carrés. <Source id="s5" />',
    ],
    ["content/pages/a-propos.mdx", "À Lyon, il y avait aussi 30 heures de conduite."],
  ] as const;
  await expectAccepted(
    added.map(([file, ...paragraphs]) => [file, append(paragraphs.join("\n\n"))]),
  );
});
