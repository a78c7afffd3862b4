import { requiredEnv } from "#tests/other-browsers/required-env.ts";
import { until } from "#tests/other-browsers/until.ts";
import type { Session } from "./webdriver.ts";

/** A visitor on a page in WebKit. Each step waits for what it needs. */
export class Visitor {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param address root-relative address, or the full URL of another site */
  async open(address: string): Promise<void> {
    const url = URL.canParse(address) ? address : new URL(address, requiredEnv("SITE_ORIGIN")).href;
    await this.#session.post("/url", { url });
  }

  async goBack(): Promise<void> {
    await this.#session.post("/back");
  }

  async reload(): Promise<void> {
    await this.#session.post("/refresh");
  }

  /** Types into an empty field. */
  async type(id: string, text: string): Promise<void> {
    const field = await this.#findShown(`//*[@id='${id}']`);
    await this.#session.post(`${field}/value`, { text });
  }

  async valueOf(id: string): Promise<unknown> {
    return this.#session.get(`${await this.#findShown(`//*[@id='${id}']`)}/property/value`);
  }

  /**
   * Clicks a button, a link or the label of a choice in the page's main part. The driver refuses to click while this element
   * moves or is covered, so this method tries again.
   * @param name the whole text of the button, link or label
   */
  async click(name: string): Promise<void> {
    const anyControl = "self::button or self::a or self::label";
    const control = `//main//*[${anyControl}][normalize-space()='${name}']`;
    await until(`« ${name} » to click`, async () => {
      await this.#session.post(`${await this.#findShown(control)}/click`);
      return true;
    });
  }

  /** Waits until the title of the page contains this. */
  async findTitle(part: string): Promise<void> {
    await until(`the title « ${part} »`, async () => {
      const title = String(await this.#session.get("/title"));
      return title.includes(part) || undefined;
    });
  }

  /** Waits until the visible text of the page's main part contains this. */
  async see(part: string): Promise<void> {
    await until(`the text « ${part} »`, async () => {
      const text = await this.#session.run("return document.querySelector('main').innerText");
      return String(text).includes(part) || undefined;
    });
  }

  /** The visible element among those that the XPath finds: screens that are not shown may contain the same text. */
  #findShown(xpath: string): Promise<string> {
    return until(`something shown at ${xpath}`, async () => {
      for (const element of await this.#session.find(xpath)) {
        if (await this.#session.get(`${element}/displayed`)) return element;
      }
      return undefined;
    });
  }
}
