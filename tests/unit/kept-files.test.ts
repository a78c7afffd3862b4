import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import {
  fileHash,
  keepAll,
  networkOrKept,
  type KeptFiles,
} from "#application/worker/kept-files.ts";

const PAGE = "/candidater/";
const SCRIPT = "/_astro/form.a1b2.js";
const STYLE = "/_astro/form.e5f6.css";
const FONT = "/_astro/text.c3d4.woff2";

const BODIES: Readonly<Record<string, string>> = {
  [PAGE]: "<title>Candidater</title>",
  [SCRIPT]: "console.log(1)",
  [STYLE]: "p{margin:0}",
  [FONT]: "wOF2",
};
const TYPES: Readonly<Record<string, string>> = {
  [PAGE]: "text/html; charset=utf-8",
  [SCRIPT]: "text/javascript",
  [STYLE]: "text/css",
  [FONT]: "application/octet-stream", // many hosts do not know this type
};

const listOf = async (name: string, bodies = BODIES): Promise<KeptFiles> => {
  const hashes: Record<string, string> = {};
  for (const [address, body] of Object.entries(bodies))
    hashes[address] = await fileHash(new TextEncoder().encode(body));
  return { name, hashes };
};

/** The host's correct response. */
const right = (address: string): Response =>
  new Response(BODIES[address], { headers: { "Content-Type": TYPES[address] ?? "" } });
/** A network's sign-in page, in response to any request. */
const portal = (): Response =>
  new Response("<title>Welcome</title>", { headers: { "Content-Type": "text/html" } });
/** The same response after a redirect. */
const redirected = (response: Response): Response =>
  Object.defineProperty(response, "redirected", { value: true });

/** A device: its caches, its network, and the requests that the network has received. */
class Device {
  readonly stored = new Map<string, Map<string, Response>>();
  readonly asked: string[] = [];
  answer: (address: string, cache: RequestCache) => Response | Promise<Response> = right;

  readonly caches = {
    open: async (name: string) => {
      const cache = this.stored.get(name) ?? new Map<string, Response>();
      this.stored.set(name, cache);
      return {
        put: async (address: string, response: Response) => void cache.set(address, response),
      };
    },
    match: async (address: string) => {
      for (const cache of this.stored.values())
        if (cache.has(address)) return cache.get(address)?.clone();
      return undefined;
    },
  };
  readonly fetch = async (address: string, { cache }: { cache: RequestCache }) => {
    this.asked.push(`${address} ${cache}`);
    return this.answer(address, cache);
  };

  async textOf(name: string, address: string): Promise<string | undefined> {
    return this.stored.get(name)?.get(address)?.clone().text();
  }
}

