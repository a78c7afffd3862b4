import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { parse } from "node-html-parser";
import { startInbox, type Inbox } from "#scripts/inbox/server.ts";
import { sampleAnswers } from "#application/forms/fields.ts";

const siteOrigin = "http://localhost:4321";
const thanks = `${siteOrigin}/candidater/merci/`;

interface Received {
  readonly id: number;
  readonly receivedAt: string;
  readonly entries: [string, string][];
  readonly answers: Record<string, string>;
}

let folder: string;
let inbox: Inbox;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "inbox-"));
  inbox = await startInbox({ port: 0, databasePath: join(folder, "a", "inbox.db"), siteOrigin });
});
after(async () => {
  await inbox.close();
  await rm(folder, { recursive: true });
});

const post = (body: string | URLSearchParams | Buffer, type?: string, to = inbox) =>
  fetch(`${to.url}/candidatures`, {
    method: "POST",
    redirect: "manual",
    body: Buffer.isBuffer(body) ? new Uint8Array(body) : body.toString(),
    headers: { "Content-Type": type ?? "application/x-www-form-urlencoded" },
  });
const send = (answers: Record<string, string>, to = inbox) =>
  post(new URLSearchParams(answers), undefined, to);
const received = async (from = inbox): Promise<Received[]> => {
  const answer = await fetch(`${from.url}/candidatures.json`);
  return ((await answer.json()) as { applications: Received[] }).applications;
};
const page = async (answer: Response) => parse(await answer.text());
const readingPage = async (from = inbox) => (await fetch(`${from.url}/`)).text();

describe("a valid application", () => {
  it("a valid application is stored in full and leads to the thank-you page", async () => {
    const started = Date.now();
    const answer = await send({ ...sampleAnswers, _next: `${thanks}?de=test#fin` });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get("location"), `${thanks}?de=test#fin`);

    const [newest] = await received();
    assert.ok(newest);
    assert.deepEqual(newest.answers, { ...sampleAnswers, _next: `${thanks}?de=test#fin` });
    const at = Date.parse(newest.receivedAt);
    assert.ok(at >= started && at <= Date.now(), newest.receivedAt);
  });

  const texts: Record<string, string> = {
    accents: "Éloïse Çağrı Łukasz, œuf à l'été",
    emoji: "👩🏽‍🔧🔧 🇫🇷",
    markup: `<script>alert("1")</script><img src=x onerror='alert(2)'></textarea>&amp;</dd>`,
    "a text from right to left": "مرحبا، أريد أن أتعلم \u202e(abc) שלום",
    "5 000 characters": "Un câble, deux câbles. ".repeat(218).slice(0, 5000),
    "10 000 emoji": "🔧".repeat(10_000),
    "lines and blanks at both ends": "\r\n  un\r\n\r\n\tdeux  \r\n",
    "characters with a meaning in a form": "a=b&c=d+e%20f%;g#h?i",
    "a quotation mark for SQL": "Robert'); DROP TABLE applications;--",
    "a zero byte": "a\u0000b",
  };
  for (const [title, message] of Object.entries(texts)) {
    it(`a message arrives in full and is shown as text: ${title}`, async () => {
      const answer = await send({ prenom: message.slice(0, 60), telephone: "06", message });
      assert.equal(answer.status, 303);
      const [newest] = await received();
      assert.equal(newest?.answers["message"], message);

      const shown = parse(await readingPage());
      assert.equal(shown.querySelectorAll("script, img, iframe").length, 0);
      const values = shown.querySelector("article")?.querySelectorAll("dd") ?? [];
      assert.ok(
        values.some((value) => value.textContent === message),
        values.map((value) => value.textContent.slice(0, 200)).join(" | "),
      );
    });
  }

  it("unknown and repeated fields are stored", async () => {
    await post("prenom=Sam&telephone=06&surprise=1&surprise=2&__proto__=x&vide=");
    const [newest] = await received();
    assert.deepEqual(newest?.entries, [
      ["prenom", "Sam"],
      ["telephone", "06"],
      ["surprise", "1"],
      ["surprise", "2"],
      ["__proto__", "x"],
      ["vide", ""],
    ]);
    assert.match(await readingPage(), /<bdi>surprise<\/bdi><\/dt><dd dir="auto">1</);
  });

  it("broken percent signs and bytes that are not UTF-8 are accepted", async () => {
    const body = Buffer.from("prenom=Ren%E9%zz&telephone=06%&message=\xff\xfe", "latin1");
    assert.equal((await post(body)).status, 303);
    const [newest] = await received();
    assert.equal(newest?.answers["prenom"], "Ren\ufffd%zz");
  });

  it("an application may have a phone without e-mail, or an e-mail without phone", async () => {
    assert.equal((await send({ prenom: "A", telephone: "+32 470" })).status, 303);
    assert.equal((await send({ prenom: "A", email: "a@b" })).status, 303);
  });
});

