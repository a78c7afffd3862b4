import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "#scripts/root.ts";
import { until } from "#tests/other-browsers/until.ts";
import type { Session } from "./devtools.ts";

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** A visitor in an old Chromium. */
export class Visitor {
  readonly #session: Session;
  readonly #site: string;
  /** Errors of the page since it was opened. */
  complaints: string[] = [];

  private constructor(session: Session, site: string) {
    this.#session = session;
    this.#site = site;
    session.on("Runtime.exceptionThrown", (params) => {
      this.complaints.push(JSON.stringify(params["exceptionDetails"]));
    });
    session.on("Log.entryAdded", ({ entry }) => {
      const { level, text, url = "" } = entry as { level: string; text: string; url?: string };
      // Chrome 109 does not support popovers yet, and logs an error if a page has one.
      if (level === "error" && !text.startsWith("Found a 'popover' attribute"))
        this.complaints.push(`${text} ${url}`);
    });
  }

  /** @param site the address of the site's root */
  static async at(session: Session, site: string, { scripts = true } = {}): Promise<Visitor> {
    for (const domain of ["Page", "Runtime", "Log"]) await session.ask(`${domain}.enable`);
    if (!scripts) await session.ask("Emulation.setScriptExecutionDisabled", { value: true });
    return new Visitor(session, site);
  }

  async look(screen: Screen): Promise<void> {
    const metrics = { ...screen, deviceScaleFactor: 1, mobile: screen.width < 500 };
    await this.#session.ask("Emulation.setDeviceMetricsOverride", metrics);
  }

  /** @param address root-relative address */
  async open(address: string): Promise<void> {
    this.complaints = [];
    await this.#session.ask("Page.navigate", { url: new URL(address, this.#site).href });
    await this.arriveAt(address.replace(/#.*/, ""));
  }

  /** Waits until the address is this one and its page has loaded. */
  async arriveAt(address: string): Promise<void> {
    await until(`the page ${address}`, async () => {
      const here = "document.readyState + ' ' + location.pathname + location.search";
      return (await this.read<string>(here)) === `complete ${address}` || undefined;
    });
  }

  /** @param expression JavaScript that the oldest version understands; its value must be JSON-serialisable */
  async read<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.#session.ask("Runtime.evaluate", {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value: Value }).value;
  }

  /**
   * Waits until the title of the page, or the text of one element, contains `part`.
   * @param selector the element; by default the main part of the page
   */
  async see(part: string, selector = "main"): Promise<void> {
    const text = `document.title + ' ' + document.querySelector(${JSON.stringify(selector)}).innerText`;
    let found = "";
    await until(
      `« ${part} »`,
      async () => (found = await this.read<string>(text)).includes(part) || undefined,
      () => found,
    );
  }

  async type(selector: string, text: string): Promise<void> {
    const field = `document.querySelector(${JSON.stringify(selector)})`;
    await until(
      `a field ${selector}`,
      async () =>
        (await this.read<boolean>(`!!${field} && ${field}.offsetHeight > 0`)) || undefined,
    );
    await this.read(`${field}.focus(), ${field}.select()`);
    await this.#session.ask("Input.insertText", { text });
  }

  async press(key: string): Promise<void> {
    const codes: Record<string, number> = { Tab: 9, Enter: 13, Escape: 27 };
    const event = {
      key,
      windowsVirtualKeyCode: codes[key],
      ...(key === "Enter" && { text: "\r" }),
    };
    await this.#session.ask("Input.dispatchKeyEvent", { type: "keyDown", ...event });
    await this.#session.ask("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  }

  /** Waits until an element with this text is visible and nothing covers it, then clicks it. */
  async click(name: string): Promise<void> {
    const middle = `(() => {
      const plain = (text) => text.replace(/\\s+/g, " ").replace(/’/g, "'").trim();
      for (const control of document.querySelectorAll("button, a[href], summary, label")) {
        const text = control.getAttribute("aria-label") || control.innerText;
        if (plain(text) !== ${JSON.stringify(name)} || control.offsetHeight === 0) continue;
        control.scrollIntoView({ block: "center" });
        const box = control.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        if (control.contains(document.elementFromPoint(x, y))) return { x, y };
      }
    })()`;
    const point = await until(`« ${name} » to press`, () =>
      this.read<{ x: number; y: number } | undefined>(middle),
    );
    const event = { ...point, button: "left", clickCount: 1 };
    for (const type of ["mouseMoved", "mousePressed", "mouseReleased"])
      await this.#session.ask("Input.dispatchMouseEvent", { type, ...event });
  }

  /** Makes the screen as high as the page (8,000 pixels at most), takes a screenshot, and restores the screen. */
  async photograph(name: string, screen: Screen): Promise<void> {
    const height = await this.read<number>("Math.min(document.documentElement.scrollHeight, 8000)");
    await this.look({ ...screen, height: Math.max(height, screen.height) });
    await this.keepScreen(name);
    await this.look(screen);
  }

  /** Takes a screenshot of what is visible. */
  async keepScreen(name: string): Promise<void> {
    const { data } = await this.#session.ask("Page.captureScreenshot");
    const file = join(ROOT, "test-results", "old", `${name}.png`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(String(data), "base64"));
  }
}
