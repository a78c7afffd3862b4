import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { announcements, asRelease } from "#scripts/bench/growth/announcements.ts";
import { growthExcesses, type GrowthMeasure } from "#scripts/bench/growth/limits.ts";
import { plainProject, removeProject } from "#scripts/bench/growth/projects.ts";
import { growthTable } from "#scripts/bench/growth/table.ts";

const measure = (added: number, more: Partial<GrowthMeasure> = {}): GrowthMeasure => ({
  added,
  pages: added + 100,
  seconds: 10 + added / 100,
  plainSeconds: 5 + added / 100,
  memory: 1e9,
  plainMemory: 1e9,
  sizes: { "/presse/": 10_000, "première recherche": 90_000 },
  ...more,
});
const within = [measure(100), measure(1000), measure(5000)];

test("a site that grows evenly exceeds no limit, and its table has a column for each size", () => {
  assert.deepEqual(growthExcesses(within), []);
  const table = growthTable(within);
  assert.match(table, /\+100 annonces +\| +\+1000 annonces +\| +\+5000 annonces/);
  assert.match(table, /fois le site nu +\| +1,83 +\| +1,33 +\| +1,09/);
  assert.match(table, /\/presse\/ \(Ko\) +\| +10,0/);
});

// A value barely above its limit is shown with more decimals: « 1,5 fois, 1,5 fois au plus » would not look like an excess.
for (const [what, index, more, says] of [
  ["too long a build", 1, { seconds: 40 }, [/\+1000 annonces › construction : 40,0 s, 2,7 fois/]],
  ["too much memory", 2, { memory: 2.1e9 }, [/\+5000 annonces › mémoire : 2,1 Go/]],
  [
    "pages that take ever longer",
    2,
    { seconds: 70, plainSeconds: 70 },
    [/\+5000 annonces › temps d'une page : 12,5 ms, contre 10,0 ms à \+1000/],
  ],
  [
    "a build that is barely too long",
    1,
    { seconds: 22.52, plainSeconds: 15 },
    [/ 22,5 s, 1,501 fois celle d'un site nu \(15,0 s\), 1,5 fois au plus/],
  ],
  ["barely too much memory", 2, { memory: 2_004_000_000 }, [/ 2,004 Go, 2,0 Go au plus/]],
  [
    "a first search that is barely too heavy",
    1,
    { sizes: { "/presse/": 10_000, "première recherche": 95_040 } },
    [/première recherche : 95,04 Ko, 95,0 Ko au plus/],
  ],
  [
    "a page that grows with the archive",
    2,
    { sizes: { "/presse/": 12_000, "première recherche": 90_000 } },
    [/\/presse\/ : 10,0 Ko à \+100 annonces, 12,0 Ko à \+5000/],
  ],
  [
    "a first search that grows too heavy",
    2,
    { sizes: { "/presse/": 10_000, "première recherche": 101_000 } },
    [/première recherche : 101,0 Ko, \d+,0 Ko au plus/],
  ],
] as const)
  test(`${what}: reported`, () => {
    const over = growthExcesses(
      within.map((each, at) => (at === index ? { ...each, ...more } : each)),
    );
    assert.equal(over.length, says.length, over.join("\n"));
    for (const [at, pattern] of says.entries()) assert.match(over[at] ?? "", pattern);
  });

for (const [what, measures] of [
  [
    "a build that took no longer than a smaller one",
    [100, 1000, 5000].map((added, at) =>
      measure(added, { seconds: [20, 20, 60][at] ?? 0, plainSeconds: 60 }),
    ),
  ],
  ["the same size twice", [measure(100), measure(100), measure(1000)]],
  ["the same size twice at the end", [measure(100), measure(1000), measure(1000, { seconds: 21 })]],
] as const)
  test(`${what}: the time that an added page takes is not compared`, () => {
    assert.deepEqual(growthExcesses(measures), []);
  });

test("generated announcements are the same each time, and all different", () => {
  const some = announcements(200);
  assert.deepEqual(announcements(200), some);
  for (const field of ["id", "title", "summary"] as const)
    assert.equal(new Set(some.map((each) => each[field])).size, some.length);
  for (const { title, summary } of some)
    assert.ok(title.length <= 60 && summary.length >= 40 && summary.length <= 160, title);
  assert.match(asRelease(some[0] ?? assert.fail()), /^---\ntitle: "[^"]+"\nsummary/);
});

test("the plain site is complete: every component that its pages import exists", () => {
  const folder = plainProject(announcements(1));
  try {
    const pages = globSync("src/**/*.astro", { cwd: folder }).map((page) => join(folder, page));
    assert.equal(pages.length, 3);
    const imported = pages.flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/ from "([^"]+\.astro)"/g)].map(([, file = ""]) =>
        resolve(dirname(page), file),
      ),
    );
    assert.ok(imported.length > 0);
    for (const file of imported) assert.ok(existsSync(file), file);
  } finally {
    removeProject(folder);
  }
});
