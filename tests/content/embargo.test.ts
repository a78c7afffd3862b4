import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { readContent } from "#content-check/reading/files.ts";
import { draftsIn, embargoesIn } from "#content-check/unpublished.ts";
import { buildDay } from "#lib/build-day.ts";
import { isEmbargoed } from "#lib/embargo.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { describeBreaks, head, line, without } from "./breaking.ts";
import { scratchProject } from "./project.ts";

const WORKFLOWS = join(import.meta.dirname, "../../.github/workflows");

test("a page is under embargo until its day, and published on that day", () => {
  const day = parsePartialDate("3 mars 2031");
  assert.ok(isEmbargoed(day, 20_310_302));
  assert.ok(!isEmbargoed(day, 20_310_303));
  assert.ok(!isEmbargoed(undefined, 20_310_302));
});

test("entries under embargo are listed with their day, separately from drafts", () => {
  const project = scratchProject(["content"]);
  try {
    const release = project.read("content/press/labo-2025.mdx");
    project.write("content/press/zz-embargo.mdx", head("embargo: 3 mars 2031")(release));
    project.write("content/press/zz-brouillon.mdx", head("draft: true")(release));
    const waitingOn = (today: number) => {
      const { files } = readContent(project.path, today);
      const added = files.filter(({ id }) => id.startsWith("zz-"));
      return { drafts: draftsIn(added), embargoes: embargoesIn(added) };
    };
    const drafts = ["content/press/zz-brouillon.mdx"];
    assert.deepEqual(waitingOn(20_310_302), {
      drafts,
      embargoes: ["content/press/zz-embargo.mdx : 3 mars 2031"],
    });
    assert.deepEqual(waitingOn(20_310_303), { drafts, embargoes: [] });
  } finally {
    project.remove();
  }
});

/** Every workflow that publishes the site. */
const PUBLISHING = ["github-pages.yml", "web-space.yml", "daily-build.yml"];

for (const name of PUBLISHING)
  test(`${name} builds every day, after midnight in France`, () => {
    const { on } = parse(readFileSync(join(WORKFLOWS, name), "utf8")) as {
      on: { schedule: { cron: string }[] };
    };
    const [, minute, hour] = /^(\d+) (\d+) \* \* \*$/.exec(on.schedule[0]?.cron ?? "") ?? [];
    assert.ok(minute && hour, "each day, at one time");
    for (const [utc, day] of [
      ["2031-01-14", 20_310_115],
      ["2031-07-14", 20_310_715],
    ] as const) {
      const start: Date = new Date(
        `${utc}T${hour.padStart(2, "0")}:${minute.padStart(2, "0")}:00Z`,
      );
      assert.equal(buildDay(undefined, start), day);
      const before = new Date(start.getTime() - 2 * 60 * 60 * 1000);
      assert.equal(buildDay(undefined, before), day - 1, "less than two hours after midnight");
    }
  });

test("only the workflows that publish the site have a schedule", () => {
  const scheduled = readdirSync(WORKFLOWS).filter((name) =>
    readFileSync(join(WORKFLOWS, name), "utf8").includes("schedule:"),
  );
  assert.deepEqual(scheduled.sort(), PUBLISHING.toSorted());
});

describeBreaks("an embargo", [
  {
    rule: "a page that others link to cannot be under embargo",
    file: "content/press/roubaix-2020.mdx",
    change: (text) =>
      head("embargo: 3 mars 2071")(without("changes")(text)).replace(
        /^(published|checked):.*$/gm,
        "$1: 3 mars 2071",
      ),
    field: "embargo",
    says: /est sous embargo jusqu'au 3 mars 2071, et \d+ endroits y mènent : .*retirez la ligne « embargo »/,
  },
  {
    rule: "a page cannot be published before its embargo ends",
    file: "content/press/labo-2025.mdx",
    change: head("embargo: 26 novembre 2026"),
    field: "published",
    says: /avant la fin de son embargo.*un jour après/s,
  },
  {
    rule: "an embargo must be a whole day",
    file: "content/press/grigny-2020.mdx",
    change: head("embargo: novembre 2026"),
    field: "embargo",
    says: /le jour, le mois et l'année/,
  },
  {
    rule: "a page that was checked before its embargo ended must be checked again after a change",
    file: "content/press/chelles-2017.mdx",
    change: (text) =>
      head(
        "embargo: 25 novembre 2026\nchanges:\n  - date: 27 novembre 2026\n    what: Le nombre de jeunes est corrigé.",
      )(line("checked", "24 novembre 2026")(line("published", "25 novembre 2026")(text))),
    field: "checked",
    says: /la page a changé depuis le jour où elle a été vérifiée/,
  },
]);
