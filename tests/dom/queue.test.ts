import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { withLock } from "#application/delivery/lock.ts";
import type { Application, Destination } from "#application/delivery/parcel.ts";
import * as queue from "#application/delivery/queue.ts";
import { openPage } from "./page.ts";

const application: Application = {
  reference: "LPN-7K4Q-2M9",
  version: 5,
  form: "candidature",
  answers: { prenom: "Zoé", telephone: "06 39 98 12 34" },
};
const destination: Destination = {
  service: "generic",
  endpoint: "https://neuf.exemple.fr/candidatures",
  fields: { _next: "https://www.exemple.fr/candidater/merci/" },
};
const destinations = { candidature: destination };
const always = (): boolean => true;

describe("the offline queue", () => {
  let page: ReturnType<typeof openPage>;
  let posted: { address: string; body: Record<string, string> }[] = [];
  let answer: () => Promise<Response>;
  beforeEach(() => {
    page = openPage();
    posted = [];
    answer = () => Promise.resolve(Response.json({ ok: true }));
    mock.method(globalThis, "fetch", (address: string, { body }: { body: URLSearchParams }) => {
      posted.push({ address, body: Object.fromEntries(body) });
      return answer();
    });
  });
  afterEach(async () => {
    mock.restoreAll();
    for (const { reference } of await queue.waiting("candidature"))
      await queue.unqueue(reference, Infinity);
    await page.close();
  });

  test("the queue stores only the application; the service's address, honeypot and fields are added when it is sent", async () => {
    assert.equal(await queue.enqueue(application, always), true);
    const [{ since, ...stored } = { since: 0 }] = await queue.waiting("candidature");
    assert.ok(since > 0);
    assert.deepEqual(stored, application);
    await queue.sendWaiting(destinations);
    assert.deepEqual(posted, [
      {
        address: destination.endpoint,
        body: {
          _next: "https://www.exemple.fr/candidater/merci/",
          prenom: "Zoé",
          telephone: "06 39 98 12 34",
          reference: "LPN-7K4Q-2M9",
          _gotcha: "",
        },
      },
    ]);
    assert.deepEqual(await queue.waiting("candidature"), []);
    const [arrived] = await queue.arrived("candidature");
    assert.equal(arrived?.firstName, "Zoé");
    await queue.forgetArrived([application.reference]);
    assert.deepEqual(await queue.arrived("candidature"), []);
  });

  test("the queue accepts nothing that was erased meanwhile", async () => {
    assert.equal(await queue.enqueue(application, () => false), false);
    assert.deepEqual(await queue.waiting("candidature"), []);
  });

  test("what is not known to be sent stays in the queue, and an attempt without a response is remembered after a later refusal", async () => {
    await queue.enqueue(application, always);
    answer = () => Promise.reject(new TypeError("network"));
    await queue.sendWaiting(destinations);
    assert.equal((await queue.waiting("candidature"))[0]?.tried, true);
    answer = () => Promise.resolve(Response.json({ ok: false }, { status: 503 }));
    const [tried] = await queue.sendWaiting(destinations);
    assert.equal(tried?.verdict.kind, "not-sent");
    const waiting = await queue.waiting("candidature");
    assert.deepEqual(
      waiting.map(({ tried }) => tried),
      [true],
    );
  });

  test("the queue reports each application to its own form: an adviser's is not shown to the next applicant", async () => {
    await queue.enqueue({ ...application, form: "orientation" }, always);
    assert.deepEqual(await queue.waiting("candidature"), []);
    assert.equal((await queue.waiting("orientation")).length, 1);
    await queue.sendWaiting({ orientation: destination });
    assert.deepEqual(await queue.arrived("candidature"), []);
    const [arrived] = await queue.arrived("orientation");
    assert.equal(arrived?.reference, application.reference);
    await queue.forgetArrived([application.reference]);
  });

  test("another tab can send between two applications of the queue, without waiting for all of them", async () => {
    let last: Promise<unknown> = Promise.resolve();
    const locks = {
      request: (_name: string, _options: object, task: () => Promise<unknown>) =>
        (last = last.then(task)),
    };
    Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
    await queue.enqueue(application, always);
    await queue.enqueue({ ...application, reference: "LPN-AAAA-222" }, always);
    const order: string[] = [];
    let other: Promise<unknown> | undefined;
    answer = () => {
      order.push("queue");
      other ??= withLock(() => Promise.resolve(order.push("other tab")));
      return Promise.resolve(Response.json({ ok: true }));
    };
    const tried = await queue.sendWaiting(destinations);
    await other;
    assert.deepEqual(order, ["queue", "other tab", "queue"]);
    assert.equal(tried.length, 2);
    await queue.forgetArrived(tried.map(({ reference }) => reference));
  });

  test("a newer version queued while the older one is being sent stays", async () => {
    await queue.enqueue(application, always);
    answer = async () => {
      await queue.enqueue({ ...application, version: 6 }, always);
      return Response.json({ ok: true });
    };
    await queue.sendWaiting(destinations);
    assert.deepEqual(
      (await queue.waiting("candidature")).map(({ version }) => version),
      [6],
    );
    await queue.unqueue(application.reference, 5);
    assert.equal((await queue.waiting("candidature")).length, 1);
    await queue.unqueue(application.reference, 6);
    assert.equal((await queue.waiting("candidature")).length, 0);
  });
});