describe("where the person is sent", () => {
  const elsewhere = [
    undefined,
    "",
    "https://example.com/",
    "//example.com/",
    "/candidater/merci/",
    "http://localhost:4321@example.com/",
    "http://localhost:43210/",
    "https://localhost:4321/",
    "javascript:alert(1)",
    "data:text/html,x",
  ];
  for (const next of elsewhere) {
    it(`the person is sent to the site's own thank-you page when the form asks for ${next ?? "nothing"}`, async () => {
      const answer = await send({
        prenom: "Sam",
        telephone: "06",
        ...(next !== undefined && { _next: next }),
      });
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.get("location"), thanks);
    });
  }

  it("the person is sent to an address of the site without the credentials in it", async () => {
    const _next = "http://moi:secret@localhost:4321/candidater/merci/\r\nX-Injected: 1";
    const answer = await send({ prenom: "Sam", telephone: "06", _next });
    assert.equal(answer.headers.get("location"), `${thanks}X-Injected:%201`);
    assert.equal(answer.headers.get("x-injected"), null);
  });
});

describe("an application with an error", () => {
  const typed = {
    prenom: `Zoé "<b>`,
    telephone: " ",
    email: "",
    ville: "Villeneuve-d'Ascq",
    ville_inconnue: "oui",
    contact: "appel",
    message: `\n</textarea><script>alert(1)</script>\néà🔧 مرحبا`,
    _next: thanks,
    inconnu: `l'autre "champ"`,
  };

  it("an application with an error is refused with 422 and not stored", async () => {
    const count = (await received()).length;
    assert.equal((await send(typed)).status, 422);
    assert.equal((await received()).length, count);
  });

  it("an application with an error comes back in a form with every answer", async () => {
    const answer = await send(typed);
    assert.match(answer.headers.get("content-type") ?? "", /^text\/html; charset=utf-8$/);
    const html = await page(answer);
    const valueOf = (name: string) =>
      html.querySelector(`input[name=${name}]:not([type=radio])`)?.getAttribute("value");
    assert.equal(valueOf("prenom"), typed.prenom);
    assert.equal(valueOf("ville"), typed.ville);
    assert.equal(valueOf("_next"), typed._next);
    assert.equal(valueOf("inconnu"), typed.inconnu);
    assert.ok(html.querySelector("input[name=ville_inconnue]")?.hasAttribute("checked"));
    const chosen = html.querySelectorAll("input[name=contact][checked]");
    assert.deepEqual(
      chosen.map((radio) => radio.getAttribute("value")),
      ["appel"],
    );
    // Browsers drop the first line break after the tag, so the page writes one more before the answer's own.
    assert.equal(html.querySelector("textarea[name=message]")?.textContent, `\n${typed.message}`);
    assert.equal(html.querySelectorAll("script").length, 0);
  });

  it("an error says what to do in French, at the top, at the field and in the title", async () => {
    const html = await page(await send(typed));
    const sentence = "Écris ton numéro ou ton e-mail, pour qu’on puisse te répondre.";
    assert.equal(html.querySelector("html")?.getAttribute("lang"), "fr");
    assert.match(html.querySelector("title")?.textContent ?? "", /^Erreur\s:/);
    const link = html.querySelector(".error-summary a");
    assert.equal(link?.textContent, sentence);
    const field = html.querySelector(link?.getAttribute("href") ?? "");
    assert.equal(field?.getAttribute("name"), "telephone");
    assert.equal(field?.getAttribute("aria-invalid"), "true");
    const ids = field?.getAttribute("aria-describedby")?.split(" ") ?? [];
    const described = ids.map((id) => html.querySelector(`#${id}`)?.textContent);
    assert.ok(described.includes(sentence));
    assert.ok(!described.includes(undefined), "no dangling id");
  });

  it("an application with an error can be sent again from the returned form, with everything on it", async () => {
    const answer = await post(
      "prenom=Sam&prenom=Samuel&contact=pigeon&message=a&message=b&surprise=1&_next=" +
        encodeURIComponent(`${thanks}?x=1`),
    );
    const form = (await page(answer)).querySelector("form");
    assert.ok(form);
    assert.equal(form.getAttribute("method"), "post");
    const again = new URLSearchParams();
    for (const control of form.querySelectorAll("input, textarea")) {
      const type = control.getAttribute("type");
      if ((type === "radio" || type === "checkbox") && !control.hasAttribute("checked")) continue;
      const name = control.getAttribute("name") ?? "";
      const text = control.tagName === "TEXTAREA" ? control.textContent.replace(/^\n/, "") : "";
      again.append(name, text || (control.getAttribute("value") ?? ""));
    }
    again.set("telephone", "06 39 98 12 34");
    const second = await fetch(new URL(form.getAttribute("action") ?? "", answer.url), {
      method: "POST",
      redirect: "manual",
      body: again,
    });
    assert.equal(second.status, 303);
    assert.equal(second.headers.get("location"), `${thanks}?x=1`);

    const [newest] = await received();
    const valuesOf = (wanted: string) =>
      newest?.entries.filter(([name]) => name === wanted).map(([, value]) => value);
    assert.deepEqual(valuesOf("prenom"), ["Sam", "Samuel"]);
    assert.deepEqual(valuesOf("message"), ["a", "b"]);
    assert.deepEqual(valuesOf("contact"), ["pigeon"]);
    assert.deepEqual(valuesOf("surprise"), ["1"]);
  });

  it("a post without any answer is refused", async () => {
    const html = await page(await post(""));
    assert.equal(html.querySelectorAll(".error-summary li").length, 2);
  });
});

