import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { copyOnClick } from "../../src/press/copy-text.ts";
import { openPage } from "./page.ts";

const ADDRESS = "https://www.exemple.fr/presse/roubaix-2020.md";
const TEXT = "Seize jeunes (source : OVHcloud, 2020).\n";

/** What a browser lets a page put onto the clipboard, and how. */
interface Browser {
  /** Takes a text that is still coming: Safari takes nothing else once the click is over. */
  readonly takesPromises?: boolean;
  /** Takes a text that is there. */
  readonly takesText?: boolean;
}

describe("« Copier le texte et ses sources »", () => {
  let page: ReturnType<typeof openPage>;
  let copied: string[];
  let opened: string[];

  beforeEach(() => {
    page = openPage({ html: `<a href="${ADDRESS}">Copier</a><span role="status"></span>` });
    [copied, opened] = [[], []];
    mock.method(globalThis, "fetch", (address: string) =>
      Promise.resolve(new Response(address === ADDRESS ? TEXT : "", { status: 200 })),
    );
  });
  afterEach(async () => {
    mock.restoreAll();
    Reflect.deleteProperty(globalThis, "ClipboardItem");
    await page.close();
  });

  /** Clicks in such a browser, and waits until something has come of it. */
  async function click(browser: Browser | undefined, init: MouseEventInit = {}): Promise<boolean> {
    const { promise: ended, resolve } = Promise.withResolvers<undefined>();
    if (browser?.takesPromises) {
      class ClipboardItem {
        readonly given: Readonly<Record<string, Promise<Blob>>>;
        constructor(given: Readonly<Record<string, Promise<Blob>>>) {
          this.given = given;
        }
      }
      Object.assign(globalThis, { ClipboardItem });
    }
    const refused = (): Promise<never> => Promise.reject(new Error("NotAllowedError"));
    const clipboard = {
      write: browser?.takesPromises
        ? async ([item]: readonly { given: Record<string, Promise<Blob>> }[]) => {
            copied.push(await ((await item?.given["text/plain"])?.text() ?? ""));
          }
        : refused,
      writeText: browser?.takesText
        ? (text: string) => Promise.resolve(void copied.push(text))
        : refused,
    };
    Object.defineProperty(navigator, "clipboard", {
      value: browser && clipboard,
      configurable: true,
    });
    Object.defineProperty(globalThis, "location", {
      value: { assign: (address: string) => (opened.push(address), resolve(undefined)) },
      configurable: true,
    });
    const link = document.querySelector("a");
    const status = document.querySelector("[role=status]");
    assert.ok(link && status);
    new page.window.MutationObserver(() => {
      resolve(undefined);
    }).observe(status as never, { childList: true });
    copyOnClick(link, status);
    const event = new page.window.MouseEvent("click", {
      ...(init as object),
      bubbles: true,
      cancelable: true,
    });
    const isTaken = !link.dispatchEvent(event as unknown as Event);
    if (isTaken) await ended;
    return isTaken;
  }
  const said = (): string => document.querySelector("[role=status]")?.textContent ?? "";

  for (const [title, browser] of [
    ["a text that is still coming is taken (Safari)", { takesPromises: true }],
    ["a text is taken once it is there", { takesText: true }],
  ] as const) {
    test(`${title}: copied, and said`, async () => {
      assert.equal(await click(browser), true);
      assert.deepEqual(copied, [TEXT]);
      assert.equal(said(), "Copié.");
      assert.deepEqual(opened, []);
    });
  }

  test("nothing is taken: the text opens instead", async () => {
    await click({});
    assert.deepEqual([copied, opened, said()], [[], [ADDRESS], ""]);
  });

  test("the text does not come: the link is followed, and nothing is said to be copied", async () => {
    mock.method(globalThis, "fetch", () => Promise.resolve(new Response("", { status: 503 })));
    await click({ takesPromises: true, takesText: true });
    assert.deepEqual([copied, opened, said()], [[], [ADDRESS], ""]);
  });

  test("another tab is asked for, or there is no clipboard: the link is a link", async () => {
    assert.equal(await click({ takesText: true }, { ctrlKey: true }), false);
    assert.equal(await click(undefined), false);
    assert.deepEqual(copied, []);
  });
});
