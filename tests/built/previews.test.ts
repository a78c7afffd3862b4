import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fields, readContent } from "#content-check/reading/files.ts";
import { formatDate } from "#lib/date-words.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { typeset } from "#lib/typography.ts";
import { parseRoom } from "#press/room-schema.ts";
import { withNews } from "#schools/news.ts";
import { asTextOf, page, pagesOf, textOf } from "./site.ts";

const descriptionOf = (path: string): string =>
  page(path).document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";

/** The title and the description of a page, as search results and link previews show them. */
const preview = (path: string): string =>
  asTextOf(`${textOf(page(path).document.querySelector("title"))}\n${descriptionOf(path)}`);

test("a former school cannot be mistaken for a current one: its preview has the year of its latest news, if there is room", () => {
  const today = page("/ecoles/")
    .document.querySelectorAll('[aria-labelledby="aujourd-hui"] h3 a')
    .map((link) => link.getAttribute("href"));
  assert.ok(today.length > 0);
  const { files } = readContent(join(import.meta.dirname, "../.."));
  const schools = pagesOf("schools");
  for (const { path } of schools) {
    const file = files.find(
      ({ collection, id }) => collection === "schools" && path === `/ecoles/${id}/`,
    );
    assert.ok(file);
    const { summary, state } = fields(file) as { summary: string; state: { asOf: unknown } };
    const news = today.includes(path) ? undefined : parsePartialDate(String(state.asOf));
    assert.equal(descriptionOf(path), typeset(withNews(summary, news)), path);
  }
  assert.ok(schools.some(({ path }) => / Dernières nouvelles : \d{4}\.$/.test(preview(path))));
});

test("previews use the past tense for what is over, and promise nothing", () => {
  for (const [path, says, never] of [
    ["/", /à Roubaix en 2020, à Magny-les-Hameaux en février 2026/, /dès 2020/],
    [
      "/formations/technicien-datacenter/",
      /à Roubaix en 2020, à Magny-les-Hameaux en 2026/,
      /4 mois/,
    ],
    ["/ecoles/roubaix/", /22 juin 2020/, /4 mois|gratuit/],
    ["/presse/roubaix-2020/", /En juillet 2020, nous annoncions/, /4 mois|gratuit/],
    ["/partenaires/", /ont porté nos formations/, /portent/],
    ["/questions/proches-et-conseillers/", /dépend de l’école et de la Région/, /\d €/],
  ] as const) {
    assert.match(preview(path), says, path);
    assert.doesNotMatch(preview(path), never, path);
  }
});

test("the preview of the press room names the president, if there is room", () => {
  const { president } = parseRoom(readFileSync("content/salle-de-presse.yaml", "utf8"));
  if (!president) return;
  const { name, presides, asOf } = president;
  const says = `${asTextOf(`${name} préside ${presides}`)} (${formatDate(asOf)}).`;
  // The words before it take 71 of the 155 characters.
  assert.ok(says.length > 155 - 71 || preview("/presse/").includes(says), says);
});

test("the title of a partner's page names us too, so that nobody takes it for the partner's own site", () => {
  for (const { path, document } of pagesOf("partners"))
    assert.equal(
      textOf(document.querySelector("title")),
      `${textOf(document.querySelector("h1"))} et Les Plombiers du Numérique`,
      path,
    );
});
