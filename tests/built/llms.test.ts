import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { OPEN_POINTS, parseSettings } from "#association/settings.ts";
import { parseRoom } from "#press/room-schema.ts";
import { addresses, asTextOf, page, siteFile } from "./site.ts";

const text = siteFile("llms.txt");
const content = (file: string): string =>
  readFileSync(join(import.meta.dirname, "../../content", file), "utf8");

/** The items below a heading of llms.txt, with ordinary spaces; none if it is not there. */
const itemsBelow = (heading: string): string[] =>
  (text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map(asTextOf);

test("llms.txt is short, begins as its format requires, and links to existing pages", () => {
  assert.match(text, /^# Les Plombiers du Numérique\n\n> \S[^\n]+\n\n## /);
  assert.ok(text.length < 5000, `${String(text.length)} characters`);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = ""]) => new URL(address));
  assert.ok(links.length > 8);
  for (const { pathname, hash } of links) {
    assert.ok(addresses.has(pathname), pathname);
    if (hash !== "") assert.ok(page(pathname).document.querySelector(hash), pathname + hash);
  }
});

test("llms.txt gives the date of each key figure, and of the latest news of each current school", () => {
  const known = itemsBelow("Ce qui est publié, et de quand");
  const figures = known.filter((line) => /, chiffre d/.test(line));
  assert.equal(figures.length, parseRoom(content("salle-de-presse.yaml")).keyFigures.length);
  const schools = known.filter((line) => line.includes(" : nous y formons."));
  assert.equal(
    schools.length,
    page("/ecoles/").document.querySelectorAll('[aria-labelledby="aujourd-hui"] .school-row')
      .length,
  );
  for (const line of [...figures, ...schools]) assert.match(line, /\b20\d\d\b|date inconnue/);
});

test("llms.txt lists the open points with their dates, and promises nothing", () => {
  const settings = parseSettings(content("association.yaml"));
  const open = OPEN_POINTS.filter((name) => settings[name].value === undefined);
  const unpublished = itemsBelow("Ce qui n’est pas publié");
  const listed = unpublished.filter((line) => /\(vérifié le .*\d{4}\)\./.test(line));
  assert.equal(listed.length, open.length);
  // Somebody who wants to support us gets the advice of that setting. The mission locale is only for young people.
  if (open.includes("supportContact"))
    assert.ok(listed.some((line) => line.endsWith(asTextOf(settings.supportContact.meanwhile))));
  const advice = unpublished.filter((line) =>
    /^- Pour un jeune, .* à la mission locale/.test(line),
  );
  assert.equal(advice.length, open.length === 0 ? 0 : 1);
  assert.doesNotMatch(text, /\b(?:ouverte à tous|inscris|gratuite? et|dès maintenant)\b/i);
});