describe("what the inbox refuses", () => {
  it("the inbox refuses a body over 1 MB with 413, in French", async () => {
    const count = (await received()).length;
    const answer = await send({ prenom: "Sam", telephone: "06", message: "a".repeat(1_100_000) });
    assert.equal(answer.status, 413);
    assert.match(await answer.text(), /Le message est trop long/);
    assert.equal((await received()).length, count);
  });

  it("the inbox refuses a body that is neither a URL-encoded form nor a valid multipart form with 415, in French", async () => {
    for (const type of ["multipart/form-data; boundary=x", "application/json", "text/plain"]) {
      const answer = await post("prenom=Sam&telephone=06", type);
      assert.equal(answer.status, 415, type);
      assert.match(await answer.text(), /n’est pas encore envoyée/);
    }
  });

  it("an unknown address of the inbox gets 404, in French", async () => {
    for (const path of ["/rien", "/constructor", "/%zz%ff", "//", "/candidatures.json/x"]) {
      const answer = await fetch(inbox.url + path);
      assert.equal(answer.status, 404, path);
      assert.match(await answer.text(), /Cette page n’existe pas/);
    }
  });

  it("an unsupported method gets 405, in French", async () => {
    const opened = await fetch(`${inbox.url}/candidatures`);
    assert.equal(opened.status, 405);
    assert.equal(opened.headers.get("allow"), "POST, OPTIONS");
    assert.match(await opened.text(), /Elle reçoit les candidatures/);
    assert.equal((await fetch(inbox.url, { method: "DELETE" })).status, 405);
  });

  it("if a sender hangs up halfway, nothing is stored and the inbox goes on", async () => {
    const count = (await received()).length;
    const { port } = new URL(inbox.url);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), "127.0.0.1", () => {
        socket.write(
          "POST /candidatures HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n" +
            "Content-Type: application/x-www-form-urlencoded\r\n\r\nprenom=Sam&telephone=06",
          () => socket.destroy(),
        );
      });
      socket.on("close", () => resolve());
      socket.on("error", reject);
    });
    assert.equal((await received()).length, count);
  });
});

