import assert from "node:assert/strict";
import { test } from "node:test";
import type { Loader, LoaderContext } from "astro/loaders";
import { textLoader } from "#lib/text-loader.ts";

type DataEntry = Parameters<LoaderContext["store"]["set"]>[0];

/** What the loader stores for an entry with this text. */
async function stored(body: string): Promise<DataEntry | undefined> {
  let entry: DataEntry | undefined;
  const loader: Loader = {
    name: "one-entry",
    load: async ({ store }) => {
      store.set({ id: "essai", data: {}, body, deferredRender: true });
      return Promise.resolve();
    },
  };
  const store = { set: (given: DataEntry) => ((entry = given), true) };
  await textLoader(loader).load({ store } as unknown as LoaderContext);
  return entry;
}

test("only a text with a picture is left to Astro, which compiles it as a module", async () => {
  assert.deepEqual(await stored("Un texte."), { id: "essai", data: {}, body: "Un texte." });
  assert.equal((await stored("![Une baie](./baie.jpg)"))?.deferredRender, true);
});

test("a text typed on Windows is the same as one typed elsewhere", async () => {
  assert.equal(
    (await stored("Un texte\r\nsur deux lignes.\r\n"))?.body,
    "Un texte\nsur deux lignes.\n",
  );
});
