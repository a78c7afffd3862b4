import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { outcome } from "#application/delivery/database.ts";
import { sendWaiting } from "#application/delivery/queue.ts";
import { openPage } from "./page.ts";

describe("the queue of an older release", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => (page = openPage()));
  afterEach(async () => {
    mock.restoreAll();
    await page.close();
  });

  test("an application queued by an older release is sent to the current destination", async () => {
    const opening = indexedDB.open("candidatures", 1);
    opening.onupgradeneeded = () => {
      for (const store of ["waiting", "arrived"])
        opening.result.createObjectStore(store, { keyPath: "reference" });
    };
    const old = await outcome(opening);
    const body = new URLSearchParams({
      _next: "https://www.exemple.fr/ancien/",
      reference: "LPN-7K4Q-2M9",
      prenom: "Zoé",
      message: "Bonjour",
      _gotcha: "",
    });
    const queued = {
      reference: "LPN-7K4Q-2M9",
      version: 5,
      form: "candidature",
      service: "formspree",
      endpoint: "https://ancien.exemple.fr/",
      body: body.toString(),
      since: 1,
    };
    await outcome(old.transaction("waiting", "readwrite").objectStore("waiting").put(queued));
    old.close();

    const posted: unknown[] = [];
    mock.method(globalThis, "fetch", (address: string, init: { body: URLSearchParams }) => {
      posted.push([address, Object.fromEntries(init.body)]);
      return Promise.resolve(Response.json({ ok: true }));
    });
    const candidature = {
      service: "generic",
      endpoint: "https://neuf.exemple.fr/candidatures",
      fields: { _next: "https://www.exemple.fr/candidater/merci/" },
    } as const;
    const [tried] = await sendWaiting({ candidature });
    assert.equal(tried?.verdict.kind, "sent");
    assert.deepEqual(posted, [
      [
        candidature.endpoint,
        {
          ...candidature.fields,
          prenom: "Zoé",
          message: "Bonjour",
          reference: "LPN-7K4Q-2M9",
          _gotcha: "",
        },
      ],
    ]);
  });
});