describe("every response", () => {
  const requests: Record<string, () => Promise<Response>> = {
    "the reading page": () => fetch(inbox.url),
    "the data": () => fetch(`${inbox.url}/candidatures.json`),
    "a redirection": () => send({ prenom: "Sam", telephone: "06" }),
    "a form with errors to correct": () => send({}),
    "a preflight": () => fetch(`${inbox.url}/candidatures`, { method: "OPTIONS" }),
    "404": () => fetch(`${inbox.url}/rien`),
    "405": () => fetch(`${inbox.url}/candidatures`),
    "413": () => send({ message: "a".repeat(1_100_000) }),
    "415": () => post("x", "text/plain"),
  };
  for (const [title, ask] of Object.entries(requests)) {
    it(`every response has the security headers, and only the site may read it: ${title}`, async () => {
      const { headers } = await ask();
      assert.equal(headers.get("access-control-allow-origin"), siteOrigin);
      const exposed = headers.get("access-control-expose-headers") ?? "";
      assert.match(exposed, /Retry-After/);
      assert.match(exposed, /Location/);
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("referrer-policy"), "strict-origin-when-cross-origin");
      assert.match(headers.get("content-security-policy") ?? "", /^default-src 'none'; style-src /);
    });
  }

  it("the inbox answers a preflight with 204 and no body", async () => {
    const answer = await fetch(`${inbox.url}/candidatures`, { method: "OPTIONS" });
    assert.equal(answer.status, 204);
    assert.equal(await answer.text(), "");
  });

  it("the inbox answers HEAD with 200", async () => {
    const status = await new Promise((resolve, reject) => {
      httpRequest(inbox.url, { method: "HEAD" }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on("error", reject)
        .end();
    });
    assert.equal(status, 200);
  });
});

describe("the reading page", () => {
  it("the reading page says so if nothing has been received yet", async () => {
    const empty = await startInbox({ port: 0, databasePath: ":memory:", siteOrigin });
    assert.match(await readingPage(empty), /Aucune candidature pour l’instant\./);
    assert.deepEqual(await received(empty), []);
    await empty.close();
  });

  it("the reading page shows the newest first, choices as their labels, and not the thank-you page's address", async () => {
    const fresh = await startInbox({ port: 0, databasePath: ":memory:", siteOrigin });
    await send({ prenom: "Première", telephone: "06", _next: thanks }, fresh);
    await send(
      { prenom: "Deuxième", email: "b@c", contact: "appel", ville_inconnue: "oui" },
      fresh,
    );
    const html = parse(await readingPage(fresh));
    await fresh.close();
    assert.deepEqual(
      html.querySelectorAll("h2").map((heading) => heading.textContent),
      ["Deuxième", "Première"],
    );
    const text = html.textContent;
    assert.match(text, /Par appel/);
    assert.match(text, /Je ne sais pas quelle ville/);
    assert.doesNotMatch(text, /_next|merci/);
  });
});

