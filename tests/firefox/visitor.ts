import type { Page } from "puppeteer-core";
import { bringIntoView, isEditable, type Target } from "./in-page.ts";
import { given } from "./given.ts";
import { until } from "./until.ts";

/**
 * Somebody in front of a page. Each step waits for what it needs.
 *
 * What is asked of the page is asked in one go, never with a promise: in a Firefox whose scripts are turned
 * off, promises never settle, and with them most of what Puppeteer offers (`locator`, `waitForSelector`,
 * `click`).
 */
export class Visitor {
  /** For what is not here. */
  page: Page;
  readonly #newPage: () => Promise<Page>;

  /** @param newPage another tab of the same browser */
  constructor(page: Page, newPage: () => Promise<Page>) {
    this.page = page;
    this.#newPage = newPage;
  }

  /** The tab is gone without a word, whatever it was at; somebody opens another. */
  async loseTab(): Promise<void> {
    const lost = this.page;
    this.page = await this.#newPage();
    await lost.close();
  }

  /** @param address from the root of the site, or of another site the whole */
  async open(address: string): Promise<void> {
    const url = URL.canParse(address) ? address : new URL(address, given("SITE_ORIGIN")).href;
    await this.page.goto(url);
  }

  /** Goes back a step of the history, which may stay within the page: Puppeteer would wait for another page to load. */
  async goBack(): Promise<void> {
    await this.page.evaluate(() => {
      history.back();
    });
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Writes into a field, over what it holds. */
  async type(id: string, text: string): Promise<void> {
    const selector = `#${id}`;
    await until(`a field ${selector}`, async () =>
      (await this.page.evaluate(isEditable, selector)) ? true : undefined,
    );
    await this.page.focus(selector);
    await this.page.$eval(selector, (field) => {
      (field as HTMLInputElement | HTMLTextAreaElement).select();
    });
    if (text === "") await this.page.keyboard.press("Backspace");
    else await this.page.keyboard.type(text);
  }

  /**
   * Clicks a button, a link or the label of a choice, in its middle and once it keeps still. What has just
   * been scrolled is moved on the screen a little later than scripts are told, and Firefox presses what is
   * on the screen: a press that misses is let go elsewhere, where it does nothing, and tried again.
   * @param name the whole of its text, with any kind of space and apostrophe
   */
  async click(name: string): Promise<void> {
    const look = () => this.page.evaluate(bringIntoView, name);
    const { mouse } = this.page;
    let last: Target | null = null;
    await until(`« ${name} » to click`, async () => {
      const target = await look();
      const isStill = target !== null && target.x === last?.x && target.y === last.y;
      last = target;
      if (target === null) return undefined;
      if (!isStill || !target.isHovered) {
        // A page that has just come does not know of a pointer that was there before and does not move.
        if (isStill) await mouse.move(0, 0);
        await mouse.move(target.x, target.y);
        return undefined;
      }
      await mouse.down();
      const isHit = (await look())?.isPressed;
      if (!isHit) await mouse.move(0, 0);
      await mouse.up();
      return isHit ? target : undefined;
    });
  }

  /**
   * Waits until the address is this one and its page has come.
   * @param path from the root of the site, with what is asked after "?"
   */
  async arriveAt(path: string): Promise<void> {
    await until(`the page ${path}`, async () => {
      const isThere = await this.page.evaluate(
        (wanted) =>
          document.readyState === "complete" && location.pathname + location.search === wanted,
        path,
      );
      return isThere ? true : undefined;
    });
  }

  /** Waits until the title of the page has this in it, and gives the whole of it. */
  async findTitle(part: string): Promise<string> {
    let title = "";
    const look = async (): Promise<string | undefined> => {
      title = await this.page.title();
      return title.includes(part) ? title : undefined;
    };
    return until(`the title « ${part} »`, look, () => title);
  }

  /** Waits until what shows in the page's main part has this in it, and gives the whole of it. */
  async see(part: string | RegExp): Promise<string> {
    let text = "";
    const look = async (): Promise<string | undefined> => {
      text = await this.page.evaluate(() => document.querySelector("main")?.innerText ?? "");
      const isThere = typeof part === "string" ? text.includes(part) : part.test(text);
      return isThere ? text : undefined;
    };
    return until(`the text « ${String(part)} »`, look, () => text);
  }
}
