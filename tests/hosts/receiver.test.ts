import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { parse } from "node-html-parser";
import { ROOT } from "#scripts/root.ts";
import { sampleAnswers } from "#application/forms/fields.ts";
import {
  form,
  postJson,
  receivedBy,
  siteOrigin,
  testContract,
  type Receiver,
} from "#tests/unit/receiver-contract.ts";
import { freePort } from "./served-copy.ts";

const folder = mkdtempSync(join(tmpdir(), "receiver-"));
after(() => {
  rmSync(folder, { recursive: true });
});

/** Stands in for the host: routes requests, and sets the user name as a host does after its password check. */
const ROUTER = `<?php
$path = strtok($_SERVER['REQUEST_URI'], '?');
unset($_SERVER['PATH_INFO']);
if ($path === '/' || $path === '/candidatures.json') {
  if (!isset($_SERVER['HTTP_X_STRANGER'])) $_SERVER['REMOTE_USER'] = 'equipe';
  if ($path !== '/') $_GET['format'] = 'json';
  require __DIR__ . '/recevoir/lire.php';
}
if ($path !== '/candidatures') $_SERVER['PATH_INFO'] = $path;
$_SERVER['SCRIPT_NAME'] = '/candidatures';
require __DIR__ . '/recevoir/candidatures.php';
`;

interface PhpReceiver extends Receiver {
  readonly space: string;
  readonly data: string;
  readonly mails: string;
  readonly script: string;
}

let count = 0;
/**
 * Starts a web space with the two files of the receiver, set up as `docs/recevoir-les-candidatures.md` says.
 * @param full an existing web space that now has a full disk: only empty files can be written
 */
async function startPhp(
  settings: Readonly<Record<string, string>> = {},
  full?: PhpReceiver,
): Promise<PhpReceiver> {
  const space = full?.space ?? join(folder, String(count++));
  const www = join(space, "www");
  const data = join(space, "candidatures-recues");
  const mails = join(space, "mails");
  const script = join(www, "recevoir/candidatures.php");
  cpSync(join(ROOT, "hosting/receiver"), join(www, "recevoir"), { recursive: true });
  let php = readFileSync(script, "utf8");
  for (const [name, value] of Object.entries({ SITE: `'${siteOrigin}'`, ...settings }))
    php = php.replace(new RegExp(`^const ${name} = .*?;`, "m"), `const ${name} = ${value};`);
  writeFileSync(script, php);
  writeFileSync(join(www, "router.php"), ROUTER);
  const port = await freePort();
  const args = [
    "-d",
    "memory_limit=128M", // the usual limit of hosts
    "-d",
    `sendmail_path=cat >> ${mails}`,
    "-S",
    `127.0.0.1:${String(port)}`,
    "-t",
    www,
    join(www, "router.php"),
  ];
  const onFullDisk = ["-c", 'trap "" XFSZ; ulimit -f 0; exec php "$@"', "sh"];
  const [program, ...before] = full ? ["sh", ...onFullDisk] : ["php"];
  // Several workers, as on a host. They have their own process group, by which `close` stops all of them.
  const child = spawn(program ?? "", [...before, ...args], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: "8" },
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let said = "";
  child.stderr.setEncoding("utf8");
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (text: string) => {
      said += text;
      if (said.includes("started")) resolve();
    });
    child.once("exit", () => {
      reject(new Error(said));
    });
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    space,
    data,
    mails,
    script,
    async close() {
      const ended = once(child, "exit");
      if (child.pid !== undefined) process.kill(-child.pid);
      await ended;
    },
    breakStore: () => {
      mkdirSync(data, { recursive: true });
      writeFileSync(join(data, "candidatures.sqlite"), "no database any more".repeat(100));
    },
  };
}

