import assert from "node:assert/strict";
import { mock, test } from "node:test";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { sendWaiting } from "#application/delivery/queue.ts";

test("an application queued by an older release is sent to the current destination", async () => {
  const old = await openDB("candidatures", 1, {
    upgrade(db) {
      db.createObjectStore("waiting", { keyPath: "reference" });
      db.createObjectStore("arrived", { keyPath: "reference" });
    },
  });
  const body = new URLSearchParams({
    _next: "https://www.exemple.fr/ancien/",
    reference: "LPN-7K4Q-2M9",
    prenom: "Zoé",
    message: "Bonjour",
    _gotcha: "",
  });
  await old.put("waiting", {
    reference: "LPN-7K4Q-2M9",
    version: 5,
    form: "candidature",
    service: "formspree",
    endpoint: "https://ancien.exemple.fr/",
    body: body.toString(),
    since: 1,
  });
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
