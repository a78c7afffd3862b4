import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { applicationForm } from "#application/forms/application-form.ts";
import { Sender, takeLock } from "#application/view/sender.ts";
import { openPage } from "./page.ts";

const HTML = `<form action="https://recoit.exemple.fr/candidatures" data-service="generic">
  <input type="hidden" name="_next" value="https://www.exemple.fr/candidater/merci/">
</form>`;

describe("the sending code", () => {
  let page: ReturnType<typeof openPage>;
  let sender: Sender;
  beforeEach(() => {
    page = openPage({ html: HTML });
    const form = document.querySelector("form");
    assert.ok(form);
    sender = new Sender(form, applicationForm);
  });
  afterEach(async () => {
    mock.restoreAll();
    mock.timers.reset();
    await page.close();
  });

  /** Asks for the lock. @returns an object that counts how often the lock was granted */
  const turns = (): { count: number } => {
    const given = { count: 0 };
    void takeLock((leave) => {
      given.count += 1;
      leave();
    });
    return given;
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };

  it("the page sends no earlier than three seconds after it was opened", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    mock.method(performance, "now", () => 1000);
    const given = turns();
    mock.timers.tick(1999);
    await settle();
    assert.equal(given.count, 0);
    mock.timers.tick(1);
    await settle();
    assert.equal(given.count, 1);
  });

  for (const [title, browser] of [
    ["has no locks", {}],
    ["refuses locks", { locks: { request: () => Promise.reject(new Error("SecurityError")) } }],
  ] as const)
    it(`the page sends in a browser that ${title}`, async () => {
      Object.defineProperty(globalThis, "navigator", { value: browser });
      mock.method(performance, "now", () => 3000);
      let count = 0;
      await takeLock((leave) => {
        count += 1;
        leave();
      });
      assert.equal(count, 1);
    });

  it("a phone number is sent as typed; if it is complete and French, it is sent in international form too", async () => {
    const posted: (string | null)[][] = [];
    mock.method(globalThis, "fetch", (_: string, { body }: { body: URLSearchParams }) => {
      posted.push([body.get("telephone"), body.get("telephone_international")]);
      return Promise.resolve(Response.json({ ok: true }));
    });
    const numbers = ["06 12 34 56 78", "0692 12 34 56", "+32 470 12 34 56", "06 39 98 12 3"];
    for (const telephone of numbers) {
      const answers = { prenom: "Sam", telephone };
      const verdict = await sender.post({ reference: "LPN-7K4Q-2M9", version: 1, answers });
      assert.deepEqual(verdict, { kind: "sent" });
    }
    assert.deepEqual(posted, [
      ["06 12 34 56 78", "+33612345678"],
      ["0692 12 34 56", "+262692123456"],
      ["+32 470 12 34 56", ""],
      ["06 39 98 12 3", ""],
    ]);
  });
});
