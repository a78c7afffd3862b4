import assert from "node:assert/strict";
import { test } from "node:test";
import { defineHastPlugin, mdxToJs } from "satteri";
import { plainHeadingIds, withoutComments } from "#lib/heading-ids.ts";

/** The anchor and the words of each heading of a text. */
async function headingsOf(text: string): Promise<[anchor: string, words: string][]> {
  const found: [string, string][] = [];
  const collect = defineHastPlugin({
    name: "collect",
    element: {
      filter: ["h2", "h3"],
      visit: (node, context) => {
        found.push([String(node.properties["id"]), context.textContent(node).trim()]);
      },
    },
  });
  await mdxToJs(text, { hastPlugins: [withoutComments, plainHeadingIds, collect] });
  return found;
}

test("a comment in a heading is neither in its anchor nor in its text", async () => {
  assert.deepEqual(await headingsOf("## Nos tarifs {/* à revoir avec Paul */}"), [
    ["nos-tarifs", "Nos tarifs"],
  ]);
});

test("no heading has the anchor of another heading or of a part of the layout", async () => {
  assert.deepEqual(await headingsOf("## Étape\n\n## Étape 2\n\n## Étape\n\n## Sources"), [
    ["etape", "Étape"],
    ["etape-2", "Étape 2"],
    ["etape-3", "Étape"],
    ["sources-2", "Sources"],
  ]);
});
