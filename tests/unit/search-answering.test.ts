import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { makePause } from "#search/browser/pause.ts";
import { Answering, type Replied, type Loaders } from "#search/query/answering.ts";
import type { Engine } from "#search/query/engine.ts";
import { wordsOfSite } from "#tests/search/words-of-site.ts";

/**
 * A search with a simulated index, which has a single record: every query finds it. `asked` lists the queries so far, `loaded`
 * the words, additional indexes and engines for other languages that were loaded so far.
 */
function given({
  hasArchive = false,
  isInEnglish = false,
  ...changes
}: Partial<Loaders> & { hasArchive?: boolean; isInEnglish?: boolean } = {}) {
  const asked: string[] = [];
  const loaded: string[] = [];
  const engine: Engine = {
    mergeIndex: (folder) => {
      loaded.push(`index of ${folder}`);
      return Promise.resolve();
    },
    search: (query) => {
      asked.push(String(query));
      return Promise.resolve({
        results: [
          {
            id: "1",
            score: 1,
            data: () =>
              Promise.resolve({
                url: "/1/",
                excerpt: "",
                meta: { name: "Un" },
                sub_results: [{ url: "/1/", excerpt: "" }],
              }),
          },
        ],
      });
    },
  };
  const loaders: Loaders = {
    openEngine: ({ language }) => {
      if (language !== "fr") loaded.push(`engine in ${language}`);
      return Promise.resolve(engine);
    },
    loadWords: (folder) => {
      loaded.push(`words of ${folder}`);
      return Promise.resolve(
        folder.includes("archive")
          ? wordsOfSite([["gap", "512"]])
          : folder.includes("en/")
            ? wordsOfSite([["hiring", "trainees"]])
            : wordsOfSite([["fibre", "numéro"]], { hasArchive }),
      );
    },
    failedFetches: () => 0,
    pause: () => setImmediate(),
    ...changes,
  };
  const answering = new Answering(loaders, { isInEnglish });
  return { answering, asked, loaded };
}

const kindOf = (reply: Replied): string =>
  "answer" in reply ? "answer" : "failure" in reply ? reply.failure : "overtaken";

test("of several consecutive questions, only the newest is answered", async () => {
  const { answering, asked } = given();
  const replies = await Promise.all(
    ["f", "fi", "fib", "fibre"].map((query, id) =>
      answering.reply({ id: id + 1, query, count: 3, finished: false }),
    ),
  );
  assert.deepEqual(replies.map(kindOf), ["overtaken", "overtaken", "overtaken", "answer"]);
  assert.deepEqual(asked, ["fibre"]);
});

test("the words of the site are fetched once, the words of the archive only when the archive is searched", async () => {
  const { answering, loaded } = given({ hasArchive: true });
  const first = await answering.reply({ id: 1, query: "fibre", count: 3 });
  assert.ok("answer" in first && first.answer.archiveLeft);
  assert.deepEqual(loaded, ["words of /pagefind/"]);
  const second = await answering.reply({ id: 2, query: "fibre", count: 3, archive: true });
  assert.ok("answer" in second && !second.answer.archiveLeft);
  await answering.reply({ id: 3, query: "fibre", count: 3, archive: true });
  assert.deepEqual(loaded.sort(), [
    "index of /pagefind/archive/",
    "words of /pagefind/",
    "words of /pagefind/archive/",
  ]);
});

test("words that the site lacks are looked up in the archive, but not while they are being typed", async () => {
  const { answering, asked, loaded } = given({ hasArchive: true });
  await answering.reply({ id: 1, query: "numéro 51", count: 3, finished: false });
  assert.deepEqual(loaded, ["words of /pagefind/"]);
  await answering.reply({ id: 3, query: "fibbre blorgnak", count: 3 });
  assert.deepEqual(loaded.slice(1), ["words of /pagefind/archive/"]); // the archive contains none of these words
  const reply = await answering.reply({ id: 4, query: "numéro 512 à Gap", count: 3 });
  assert.ok("answer" in reply);
  assert.deepEqual(reply.answer.unknown, []);
  assert.equal(reply.answer.archiveLeft, false);
  assert.ok(asked.includes("numéro 512 gap"));
});

test("on an English page the English index is searched first, then the French one", async () => {
  const { answering, asked, loaded } = given({ isInEnglish: true });
  await answering.reply({ id: 1, query: "hiring trainees", count: 3 });
  assert.deepEqual(loaded.splice(0), ["engine in en", "words of /pagefind/en/"]);
  assert.ok(asked.includes("hiring trainees"));
  await answering.reply({ id: 2, query: "hiring fibre", count: 3 });
  assert.deepEqual(loaded.splice(0), ["words of /pagefind/"]);
  const unfinished = given({ isInEnglish: true });
  await unfinished.answering.reply({ id: 1, query: "hiring tra", count: 3, finished: false });
  assert.deepEqual(
    unfinished.loaded,
    ["engine in en", "words of /pagefind/en/"],
    "a word that is being typed does not load the French index",
  );
  const french = given();
  await french.answering.reply({ id: 1, query: "trainees", count: 3 });
  assert.deepEqual(
    french.loaded,
    ["words of /pagefind/"],
    "a French page does not load the English words",
  );
});

test("a failed fetch is a network failure, any other error a browser failure; the next question tries again", async () => {
  let failed = 0;
  let isBroken = true;
  const offline = given({
    failedFetches: () => failed,
    loadWords: () => {
      if (!isBroken) return Promise.resolve(wordsOfSite([["fibre"]]));
      failed += 1;
      return Promise.reject(new Error("offline"));
    },
  });
  assert.equal(
    kindOf(await offline.answering.reply({ id: 1, query: "fibre", count: 3 })),
    "network",
  );
  isBroken = false;
  assert.equal(
    kindOf(await offline.answering.reply({ id: 2, query: "fibre", count: 3 })),
    "answer",
  );
  const old = given({ openEngine: () => Promise.reject(new Error("no WebAssembly")) });
  assert.equal(kindOf(await old.answering.reply({ id: 1, query: "fibre", count: 3 })), "browser");
});

test("if Pagefind hides that it could not fetch a part of the index, the answer is a network failure, not fewer results", async () => {
  for (const [isInEnglish, query] of [
    [false, "fibre"],
    [true, "trainees"],
  ] as const) {
    const search: ReturnType<typeof given> = given({
      isInEnglish,
      failedFetches: () => search.asked.length, // every query fails to fetch something
    });
    assert.equal(
      kindOf(await search.answering.reply({ id: 1, query, count: 3 })),
      "network",
      query,
    );
  }
});

test("press results are searched for in the archive too", async () => {
  const { answering, loaded } = given({ hasArchive: true });
  await answering.reply({ id: 1, query: "fibre", count: 3, kind: "presse" });
  assert.ok(loaded.includes("index of /pagefind/archive/"));
});

test("concurrent pauses all end, in order", async (t) => {
  const channel = new MessageChannel();
  t.after(() => {
    channel.port1.close(); // also after a failure: an open port would keep the process alive
  });
  const pause = makePause(channel);
  const ended: number[] = [];
  await Promise.all([1, 2, 3].map((number) => pause().then(() => ended.push(number))));
  assert.deepEqual(ended, [1, 2, 3]);
});
