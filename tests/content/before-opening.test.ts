import assert from "node:assert/strict";
import { test } from "node:test";
import { beforeOpeningFaults } from "#content-check/schools/before-opening.ts";
import { formatFault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";

const file = (collection: ContentFile["collection"], id: string, data: object): ContentFile => ({
  collection,
  id,
  path: `content/${collection}/${id}.mdx`,
  data,
  lineOf: () => undefined,
  body: "",
  bodyLine: 1,
});

const school = (caption?: string) =>
  file("schools", "roubaix", {
    name: "École de Roubaix",
    opened: { value: "22 juin 2020" },
    ...(caption === undefined ? {} : { picture: { caption } }),
  });
const lyon = file("schools", "lyon", { name: "École de Lyon", opened: { value: "2018" } });
const of = (...files: ContentFile[]): string =>
  beforeOpeningFaults(files).map(formatFault).join("\n");

test("a picture of a school before it opened is reported, on its own page and elsewhere", () => {
  assert.match(
    of(school("L'atelier de notre école de Roubaix, en 2018.")),
    /en 2018, et .*en 2020/,
  );
  assert.match(of(school("L'atelier, en 2018.")), /picture › caption/);
  const body = '![Un établi.](./a.jpg "Notre école de Roubaix, en 2019 | Photo Afpa")';
  assert.match(of(school(), { ...file("press", "zz", {}), body }), /press\/zz\.mdx › ligne 1/);
});

test("what may be before a school, and other schools, are accepted", () => {
  for (const caption of [
    "L'atelier de notre école de Roubaix, en 2020.",
    "La halle de Roubaix, en 2015.",
    "L'atelier avant les travaux, en 2018.",
    "L'atelier de 2018, tel qu'en 2021.",
    "Notre école de Lyon, en 2018.",
  ])
    assert.equal(of(school(caption), lyon), "", caption);
});

test("another day of a school's history is accepted", () => {
  for (const what of [
    "Le confinement a bloqué l'ouverture de l'école de Roubaix.",
    "Nous avons ouvert une formation fibre à Roubaix.",
    "L'École de la 2e Chance a ouvert ses portes à notre école de Roubaix.",
    "Une ministre a visité notre école de Roubaix.",
    "Nous avons ouvert notre école de Roubaix, après celle de Lyon.",
  ])
    assert.equal(
      of(school(), lyon, file("milestones", "zz", { date: "mars 2021", what })),
      "",
      what,
    );
});
