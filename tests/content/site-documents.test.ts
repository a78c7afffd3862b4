/** Files offered for download, and the documents that the site makes itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, expectAccepted, faultsWith } from "./breaking.ts";

test("a download with the name of a document that the site makes is reported; so are links to it, and links with this name to another download", async () => {
  const faults = await faultsWith([
    ["public/telechargements/dossier-de-presse.pdf", () => "%PDF-1.7"],
    ["public/telechargements/Fiche_technicien-fibre.PDF", () => "%PDF-1.7"],
    ["public/telechargements/dossier-2026.pdf", () => "%PDF-1.7"],
    [
      "content/questions/jeunes-diplome.mdx",
      append("Lis [notre dossier](/telechargements/dossier-de-presse.pdf)."),
    ],
    [
      "content/questions/jeunes-prix.mdx",
      append("Lis [le dossier de presse (PDF)](/telechargements/dossier-2026.pdf)."),
    ],
  ]);
  const own = /le site fait lui-même ce document.* Remède : /.source;
  const [ofYoung, ofPrice, ofKit, ofCourse, ...others] = faults
    .map(formatFault)
    .sort((a, b) => a.localeCompare(b, "en"));
  for (const [said, says] of [
    [
      ofYoung,
      `^content/questions/jeunes-diplome.mdx › ligne \\d+: le lien « notre dossier » .*${own}écrivez /presse/dossier-de-presse.pdf`,
    ],
    [
      ofPrice,
      `^content/questions/jeunes-prix.mdx › ligne \\d+: le lien « le dossier de presse \\(PDF\\) » .*${own}écrivez /presse/dossier-de-presse.pdf`,
    ],
    [
      ofKit,
      `^public/telechargements/dossier-de-presse.pdf › nom du fichier: ${own}retirez ce fichier, et menez à /presse/dossier-de-presse.pdf`,
    ],
    [
      ofCourse,
      `^public/telechargements/Fiche_technicien-fibre.PDF › .*${own}retirez ce fichier, et menez à /formations/technicien-fibre.pdf`,
    ],
  ] as const)
    assert.match(said ?? "", new RegExp(says));
  assert.deepEqual(others, []);
});

test("links to the site's documents, and downloads of other documents, are accepted", async () => {
  const file = () => "%PDF-1.7";
  await expectAccepted([
    ["public/telechargements/affiche.pdf", file],
    ["public/telechargements/roubaix-2020.pdf", file],
    ["public/telechargements/dossier-de-presse-labo.pdf", file],
    ["public/telechargements/2020/dossier-de-presse.pdf", file],
    [
      "content/questions/jeunes-diplome.mdx",
      append(
        "Prends [le dossier de presse](/presse/dossier-de-presse.pdf) et [la fiche fibre](/formations/technicien-fibre.pdf). Il y a [l'affiche](/telechargements/affiche.pdf) et [l'annonce signée](/telechargements/roubaix-2020.pdf). Il y a [le dossier de presse du LABO](/telechargements/dossier-de-presse-labo.pdf) et [celui de 2020](/telechargements/2020/dossier-de-presse.pdf).",
      ),
    ],
  ]);
});

test("a download with an accent, a space or a « # » in its name is reported, and the remedy proposes a plain name", async () => {
  const faults = await faultsWith([
    ["public/telechargements/2020/Affiche été.PDF", () => "%PDF-1.7"],
    ["public/telechargements/affiche-2020_bis.pdf", () => "%PDF-1.7"],
    ["public/telechargements/affiche#1.pdf", () => "%PDF-1.7"],
  ]);
  assert.deepEqual(
    faults.map(({ file, field, remedy }) => [file, field, / soit ([^,]+),/.exec(remedy)?.[1]]),
    [
      [
        "public/telechargements/2020/Affiche été.PDF",
        "nom du fichier",
        "/telechargements/2020/affiche-ete.pdf",
      ],
      ["public/telechargements/affiche#1.pdf", "nom du fichier", "/telechargements/affiche-1.pdf"],
    ],
  );
});
