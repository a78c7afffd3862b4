import assert from "node:assert/strict";
import { test } from "node:test";
import type { Loader, LoaderContext } from "astro/loaders";
import { faultsPage } from "#content-check/faults-page.ts";
import { tolerant } from "#lib/tolerant-loader.ts";

/**
 * A loader that reads the file of one entry, then validates its fields, like Astro's own loaders.
 * @returns the loader, a function that makes a context for it (with a readable or an unreadable file), and the entries that the
 * loader has stored
 */
function reading(typed: Record<string, unknown>) {
  const stored: unknown[] = [];
  const loader: Loader = {
    name: "one-entry",
    load: async (context) => {
      const { entryTypes } = context as unknown as {
        entryTypes: Map<string, { getEntryInfo: (file: unknown) => Promise<{ data: never }> }>;
      };
      const { data } = (await entryTypes.get(".yaml")?.getEntryInfo({})) ?? { data: typed };
      stored.push(await context.parseData({ id: "essai", data }));
    },
  };
  const context = (readable: boolean) =>
    ({
      parseData: () => Promise.reject(new Error("InvalidContentEntryDataError")),
      entryTypes: new Map([
        [
          ".yaml",
          {
            getEntryInfo: () =>
              readable ? Promise.resolve({ data: typed }) : Promise.reject(new Error("YAML")),
          },
        ],
      ]),
    }) as unknown as LoaderContext;
  return { loader, context, stored };
}

test("in development an entry with a fault is kept as it is typed, and an unreadable entry is empty", async () => {
  const { loader, context, stored } = reading({ date: "31 février" });
  await tolerant(loader, true).load(context(true));
  await tolerant(loader, true).load(context(false));
  assert.deepEqual(stored, [{ date: "31 février" }, {}]);
});

test("a build stops at an entry with a fault and at an unreadable entry, even if the content check accepts them", async () => {
  const { loader, context } = reading({ date: "31 février" });
  await assert.rejects(tolerant(loader, false).load(context(true)), /InvalidContentEntryData/);
  await assert.rejects(tolerant(loader, false).load(context(false)), /YAML/);
});

test("the page of faults lists them like the terminal, and links to the requested page", () => {
  const page = faultsPage(
    [
      {
        file: "content/press/roubaix-2020.mdx",
        line: 6,
        field: "date",
        fault: "« <31 février> » n'existe pas",
        remedy: 'écrivez "juin"',
      },
    ],
    "/presse/?a=1",
  );
  assert.match(page, /<title>1 faute dans le contenu<\/title>/);
  assert.match(page, /roubaix-2020\.mdx › ligne 6 › date: « &lt;31 février> » n'existe pas\./);
  assert.match(page, /Remède : écrivez &quot;juin&quot;/);
  assert.match(page, /href="\/presse\/\?a=1&amp;malgre-les-fautes"/);
});

test("the page of several faults says how many, and its link is right for a requested address without a query", () => {
  const fault = { file: "content/press/a.mdx", field: "date", fault: "manque", remedy: "datez" };
  const page = faultsPage([fault, { ...fault, file: "content/press/b.mdx" }], "/presse/");
  assert.match(page, /<title>2 fautes dans le contenu<\/title>/);
  assert.match(page, /href="\/presse\/\?malgre-les-fautes"/);
});
