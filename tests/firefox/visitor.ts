import type { Page } from "puppeteer-core";
import { bringIntoView, isEditable, type Target } from "./in-page.ts";
import { requiredEnv } from "#tests/other-browsers/required-env.ts";
import { until } from "#tests/other-browsers/until.ts";

/**
 * A visitor on a page. Each step waits for what it needs.
 *
 * Each call into the page is a single synchronous function without promises. In a Firefox with scripts turned off promises
 * never settle, so most of Puppeteer does not work there (`locator`, `waitForSelector`, `click`).
 */
export class Visitor {
  /** The tab, for actions that this class does not offer. */
  page: Page;
  readonly #newPage: () => Promise<Page>;

  /** @param newPage opens another tab of the same browser */
  constructor(page: Page, newPage: () => Promise<Page>) {
    this.page = page;
    this.#newPage = newPage;
  }

  /** Opens a new tab, then closes the old one without warning, whatever it was doing. */
  async loseTab(): Promise<void> {
    const lost = this.page;
    this.page = await this.#newPage();
    await lost.close();
  }

  /** @param address root-relative address, or the full URL of another site */
  async open(address: string): Promise<void> {
    const url = URL.canParse(address) ? address : new URL(address, requiredEnv("SITE_ORIGIN")).href;
    await this.page.goto(url);
  }

  /**
   * Goes back in the history. Puppeteer's own method would wait for another page to load, but going back to the previous
   * question of the form loads none.
   */
  async goBack(): Promise<void> {
    await this.page.evaluate(() => {
      history.back();
    });
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Types into a field, replacing its value. */
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
   * Clicks a button, a link or the label of a choice, in its centre and once it no longer moves. After scrolling, scripts get
   * the new position a little before the screen shows it, and Firefox clicks what is on the screen. A press that misses is
   * released elsewhere, where it does nothing, and tried again.
   * @param name its whole text; case, kinds of spaces and kinds of apostrophes make no difference
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
        // A page that has just loaded does not know about a pointer that does not move.
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
   * Waits until the address is this one and its page has loaded.
   * @param path root-relative address, with its query
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

  /** Waits until the title of the page contains this, and returns the whole title. */
  async findTitle(part: string): Promise<string> {
    let title = "";
    const look = async (): Promise<string | undefined> => {
      title = await this.page.title();
      return title.includes(part) ? title : undefined;
    };
    return until(`the title « ${part} »`, look, () => title);
  }

  /** Waits until the visible text of the page's main part contains this, and returns all of it. */
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