describe("the database", () => {
  it("the database keeps everything when it is closed and opened again", async () => {
    const databasePath = join(folder, "kept.db");
    const first = await startInbox({ port: 0, databasePath, siteOrigin });
    await send(sampleAnswers, first);
    const before = await received(first);
    await first.close();

    const second = await startInbox({ port: 0, databasePath, siteOrigin });
    assert.deepEqual(await received(second), before);
    await send({ prenom: "Sam", telephone: "06" }, second);
    assert.equal((await received(second)).length, 2);
    await second.close();
  });

  it("two inboxes can share a database", async () => {
    const databasePath = join(folder, "shared.db");
    const one = await startInbox({ port: 0, databasePath, siteOrigin });
    const two = await startInbox({ port: 0, databasePath, siteOrigin });
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const to = index % 2 === 0 ? one : two;
        return (await send({ prenom: `Sam ${index}`, telephone: "06" }, to)).status;
      }),
    );
    assert.deepEqual(new Set(statuses), new Set([303]));
    assert.equal((await received(one)).length, 20);
    await one.close();
    await two.close();
  });

  it("the inbox answers 500 when it cannot write, says that nothing is stored, and returns every answer", async (t) => {
    t.mock.method(console, "error", () => undefined);
    const databasePath = join(folder, "broken.db");
    const broken = await startInbox({ port: 0, databasePath, siteOrigin });
    const database = new DatabaseSync(databasePath);
    database.exec("DROP TABLE applications");
    database.close();

    const answer = await send({ prenom: "Zoé", telephone: "06 39 98 12 34" }, broken);
    assert.equal(answer.status, 500);
    assert.equal(answer.headers.get("access-control-allow-origin"), siteOrigin);
    const html = await page(answer);
    assert.match(html.textContent, /Rien n’a été enregistré\./);
    assert.equal(html.querySelector("[name=telephone]")?.getAttribute("value"), "06 39 98 12 34");

    const reading = await fetch(broken.url);
    assert.equal(reading.status, 500);
    assert.match(await reading.text(), /Un problème est survenu/);
    await broken.close();
  });
});

