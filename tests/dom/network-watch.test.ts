import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { watchNetwork } from "#application/view/network-watch.ts";
import { openPage } from "./page.ts";

/** A simulated phone. `asked` counts the tests of its network, `tried` the attempts to send. */
class Phone {
  network = false;
  /** Whether the service accepts what is sent. */
  service = true;
  waits = true;
  /** Whether an attempt finds no network after all, so that the page begins to wait anew. */
  beginsToWait = false;
  isHidden = false;
  asked = 0;
  tried = 0;
  readonly #stop = new AbortController();
  readonly look: () => void;

  constructor() {
    Object.defineProperty(document, "hidden", { get: () => this.isHidden, configurable: true });
    this.look = watchNetwork(
      {
        isWanted: () => this.waits,
        hasNetwork: () => {
          this.asked += 1;
          return Promise.resolve(this.network);
        },
        goOn: () => {
          this.tried += 1;
          if (this.service) this.waits = false;
          if (this.beginsToWait) this.look();
          return Promise.resolve();
        },
      },
      this.#stop.signal,
    );
  }

  /** Lets seconds pass, and pending promises resolve. */
  async wait(seconds: number): Promise<void> {
    for (let left = seconds * 1000; left > 0; left -= 500) {
      mock.timers.tick(Math.min(left, 500));
      for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
    }
  }

  giveUp(): void {
    this.#stop.abort();
  }
}

describe("a candidate's application that could not be sent, and waits for the network", () => {
  let page: ReturnType<typeof openPage>;
  let phone: Phone;
  beforeEach(() => {
    page = openPage();
    mock.timers.enable({ apis: ["setTimeout"] });
    phone = new Phone();
  });
  afterEach(async () => {
    phone.giveUp();
    mock.timers.reset();
    await page.close();
  });

  test("a waiting application is sent within six seconds of the network's return, even without a browser event", async () => {
    phone.look();
    await phone.wait(60);
    assert.equal(phone.tried, 0);
    phone.network = true;
    await phone.wait(6);
    assert.equal(phone.tried, 1);
    assert.equal(phone.waits, false);
  });

  test("the network is tested less and less often, and no longer once the application is sent", async () => {
    phone.look();
    await phone.wait(60);
    assert.ok(phone.asked <= 15, String(phone.asked));
    phone.network = true;
    await phone.wait(6);
    const { asked } = phone;
    await phone.wait(600);
    assert.equal(phone.asked, asked);
  });

  test("a service that is down is retried less and less often", async () => {
    phone.network = true;
    phone.service = false;
    phone.look();
    await phone.wait(300);
    assert.ok(phone.tried >= 4 && phone.tried <= 8, String(phone.tried));
  });

  test("an attempt that finds no network after all is repeated after a pause, not at once", async () => {
    phone.network = true;
    phone.service = false;
    phone.beginsToWait = true;
    phone.look();
    await phone.wait(60);
    assert.ok(phone.tried >= 4 && phone.tried <= 13, String(phone.tried));
  });

  test("the network tests stop after a while without browser events, and start again on focus", async () => {
    phone.look();
    await phone.wait(3600);
    const { asked } = phone;
    assert.ok(asked <= 120, String(asked));
    await phone.wait(600);
    assert.equal(phone.asked, asked);
    phone.network = true;
    window.dispatchEvent(new Event("focus"));
    await phone.wait(1);
    assert.equal(phone.tried, 1);
  });

  test("a hidden page does not test the network; shown again, it tests at once", async () => {
    phone.isHidden = true;
    phone.look();
    await phone.wait(60);
    assert.equal(phone.asked, 0);
    phone.network = true;
    phone.isHidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    await phone.wait(1);
    assert.equal(phone.tried, 1);
  });

  for (const event of ["online", "focus", "pageshow"]) {
    test(`"${event}" triggers a test of the network at once`, async () => {
      phone.look();
      await phone.wait(30);
      phone.network = true;
      window.dispatchEvent(new Event(event));
      await phone.wait(0.1);
      assert.equal(phone.tried, 1);
    });
  }

  test("nothing is sent after the watch was stopped", async () => {
    phone.look();
    phone.giveUp();
    phone.network = true;
    await phone.wait(60);
    assert.equal(phone.tried, 0);
  });

  test("without a waiting application, the network is not tested", async () => {
    phone.waits = false;
    phone.look();
    window.dispatchEvent(new Event("focus"));
    await phone.wait(60);
    assert.equal(phone.asked, 0);
  });
});