describe("what the worker caches", () => {
  it("the worker caches every file of the list, each requested once", async () => {
    const device = new Device();
    await keepAll(await listOf("new"), device);
    for (const [address, body] of Object.entries(BODIES))
      assert.equal(await device.textOf("new", address), body);
    assert.deepEqual(device.asked.sort(), [
      `${SCRIPT} default`,
      `${STYLE} default`,
      `${FONT} default`,
      `${PAGE} no-cache`,
    ]);
  });

  it("an unchanged file is taken from an older cache, without a request", async () => {
    const device = new Device();
    await keepAll(await listOf("old"), device);
    device.asked.length = 0;
    device.answer = (address) =>
      address === PAGE
        ? new Response("<title>Neuf</title>", { headers: { "Content-Type": "text/html" } })
        : portal();
    await keepAll(await listOf("new", { ...BODIES, [PAGE]: "<title>Neuf</title>" }), device);
    assert.deepEqual(device.asked, [`${PAGE} no-cache`]);
    assert.equal(await device.textOf("new", SCRIPT), BODIES[SCRIPT]);
    assert.equal(await device.textOf("new", PAGE), "<title>Neuf</title>");
  });

  it("a page in place of a script is never cached: caching then fails as a whole", async () => {
    const device = new Device();
    device.answer = (address) => (address === SCRIPT ? portal() : right(address));
    await assert.rejects(keepAll(await listOf("new"), device), new RegExp(SCRIPT));
    assert.equal(await device.textOf("new", SCRIPT), undefined);
  });

  it("a file is requested again if an older cache, or the browser's own cache, has a wrong one", async () => {
    const device = new Device();
    await (await device.caches.open("old")).put(SCRIPT, portal());
    device.answer = (address, cache) =>
      address === SCRIPT && cache !== "reload" ? portal() : right(address);
    await keepAll(await listOf("new"), device);
    assert.equal(await device.textOf("new", SCRIPT), BODIES[SCRIPT]);
    const tries = device.asked.filter((asked) => asked.startsWith(SCRIPT));
    assert.deepEqual(tries, [`${SCRIPT} default`, `${SCRIPT} reload`]);
  });

  it("a wrong file is also replaced if it is in the cache that is being filled", async () => {
    // A new worker with the same files has a cache of the same name, so the cache may exist already.
    const device = new Device();
    await (await device.caches.open("same")).put(SCRIPT, portal());
    await keepAll(await listOf("same"), device);
    assert.equal(await device.textOf("same", SCRIPT), BODIES[SCRIPT]);
  });

  it("a page opens offline even if the host responds with a redirect", async () => {
    const device = new Device();
    device.answer = (address) => (address === PAGE ? redirected(right(address)) : right(address));
    await keepAll(await listOf("new"), device);
    const kept = device.stored.get("new")?.get(PAGE);
    assert.equal(kept?.redirected, false); // browsers refuse a redirected response for a navigation
    assert.equal(kept.headers.get("Content-Type"), TYPES[PAGE]);
    assert.equal(await device.textOf("new", PAGE), BODIES[PAGE]);
  });

  const wrong: [string, string, (address: string) => Response][] = [
    ["a script of another type", SCRIPT, (address) => new Response(BODIES[address])],
    ["a style sheet of another type", STYLE, (address) => new Response(BODIES[address])],
    [
      "a script that is sent as HTML",
      SCRIPT,
      (address) => new Response(BODIES[address], { headers: { "Content-Type": "text/html" } }),
    ],
    ["a script through a redirect", SCRIPT, (address) => redirected(right(address))],
    [
      "a font that is sent as HTML",
      FONT,
      (address) => new Response(BODIES[address], { headers: { "Content-Type": "text/html" } }),
    ],
    [
      "a page that is sent as a download",
      PAGE,
      (address) =>
        new Response(BODIES[address], { headers: { "Content-Type": "application/octet-stream" } }),
    ],
    ["another page", PAGE, portal],
    [
      "the right page with an error status",
      PAGE,
      (address) => new Response(BODIES[address], { status: 503, headers: right(address).headers }),
    ],
    ["half a file", FONT, () => new Response("wO", { headers: { "Content-Type": "font/woff2" } })],
  ];
  for (const [what, wrongAddress, answer] of wrong) {
    it(`the worker does not cache ${what}`, async () => {
      const device = new Device();
      device.answer = (address) => (address === wrongAddress ? answer(address) : right(address));
      await assert.rejects(keepAll(await listOf("new"), device));
      assert.equal(await device.textOf("new", wrongAddress), undefined);
    });
  }

  it("hashes have sixteen characters, so that the list stays small", async () => {
    // The first 12 bytes of the SHA-256 of "abc" (FIPS 180-4).
    const bytes = new TextEncoder().encode("abc");
    const start = Buffer.from("ba7816bf8f01cfea414140de", "hex").toString("base64");
    assert.equal(await fileHash(bytes), start);
  });
});

describe("a requested page", () => {
  const kept = () => Promise.resolve(new Response("kept"));
  const textOf = async (response: Promise<Response>): Promise<string> => (await response).text();
  const never = () => new Promise<Response>(() => undefined);

  it("a page comes from the network if a response arrives in time, even an error of the server", async () => {
    const network = () => Promise.resolve(new Response("network", { status: 500 }));
    assert.equal(await textOf(networkOrKept(network, kept, 1000)), "network");
  });

  it("a page comes from the cache if there is no network", async () => {
    const none = () => Promise.reject(new TypeError("Failed to fetch"));
    assert.equal(await textOf(networkOrKept(none, kept, 1000)), "kept");
  });

  it("a page comes from the cache if the server never responds", async (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const opened = textOf(networkOrKept(never, kept, 4000));
    t.mock.timers.tick(3999);
    assert.equal(await Promise.race([opened, Promise.resolve("nothing yet")]), "nothing yet");
    t.mock.timers.tick(1);
    assert.equal(await opened, "kept");
  });

  it("a page waits for the network if the cache has nothing", async () => {
    const late = async () => {
      await wait(20);
      return new Response("late");
    };
    const nothing = () => Promise.resolve(undefined);
    assert.equal(await textOf(networkOrKept(late, nothing, 1)), "late");
  });

  it("a page is a network error if the cache has nothing and the network fails, even if it fails late", async () => {
    const nothing = () => Promise.resolve(undefined);
    const lateFailure = async () => {
      await wait(20);
      throw new TypeError("Failed to fetch");
    };
    assert.equal((await networkOrKept(lateFailure, nothing, 1)).type, "error");
  });

  it("a page comes from the network if the cache fails", async () => {
    const late = async () => {
      await wait(20);
      return new Response("late");
    };
    const broken = () => Promise.reject(new Error("no storage"));
    assert.equal(await textOf(networkOrKept(late, broken, 1)), "late");
  });
});