describe("starting and closing", () => {
  it("the inbox does not start if the port is taken (EADDRINUSE)", async () => {
    const port = Number(new URL(inbox.url).port);
    await assert.rejects(startInbox({ port, databasePath: ":memory:", siteOrigin }), {
      code: "EADDRINUSE",
    });
  });

  it("the inbox closes even if a browser keeps a silent connection open", async () => {
    const held = await startInbox({ port: 0, databasePath: ":memory:", siteOrigin });
    const socket = connect(Number(new URL(held.url).port), "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await held.close();
    await closed;
    await assert.rejects(fetch(held.url));
  });
});

describe("many applications", () => {
  let crowded: Inbox;
  let databasePath: string;
  beforeEach(async () => {
    databasePath = join(folder, `crowded-${String(Math.random())}.db`);
    crowded = await startInbox({ port: 0, databasePath, siteOrigin });
  });
  afterEach(() => crowded.close());

  /** Writes `count` applications directly into the database, all with this message and the same phone number. */
  function fill(count: number, message: string): void {
    const database = new DatabaseSync(databasePath);
    const add = database.prepare(
      "INSERT INTO applications (reference, received_at, phones, email, entries) VALUES ('', '2026-01-01T00:00:00.000Z', ' 0639981234 ', '', ?)",
    );
    database.exec("BEGIN");
    for (let index = 0; index < count; index += 1) {
      const entries = [
        ["prenom", `Sam ${String(index)}`],
        ["message", message],
      ];
      add.run(JSON.stringify(entries));
    }
    database.exec("COMMIT");
    database.close();
  }

  it("many long applications are listed a few at a time, and the links lead to all of them", async () => {
    fill(9, "a".repeat(900_000));
    const seen: unknown[] = [];
    let address = `${crowded.url}/candidatures.json`;
    for (let asked = 0; asked < 9 && address !== ""; asked += 1) {
      const text = await (await fetch(address)).text();
      assert.ok(text.length < 10_000_000, String(text.length));
      const { applications, older } = JSON.parse(text) as {
        applications: { id: number }[];
        older?: number;
      };
      seen.push(...applications.map(({ id }) => id));
      address =
        older === undefined ? "" : `${crowded.url}/candidatures.json?avant=${String(older)}`;
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 9 }, (_, index) => 9 - index),
    );
    const page = parse(await readingPage(crowded));
    assert.match(page.querySelector("h1")?.textContent ?? "", /\(9\)/);
    const older = page.querySelectorAll("a").at(-1);
    assert.equal(older?.textContent, "Candidatures plus anciennes");
    assert.match(older.getAttribute("href") ?? "", /^\/\?avant=\d+$/);
  });

  it("the links to possible duplicates lead to them, also if they are on another page", async () => {
    fill(201, "bonjour");
    const second = parse(await (await fetch(`${crowded.url}/?avant=2`)).text());
    const link = second.querySelector("article .mark a")?.getAttribute("href") ?? "";
    const first = parse(await (await fetch(new URL(link, crowded.url))).text());
    assert.ok(first.querySelector(new URL(link, crowded.url).hash), link);
    const onSamePage = first.querySelector("article .mark a")?.getAttribute("href") ?? "";
    assert.match(onSamePage, /^#/);
    assert.ok(first.querySelector(onSamePage), onSamePage);
  });

  it("many applications with the same phone number: twenty duplicates are listed, on a page below 2 MB", async () => {
    fill(4000, "bonjour");
    const html = await readingPage(crowded);
    assert.ok(html.length < 2_000_000, String(html.length));
    const mark = parse(html).querySelector("article .mark");
    assert.equal(mark?.querySelectorAll("a").length, 20);
  });

  it("an application waits while another program has locked the database; other requests are answered", async () => {
    const other = new DatabaseSync(databasePath);
    other.exec("BEGIN EXCLUSIVE");
    const waiting = send({ prenom: "Sam", telephone: "06" }, crowded);
    assert.equal((await fetch(`${crowded.url}/rien`)).status, 404);
    assert.equal((await send({}, crowded)).status, 422);
    other.exec("COMMIT");
    other.close();
    assert.equal((await waiting).status, 303);
  });

  it("twenty applications are received at the same time; the next one gets 429 and must retry", async () => {
    const { port } = new URL(crowded.url);
    const open = (): Promise<Socket> =>
      new Promise((resolve) => {
        const socket = connect(Number(port), "127.0.0.1", () => {
          socket.write(
            "POST /candidatures HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nprenom=Sam",
            () => resolve(socket),
          );
        });
      });
    const held = await Promise.all(Array.from({ length: 20 }, open));
    const oneMore = await send({ prenom: "Sam", telephone: "06" }, crowded);
    assert.equal(oneMore.status, 429);
    assert.equal(oneMore.headers.get("retry-after"), "5");
    for (const socket of held) socket.destroy();
    await Promise.all(held.map((socket) => socket.closed || once(socket, "close")));
    let status = 429; // the server notices the closed connections a moment later
    while (status === 429) ({ status } = await send({ prenom: "Sam", telephone: "06" }, crowded));
    assert.equal(status, 303);
  });
});

it("the inbox answers only to the host names of this machine, so that no other site can read it by DNS rebinding", async () => {
  const statusUnder = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      httpRequest(inbox.url, { headers: { Host: host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on("error", reject)
        .end();
    });
  const { port } = new URL(inbox.url);
  for (const host of ["localhost", `127.0.0.1:${port}`, `[::1]:${port}`])
    assert.equal(await statusUnder(host), 200, host);
  for (const host of ["attaquant.example", `localhost.attaquant.example:${port}`, "192.168.1.7"])
    assert.equal(await statusUnder(host), 421, host);
});
