import assert from "node:assert/strict";
import { test } from "node:test";
import { isEmbargoed } from "../../src/lib/embargo.ts";
import { parsePartialDate } from "../../src/lib/partial-dates.ts";
import { describeBreaks, head, without } from "./breaking.ts";

test("a page under embargo waits until its day, and not on it", () => {
  const day = parsePartialDate("3 mars 2031");
  assert.ok(isEmbargoed(day, 20_310_302));
  assert.ok(!isEmbargoed(day, 20_310_303));
  assert.ok(!isEmbargoed(undefined, 20_310_302));
});

describeBreaks("an embargo", [
  {
    rule: "a page that others lead to waits for its day",
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
    rule: "a page does not appear before its embargo ends",
    file: "content/press/labo-2025.mdx",
    change: head("embargo: 26 novembre 2026"),
    field: "published",
    says: /avant la fin de son embargo.*un jour après/s,
  },
  {
    rule: "an embargo is a whole day",
    file: "content/press/grigny-2020.mdx",
    change: head("embargo: novembre 2026"),
    field: "embargo",
    says: /le jour, le mois et l'année/,
  },
]);
