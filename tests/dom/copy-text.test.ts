import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { copyOnClick } from "#press/copy-text.ts";
import { openPage } from "./page.ts";

const ADDRESS = "https://www.exemple.fr/presse/roubaix-2020.md";
const TEXT = "Seize jeunes (source : OVHcloud, 2020).\n";

/** How a browser lets a page write to the clipboard. */
interface Browser {
  /** Accepts the promise of a text. Safari does, and accepts no text that has loaded after the click. */
  readonly takesPromises?: boolean;
  /** Accepts a text that has loaded. */
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

  /** Clicks the link in this browser (`undefined`: without clipboard). @returns whether the script handled the click */
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
    ["a browser that takes the promise of a text (Safari)", { takesPromises: true }],
    ["a browser that takes a text only once it has loaded", { takesText: true }],
  ] as const) {
    test(`${title}: the text is copied, with a message`, async () => {
      assert.equal(await click(browser), true);
      assert.deepEqual(copied, [TEXT]);
      assert.equal(said(), "Copié.");
      assert.deepEqual(opened, []);
    });
  }

  test("the browser accepts nothing: the text opens instead", async () => {
    await click({});
    assert.deepEqual([copied, opened, said()], [[], [ADDRESS], ""]);
  });

  test("the text fails to load: the link is followed, without a message", async () => {
    mock.method(globalThis, "fetch", () => Promise.resolve(new Response("", { status: 503 })));
    await click({ takesPromises: true, takesText: true });
    assert.deepEqual([copied, opened, said()], [[], [ADDRESS], ""]);
  });

  test("with a key for a new tab or a download, or without a clipboard, the link works as a link", async () => {
    for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"])
      assert.equal(await click({ takesText: true }, { [key]: true }), false, key);
    assert.equal(await click(undefined), false);
    assert.deepEqual(copied, []);
  });
});
