/** A picture on a school's page, if its caption or alternative text names another town. */
import { test } from "node:test";
import { describeBreaks, expectAccepted, withPicture } from "./breaking.ts";
import { smallJpeg } from "./photographs.ts";

const PICTURE = "content/schools/baie.jpg";
const ALT = "Une baie ouverte, avec ses câbles jaunes.";
const pictured = (caption: string, alt = ALT) =>
  withPicture({ src: "./baie.jpg", alt, caption, credit: "Photo Afpa" });

describeBreaks(
  "a picture of another school is reported",
  (
    [
      ["in the caption", pictured("L'atelier de l'Afpa, à Roubaix, en 2021."), "picture › caption"],
      [
        "in the alternative text",
        pictured("L'atelier, en 2021", "L'atelier de Roubaix, avec ses baies."),
        "picture › alt",
      ],
    ] as const
  ).map(([rule, change, field], index) => ({
    rule,
    file: `content/schools/${["grigny", "toulon"][index] ?? ""}.mdx`,
    change,
    field,
    says: /la photo serait à Roubaix, et cette page est celle de (?:Grigny|Toulon)/,
  })),
  {
    setUp: async (project) => {
      project.write(PICTURE, await smallJpeg(1600, 1200));
    },
  },
);

test("a picture may name the school's town, alone or with another one, a station, an area, a town without a school, or the department", async () => {
  const picture = await smallJpeg(1600, 1200);
  await expectAccepted([
    [PICTURE, () => picture],
    ["content/schools/grigny.mdx", pictured("L'atelier de Grigny, en 2021")],
    [
      "content/schools/toulon.mdx",
      pictured("Des stagiaires de Toulon, en visite à Roubaix, en 2021"),
    ],
    ["content/schools/chelles.mdx", pictured("Un stage près de la gare de Lyon, en 2021")],
    ["content/schools/romans-sur-isere.mdx", pictured("Un salon du Grand Lyon, en 2021")],
    ["content/schools/montpellier.mdx", pictured("Un stage à Paris, en 2021")],
    ["content/schools/saint-denis.mdx", pictured("Le LABO, en Seine-Saint-Denis, en 2025")],
  ]);
});
