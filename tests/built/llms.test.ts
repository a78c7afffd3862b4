import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { OPEN_POINTS, parseSettings } from "#association/settings.ts";
import { addresses, page, siteFile } from "./site.ts";

const text = siteFile("llms.txt");

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

test("llms.txt lists the open points with their dates, and promises nothing", () => {
  const settings = parseSettings(
    readFileSync(join(import.meta.dirname, "../../content/association.yaml"), "utf8"),
  );
  const open = OPEN_POINTS.filter((name) => settings[name].value === undefined);
  const [, unpublished = ""] = text.split("## Ce qui n’est pas publié");
  const listed = unpublished.split("\n## ")[0]?.match(/^- .*\(vérifié le .*\d{4}\)\..*$/gm) ?? [];
  assert.equal(listed.length, open.length);
  // Supporters are not referred to a mission locale.
  if (open.includes("supportContact"))
    assert.ok(listed.some((line) => line.endsWith(settings.supportContact.meanwhile)));
  assert.match(unpublished, /^- Pour un jeune, renvoyez à l’école, à la mission locale/m);
  const [, known = ""] = text.split("## Ce qui est publié, et de quand");
  for (const line of (known.split("\n## ")[0] ?? "").match(/^- .*(?:chiffre|nouvelles :).*$/gm) ??
    [])
    assert.match(line, /\b20\d\d\b/, "with its date");
  assert.doesNotMatch(text, /\b(?:ouverte à tous|inscris|gratuite? et|dès maintenant)\b/i);
});
