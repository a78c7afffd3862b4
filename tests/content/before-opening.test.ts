import assert from "node:assert/strict";
import { test } from "node:test";
import { captionDateFaults } from "#content-check/dates/captions.ts";
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

test("a caption that dates a school before its opening is reported, on the school's own page and elsewhere", () => {
  assert.match(
    of(school("L'atelier de notre école de Roubaix, en 2018.")),
    /en 2018, et .*en 2020/,
  );
  assert.match(of(school("L'atelier, en 2018.")), /picture › caption/);
  const body = '![Un établi.](./a.jpg "Notre école de Roubaix, en 2019 | Photo Afpa")';
  assert.match(of(school(), { ...file("press", "zz", {}), body }), /press\/zz\.mdx › ligne 1/);
});

test("in an announcement too, a caption that dates our school before its opening is reported, but no other caption", () => {
  const labo = file("schools", "saint-denis", {
    name: "École de Saint-Denis, le LABO",
    opened: { value: "mars 2025" },
  });
  const release = (caption: string) => file("press", "labo-2025", { picture: { caption } });
  for (const caption of [
    "Le LABO, à Saint-Denis, en mars 2023.",
    "Notre école de Saint-Denis, en 2024.",
    "Notre atelier à Saint-Denis, le 3 mars 2024.",
  ])
    assert.match(
      of(labo, release(caption)),
      /^content\/press\/labo-2025\.mdx › picture › caption: la légende montre l'école en 202[34], et content\/schools\/saint-denis\.mdx dit qu'elle a ouvert en 2025\. Remède : /,
      caption,
    );
  for (const caption of [
    "Le LABO, à Saint-Denis, en mars 2025.",
    "Le LABO en construction, à Saint-Denis, en 2024.",
    "La maquette du LABO, en 2023.",
    "Le site d'Equinix, à Saint-Denis, en 2019.",
    "Les élèves de l'École de la 2e Chance, à Saint-Denis, en 2019.",
    "Nos stagiaires en visite à Saint-Denis, en 2022.",
    "Le LABO en 2026, sur le site de 2019.",
    "Un laboratoire de mesures, en 2019.",
  ])
    assert.equal(of(labo, release(caption)), "", caption);
});

test("captions about the building before the school opened, and about other schools, are accepted", () => {
  for (const caption of [
    "L'atelier de notre école de Roubaix, en 2020.",
    "La halle de Roubaix, en 2015.",
    "L'atelier avant les travaux, en 2018.",
    "L'atelier de 2018, tel qu'en 2021.",
    "Notre école de Lyon, en 2018.",
  ])
    assert.equal(of(school(caption), lyon), "", caption);
});

test("a milestone about another event than a school's opening, or about two schools, is accepted", () => {
  for (const what of [
    "Le confinement a bloqué l'ouverture de l'école de Roubaix.",
    "Nous avons ouvert une formation fibre à Roubaix.",
    "L'École de la 2e Chance a ouvert ses portes à notre école de Roubaix.",
    "Une ministre a visité notre école de Roubaix.",
    "Nous avons ouvert notre école de Roubaix, après celle de Lyon.",
    "L'école de Roubaix a ouvert une deuxième promotion.",
    "L'école de Roubaix ouvre un atelier de plus.",
    "L'école de Roubaix a commencé sa troisième promotion.",
    "Notre école de Roubaix a ouvert ses portes aux familles.",
    "Nous avons fêté les dix ans de l'ouverture de notre école de Roubaix.",
    "Une convention permet l'ouverture de notre école à Roubaix.",
    "Ouverture de l'École de la 2e Chance, à Roubaix.",
  ])
    assert.equal(
      of(school(), lyon, file("milestones", "zz", { date: "mars 2021", what })),
      "",
      what,
    );
});

test("a milestone about a school's opening is reported if its date is not that of the school's file", () => {
  for (const what of [
    "Nous avons ouvert notre école à Roubaix.",
    "Nous ouvrons à Roubaix notre quatorzième école.",
    "Notre école de Roubaix a ouvert avec l'Afpa.",
    "L'École de Roubaix ouvre ses portes.",
    "L'école est née à Roubaix.",
    "Ouverture de notre école de Roubaix.",
  ])
    assert.match(
      of(school(), lyon, file("milestones", "zz", { date: "mars 2021", what })),
      /l'ouverture de l'école serait de mars 2021 ; content\/schools\/roubaix\.mdx dit 22 juin 2020/,
      what,
    );
});

const TODAY = 20_261_130;
const toCome = (caption: string): string =>
  captionDateFaults(school(caption), TODAY).map(formatFault).join("\n");

test("a caption with a date to come is reported, in the front matter and in a text", () => {
  for (const caption of [
    "L'atelier de l'Afpa, à Roubaix, en 2027.",
    "L'atelier le 3 mars 2027, vu de l'entrée.",
    "La salle, décembre 2026",
    "En 2030, la salle.",
  ])
    assert.match(toCome(caption), /picture › caption: la légende dit « [^»]*20\d\d »/, caption);
  const body = 'Un texte.\n\n![Un établi.](./a.jpg "La salle, en mars 2027 | Photo Afpa")';
  assert.match(
    captionDateFaults({ ...file("press", "zz", {}), body }, TODAY)
      .map(formatFault)
      .join("\n"),
    /ligne 3: la légende dit « mars 2027 », et la photo est déjà prise/,
  );
});

test("a caption is accepted if its future date is not that of the photograph (a plan, a poster), or if its date is not in the future", () => {
  for (const caption of [
    "L'atelier de l'Afpa, en 2026.",
    "L'atelier, le 30 novembre 2026.",
    "Le projet de la salle, pour mars 2027.",
    "L'affiche des portes ouvertes, le 3 mars 2027.",
    "Infographie des métiers du datacenter, en 2030.",
    "Illustration de la salle, en 2027.",
    "La halle où nous ouvrirons, en 2027.",
    "Les futurs locaux, en 2027.",
    "La promotion qui finira en 2027.",
    "Le chantier du site de 2027 m², en 2026.",
    "La salle de la promotion 2026-2027.",
  ])
    assert.equal(toCome(caption), "", caption);
  const body = '![Un établi.](./a.jpg "La salle | Photo Afpa, avec son accord jusqu\'en 2030")';
  assert.deepEqual(captionDateFaults({ ...file("press", "zz", {}), body }, TODAY), []);
});