describe("the receiver for web space (PHP)", () => {
  testContract(() => startPhp());

  /** Starts a receiver with these settings for one test, and stops it at the end of the test. */
  const withOne = async (
    settings: Readonly<Record<string, string>>,
    use: (receiver: PhpReceiver) => Promise<void>,
  ): Promise<void> => {
    const receiver = await startPhp(settings);
    try {
      await use(receiver);
    } finally {
      await receiver.close();
    }
  };
  const databaseOf = ({ data }: PhpReceiver): DatabaseSync =>
    new DatabaseSync(join(data, "candidatures.sqlite"));

  it("the receiver keeps repeated and unknown fields, and replaces only bytes that are not UTF-8", () =>
    withOne({}, async (receiver) => {
      const body =
        "prenom=Sam&prenom=Samuel&telephone=06&a.b=1&c[]=2&vide=&message=%F0%9F%94%A7+%26%0D%0A%FF";
      await fetch(`${receiver.url}/candidatures`, {
        method: "POST",
        redirect: "manual",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body,
      });
      const [newest] = (await receivedBy(receiver)) as unknown as { entries: string[][] }[];
      assert.deepEqual(newest?.entries, [
        ["prenom", "Sam"],
        ["prenom", "Samuel"],
        ["telephone", "06"],
        ["a.b", "1"],
        ["c[]", "2"],
        ["vide", ""],
        ["message", "🔧 &\r\n\ufffd"],
      ]);
    }));

  it("the receiver works for a site under a path: CORS uses its origin, redirects stay below the path", () =>
    withOne({ SITE: `'${siteOrigin}/plombiers'` }, async (receiver) => {
      for (const next of ["", `${siteOrigin}/autre/`]) {
        const answer = await fetch(`${receiver.url}/candidatures`, {
          method: "POST",
          redirect: "manual",
          body: form({ ...sampleAnswers, _next: next }),
        });
        const { headers } = answer;
        assert.equal(headers.get("access-control-allow-origin"), siteOrigin);
        assert.equal(headers.get("location"), `${siteOrigin}/plombiers/candidater/merci/`);
        const policy = headers.get("content-security-policy") ?? "";
        assert.ok(policy.includes(`form-action 'self' ${siteOrigin};`), policy);
      }
    }));

  it("the receiver shows nothing if the host has asked for no password", () =>
    withOne({}, async ({ url }) => {
      for (const path of ["/", "/candidatures.json"]) {
        const answer = await fetch(url + path, {
          headers: { "X-Stranger": "1", Authorization: "Basic eDp5" },
        });
        assert.equal(answer.status, 403);
        assert.doesNotMatch(await answer.text(), /article/);
      }
    }));

  it("the receiver refuses to store applications in a folder that the web server would serve", () =>
    withOne({ DATA_FOLDER: "__DIR__ . '/donnees'" }, async (receiver) => {
      assert.equal((await postJson(form(sampleAnswers), receiver)).status, 500);
    }));

  it("the receiver refuses a client that sends too often, says when to come back, and does not store its IP address", () =>
    withOne({ POSTS_AN_HOUR: "3" }, async (receiver) => {
      const statuses: number[] = [];
      for (let index = 0; index < 4; index += 1)
        statuses.push((await postJson(form(sampleAnswers), receiver)).status);
      assert.deepEqual(statuses, [200, 200, 200, 429]);
      const last = await postJson(form(sampleAnswers), receiver);
      assert.equal(last.headers.get("retry-after"), "600");
      assert.match(((await last.json()) as { error: string }).error, /Trop d’envois/);
      const database = databaseOf(receiver);
      const { sender } = database.prepare("SELECT sender FROM posts").get() as { sender: string };
      database.close();
      assert.doesNotMatch(sender, /127\.0\.0\.1/);
    }));

  it("the receiver deletes applications that are older than promised, at the next visit or by a daily job", () =>
    withOne({ KEEP_DAYS: "30" }, async (receiver) => {
      await postJson(form(sampleAnswers), receiver);
      await postJson(form(sampleAnswers), receiver);
      const database = databaseOf(receiver);
      const old = new Date(Date.now() - 31 * 86_400_000).toISOString();
      database.prepare("UPDATE applications SET received_at = ? WHERE id = 1").run(old);
      database.close();
      const task = spawnSync("php", [receiver.script], { encoding: "utf8" });
      assert.deepEqual([task.status, task.stdout + task.stderr], [0, ""]);
      const left = databaseOf(receiver);
      assert.deepEqual({ ...left.prepare("SELECT id FROM applications").get() }, { id: 2 });
      left.prepare("UPDATE applications SET received_at = ?").run(old);
      left.close();
      assert.deepEqual(await receivedBy(receiver), []);
    }));

  it("the receiver deletes an application on request, but not for another site", () =>
    withOne({}, async (receiver) => {
      await postJson(form(sampleAnswers), receiver);
      const erase = (site: string) =>
        fetch(receiver.url, {
          method: "POST",
          redirect: "manual",
          headers: { "Sec-Fetch-Site": site },
          body: form({ effacer: "1" }),
        });
      assert.equal((await erase("cross-site")).status, 403);
      assert.equal((await receivedBy(receiver)).length, 1);
      assert.equal((await erase("same-origin")).status, 303);
      assert.deepEqual(await receivedBy(receiver), []);
    }));

  it("the receiver sends a notification without personal data", () =>
    withOne({ NOTICE_TO: "'equipe@example.org'" }, async (receiver) => {
      await postJson(form(sampleAnswers), receiver);
      const mail = readFileSync(receiver.mails, "utf8");
      assert.match(mail, /To: equipe@example\.org/);
      assert.match(mail, /Une candidature est arrivée sur le site/);
      for (const value of Object.values(sampleAnswers)) assert.ok(!mail.includes(value), value);
    }));

  /** Adds copies of the first application, with other entries (in JSON) if they are given. */
  const multiply = (receiver: PhpReceiver, count: number, entries?: string): void => {
    const database = databaseOf(receiver);
    const copy = database.prepare(
      "INSERT INTO applications (reference, received_at, phones, email, entries) SELECT reference, received_at, phones, email, coalesce(?, entries) FROM applications WHERE id = 1",
    );
    for (let index = 0; index < count; index += 1) copy.run(entries ?? null);
    database.close();
  };

  it("the receiver shows fifty applications at a time, however many there are", () =>
    withOne({}, async (receiver) => {
      await postJson(form(sampleAnswers), receiver);
      multiply(receiver, 199);
      const first = await (await fetch(`${receiver.url}/`)).text();
      assert.equal(first.split("<article").length - 1, 50);
      assert.match(first, /Candidatures reçues \(200\)/);
      assert.match(first, /href="\?avant=151"/);
      const second = await (await fetch(`${receiver.url}/?avant=151`)).text();
      assert.match(second, /id="candidature-150"/);
      // The possible duplicates of application 150 are the newest applications, which are on the first page.
      assert.match(second, /href="\?avant=201#candidature-200"/);
      assert.match(first, /href="#candidature-199"/);
      for (const odd of ["-1", "0", "x", "99999999999999999999"]) {
        const page = await (await fetch(`${receiver.url}/?avant=${odd}`)).text();
        assert.match(page, /Candidatures reçues \(200\)/, odd);
      }
    }));

  it("the reading page works even if each application has the maximum length: it then shows four", () =>
    withOne({}, async (receiver) => {
      await postJson(form(sampleAnswers), receiver);
      multiply(
        receiver,
        20,
        JSON.stringify([
          ["prenom", "Sam"],
          ["autre", "&".repeat(1_000_000)],
        ]),
      );
      const page = await fetch(receiver.url);
      assert.equal(page.status, 200);
      assert.equal((await page.text()).split("<article").length - 1, 4);
    }));

  it("the receiver accepts a whole class that sends at the same time", () =>
    withOne({}, async (receiver) => {
      const statuses = await Promise.all(
        Array.from({ length: 40 }, () =>
          postJson(form(sampleAnswers), receiver).then(({ status }) => status),
        ),
      );
      assert.deepEqual(new Set(statuses), new Set([200]));
      assert.equal(
        databaseOf(receiver).prepare("SELECT count(*) AS n FROM applications").get()?.["n"],
        40,
      );
    }));

  it("the receiver returns the answers if another program has locked its database, and does not store them", () =>
    withOne({ LOCKED_SECONDS: "1" }, async (receiver) => {
      await postJson(form(sampleAnswers), receiver);
      const other = databaseOf(receiver);
      other.exec("BEGIN EXCLUSIVE");
      const answer = await fetch(`${receiver.url}/candidatures`, {
        method: "POST",
        body: form(sampleAnswers),
      });
      other.exec("COMMIT");
      assert.equal(answer.status, 500);
      const page = parse(await answer.text());
      assert.match(page.textContent, /Rien n’a été enregistré/);
      const given = page.querySelector("[name=prenom]")?.getAttribute("value");
      assert.equal(given, sampleAnswers.prenom);
      assert.equal((await receivedBy(receiver)).length, 1);
    }));

  it("with a full disk the receiver stores nothing and says so, and earlier applications can still be read", () =>
    withOne({ KEEP_DAYS: "30" }, async (receiver) => {
      await postJson(form(sampleAnswers), receiver);
      await postJson(form(sampleAnswers), receiver);
      const database = databaseOf(receiver);
      const old = new Date(Date.now() - 31 * 86_400_000).toISOString();
      database.prepare("UPDATE applications SET received_at = ? WHERE id = 1").run(old);
      database.close();
      const full = await startPhp({ KEEP_DAYS: "30" }, receiver);
      try {
        const answer = await postJson(form(sampleAnswers), full);
        assert.equal(answer.status, 500);
        assert.match(((await answer.json()) as { error: string }).error, /Rien n’a été enregistré/);
        assert.equal((await receivedBy(full)).length, 1, "what should be deleted is not shown");
      } finally {
        await full.close();
      }
      assert.equal((await postJson(form(sampleAnswers), receiver)).status, 200);
      assert.equal((await receivedBy(receiver)).length, 2);
    }));

  it("a key that a full disk has left empty is made again, because anybody could guess an empty key", () =>
    withOne({}, async (receiver) => {
      const key = join(receiver.data, "cle");
      mkdirSync(receiver.data, { recursive: true });
      writeFileSync(key, "");
      await postJson(form(sampleAnswers), receiver);
      const made = readFileSync(key);
      assert.equal(made.length, 32);
      await postJson(form(sampleAnswers), receiver);
      assert.ok(readFileSync(key).equals(made));
    }));

  it("nothing is stored while the clock is years behind: once the clock is right, the application would be deleted", () =>
    withOne({ EARLIEST_DAY: "'2100-01-01'" }, async (receiver) => {
      assert.equal((await postJson(form(sampleAnswers), receiver)).status, 500);
      assert.deepEqual(await receivedBy(receiver), []);
    }));

  it("a post counted while the clock was ahead does not block the client once the clock is right", () =>
    withOne({ POSTS_AN_HOUR: "1" }, async (receiver) => {
      assert.equal((await postJson(form(sampleAnswers), receiver)).status, 200);
      const database = databaseOf(receiver);
      database.exec("UPDATE posts SET at = at + 90000");
      database.close();
      assert.equal((await postJson(form(sampleAnswers), receiver)).status, 200);
    }));

  it("the receiver deletes nothing for another site, even if the browser is too old to send Sec-Fetch-Site", () =>
    withOne({}, async (receiver) => {
      await postJson(form(sampleAnswers), receiver);
      const { status } = await fetch(receiver.url, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: "https://evil.example" },
        body: form({ effacer: "1" }),
      });
      assert.equal(status, 403);
      assert.equal((await receivedBy(receiver)).length, 1);
    }));
});
