import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseRoom } from "#press/room-schema.ts";
import { page, pages, pagesOf, textOf } from "./site.ts";

/** The title and the description of a page, as search results and link previews show them. */
const preview = (path: string): string => {
  const { document } = page(path);
  const description = document.querySelector('meta[name="description"]')?.getAttribute("content");
  return `${textOf(document.querySelector("title"))}\n${description ?? ""}`.replace(
    /[\u00a0\u202f]/g,
    " ",
  );
};

test("a former school cannot be mistaken for a current one: its preview has the date of its latest news", () => {
  const today = page("/ecoles/")
    .document.querySelectorAll('[aria-labelledby="aujourd-hui"] h3 a')
    .map((link) => link.getAttribute("href"));
  assert.ok(today.length > 0);
  const schools = readdirSync("content/schools")
    .map((file) => ({ file, path: `/ecoles/${file.replace(/\.mdx$/, "")}/` }))
    .filter(({ path }) => pages.some((built) => built.path === path));
  assert.ok(schools.length > 5);
  for (const { file, path } of schools) {
    const [, asOf = ""] =
      /^ {2}asOf: "?(.*?)"?$/m.exec(readFileSync(`content/schools/${file}`, "utf8")) ?? [];
    const [year = ""] = /\d{4}/.exec(asOf) ?? [];
    const said = / Dernières nouvelles : (\d{4})\.$/.exec(preview(path))?.[1];
    assert.equal(said, today.includes(path) ? undefined : year, path);
  }
});

test("previews describe what is over in the past tense, without promises", () => {
  for (const [path, says, never] of [
    ["/", /à Roubaix en 2020, à Magny-les-Hameaux en février 2026/, /dès 2020/],
    [
      "/formations/technicien-datacenter/",
      /à Roubaix en 2020, à Magny-les-Hameaux en 2026/,
      /4 mois/,
    ],
    ["/ecoles/roubaix/", /22 juin 2020.*Dernières nouvelles : 2021/, /4 mois|gratuit/],
    ["/presse/roubaix-2020/", /En juillet 2020, nous annoncions/, /4 mois|gratuit/],
    ["/partenaires/", /ont porté nos formations/, /portent/],
    ["/questions/proches-et-conseillers/", /dépend de l’école et de la Région/, /\d €/],
  ] as const) {
    assert.match(preview(path), says, path);
    assert.doesNotMatch(preview(path), never, path);
  }
});

test("the preview of the press room names the president", () => {
  const { president } = parseRoom(readFileSync("content/salle-de-presse.yaml", "utf8"));
  if (president) assert.ok(preview("/presse/").includes(`${president.name} préside`));
});

test("the page of a partner cannot be mistaken for that partner's own site", () => {
  for (const { path, document } of pagesOf("partners"))
    assert.equal(
      textOf(document.querySelector("title")),
      `${textOf(document.querySelector("h1"))} et Les Plombiers du Numérique`,
      path,
    );
});
