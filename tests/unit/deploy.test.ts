import assert from "node:assert/strict";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, beforeEach, describe, test } from "node:test";
import { deployArguments } from "#scripts/deploy/arguments.ts";
import { localFolder, rsyncSpace, type Target } from "#scripts/deploy/targets.ts";
import { planDeploy } from "#scripts/deploy/plan.ts";
import { goBack, keepCopy, sendSite } from "#scripts/deploy/send.ts";

let folder: string;
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "deploy-test-"));
  folders.push(folder);
});
after(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** A built site with a few files. */
function site(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}
const first = {
  ".htaccess": "1",
  "index.html": "page 1 needs a.1.js",
  "presse/index.html": "presse",
  "_astro/a.1.js": "a1",
  "sw.js": "worker 1",
};
const second = {
  ".htaccess": "1",
  "index.html": "page 2 needs a.2.js",
  "_astro/a.2.js": "a2",
  "sw.js": "worker 2",
};

/** A target that records the order in which files arrive. */
function watched(root: string): Target & { readonly came: string[] } {
  const target = localFolder(root);
  const came: string[] = [];
  return {
    ...target,
    came,
    send(from, files) {
      came.push(...files.filter((file) => !file.startsWith(".envoye")));
      target.send(from, files);
    },
  };
}

describe("sending a site", () => {
  test("a site is sent in this order: hashed files, other files, pages, the worker; a second upload sends only what has changed", () => {
    const target = watched(join(folder, "www"));
    assert.deepEqual(sendSite(target, site("one", first), "2026-01-01"), { sent: 5, removed: 0 });
    assert.deepEqual(target.came.splice(0), [
      "_astro/a.1.js",
      ".htaccess",
      "index.html",
      "presse/index.html",
      "sw.js",
    ]);
    assert.deepEqual(sendSite(target, site("two", second), "2026-01-02"), { sent: 3, removed: 1 });
    assert.deepEqual(target.came.splice(0), ["_astro/a.2.js", "index.html", "sw.js"]);
    assert.deepEqual(sendSite(target, join(folder, "two"), "2026-01-02"), { sent: 0, removed: 0 });
  });

  test("a hashed file stays 30 days after the last upload of a build that contained it; a page is deleted at once", () => {
    const www = join(folder, "www");
    const target = localFolder(www);
    sendSite(target, site("one", first), "2026-01-01");
    sendSite(target, site("two", second), "2026-01-10");
    assert.ok(!existsSync(join(www, "presse/index.html")));
    assert.ok(existsSync(join(www, "_astro/a.1.js")));
    sendSite(target, join(folder, "two"), "2026-01-31");
    assert.ok(existsSync(join(www, "_astro/a.1.js")));
    sendSite(target, join(folder, "two"), "2026-02-01");
    assert.ok(!existsSync(join(www, "_astro/a.1.js")));
  });

  test("files on the host that npm run deploy never uploaded are not deleted", () => {
    const www = site("www", { "recevoir/index.php": "ours", "photo.jpg": "theirs" });
    sendSite(localFolder(www), site("one", first), "2026-01-01");
    sendSite(localFolder(www), site("two", second), "2026-01-02");
    assert.equal(readFileSync(join(www, "photo.jpg"), "utf8"), "theirs");
  });

  test("after an interrupted upload the old pages still have every file they need, and the next run continues", () => {
    const www = join(folder, "www");
    const target = localFolder(www);
    sendSite(target, site("one", first), "2026-01-01");
    let groups = 0;
    const stopping: Target = {
      ...target,
      send(from, files) {
        groups += 1;
        if (groups === 3) throw new Error("no more network"); // 1: the record, 2: the hashed files, 3: the pages
        target.send(from, files);
      },
    };
    assert.throws(() => sendSite(stopping, site("two", second), "2026-01-02"));
    assert.equal(readFileSync(join(www, "index.html"), "utf8"), first["index.html"]);
    assert.ok(existsSync(join(www, "_astro/a.1.js")));
    sendSite(target, join(folder, "two"), "2026-01-02");
    assert.equal(readFileSync(join(www, "sw.js"), "utf8"), second["sw.js"]);
    assert.ok(!existsSync(join(www, "presse/index.html")));
  });

  test("the partial file that an interrupted upload of a hashed file leaves is deleted after 30 days", () => {
    const www = join(folder, "www");
    const target = localFolder(www);
    sendSite(target, site("one", first), "2026-01-01");
    const stopping: Target = {
      ...target,
      send(from, files) {
        if (!files.includes("_astro/a.2.js")) return target.send(from, files);
        writeFileSync(join(www, "_astro/a.2.js.en-cours"), "a");
        throw new Error("no more network");
      },
    };
    assert.throws(() => sendSite(stopping, site("two", second), "2026-01-02"));
    sendSite(target, join(folder, "one"), "2026-01-03");
    sendSite(target, join(folder, "one"), "2026-03-01");
    assert.deepEqual(globSync("_astro/*", { cwd: www }), ["_astro/a.1.js"]);
  });

  test("--back restores the site before the last one, and throws an error if there is none", () => {
    const www = join(folder, "www");
    const store = join(folder, "store");
    const target = localFolder(www);
    for (const [index, files] of [first, second].entries()) {
      const built = site(`site-${String(index)}`, files);
      sendSite(target, built, "2026-01-01");
      keepCopy(store, built, String(index));
    }
    goBack(target, store, "2026-01-03");
    assert.equal(readFileSync(join(www, "index.html"), "utf8"), first["index.html"]);
    assert.equal(readFileSync(join(www, "presse/index.html"), "utf8"), "presse");
    assert.throws(() => goBack(target, store, "2026-01-03"), /n'a pas gardé de site/);
  });

  test("uploading an unchanged site again does not change which site --back restores", () => {
    const www = join(folder, "www");
    const store = join(folder, "store");
    const target = localFolder(www);
    for (const [index, files] of [first, second, second, second, second].entries()) {
      const built = site(`site-${String(index)}`, files);
      sendSite(target, built, "2026-01-01");
      keepCopy(store, built, String(index));
    }
    goBack(target, store, "2026-01-03");
    assert.equal(readFileSync(join(www, "index.html"), "utf8"), first["index.html"]);
  });

  test("compressed copies are uploaded in the same order as their files: hashed files, pages, the worker", () => {
    const { sends } = planDeploy(
      undefined,
      { "sw.js.br": "1", "index.html.gz": "2", "_astro/a.js.br": "3" },
      "2026-01-01",
    );
    assert.deepEqual(sends, [["_astro/a.js.br"], ["index.html.gz"], ["sw.js.br"]]);
  });
});

test("an upload deletes nothing outside the site, whatever the host's record contains", () => {
  const file = { hash: "", day: "2020-01-01" };
  const names = ["../../etc/passwd", "/etc/passwd", "a/../../x", "C:\\x", "a\nrm b", "ancien.html"];
  const before = { files: Object.fromEntries(names.map((name) => [name, file])) };
  assert.deepEqual(planDeploy(before, {}, "2026-01-01").removes, ["ancien.html"]);
});

describe("the arguments of npm run deploy", () => {
  test("each destination has its own folder for the copies that --back restores", () => {
    const destinations = ["h:www", "h:/www", "/a b", "/a_b", "/é", "/è"];
    const stores = destinations.map((each) => deployArguments(["folder", each], "stores").store);
    assert.equal(new Set(stores).size, destinations.length, stores.join(" "));
    for (const store of stores) assert.equal(dirname(store), "stores");
  });

  test("a destination with a space that is not quoted is refused", () => {
    assert.throws(() => deployArguments(["folder", "/srv/mon", "site"], "stores"), {
      message: /^« site » est de trop/,
    });
  });

  test("a missing destination and an unknown kind are refused", () => {
    for (const args of [[], ["rsync"], ["ftp", "h:www"], ["toString", "h:www"], ["--back"]])
      assert.throws(() => deployArguments(args, "stores"), { message: /^Où envoyer/ });
  });

  test("rsync to user@host without a colon is refused, because rsync would write to a folder of that name on this machine", () => {
    assert.throws(() => rsyncSpace("nom@serveur.exemple.fr"), {
      message: /nom@serveur\.exemple\.fr:/,
    });
    for (const accepted of ["nom@serveur.exemple.fr:", "serveur:www", "/srv/a@b", "./a@b"])
      rsyncSpace(accepted);
  });
});
