import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import * as part from "#application/view/later.ts";
import { LaterPart, type LaterModule } from "#application/view/later-part.ts";
import { offerReferrals } from "#application/view/referral.ts";
import { openPage } from "./page.ts";

const HTML = `<form action="https://www.exemple.fr/candidater/" data-link-maker>
  <input name="structure" />
  <p data-link hidden><a href="/candidater/">Le lien</a></p>
  <button type="button" data-copy hidden>Copier le lien</button>
  <p data-copied></p>
</form>`;

describe("an adviser's link for young people", () => {
  let page: ReturnType<typeof openPage>;
  let input: HTMLInputElement;
  beforeEach(() => {
    page = openPage({ html: HTML });
    const found = document.querySelector("input");
    assert.ok(found);
    input = found;
  });
  afterEach(() => page.close());

  /** Runs the page's script. The code of the link comes from `ask`. */
  const start = (ask = (): Promise<LaterModule> => Promise.resolve(part)): Promise<void> =>
    offerReferrals(new LaterPart(ask));
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  /** Types a name. @returns the link that is then shown */
  const linkFor = (name: string): string | undefined => {
    input.value = name;
    input.dispatchEvent(new Event("input"));
    const shown = document.querySelector<HTMLElement>("[data-link]");
    return shown?.hidden === false ? shown.querySelector("a")?.href : undefined;
  };
  const LINK = "https://www.exemple.fr/candidater/?structure=E2C";

  it("the link is shown once its field has had the focus", async () => {
    await start();
    input.focus();
    await settle();
    assert.equal(linkFor("E2C"), LINK);
  });

  it("the link is shown if the field already had the focus when the script came", async () => {
    input.focus();
    await start();
    await settle();
    assert.equal(linkFor("E2C"), LINK);
  });

  it("another name removes the message about the link that was copied", async () => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    await start();
    input.focus();
    await settle();
    linkFor("E2C");
    document.querySelector<HTMLElement>("[data-copy]")?.click();
    await settle();
    const told = document.querySelector("[data-copied]");
    assert.match(told?.querySelector("textarea")?.value ?? "", /structure=E2C$/);
    linkFor("E2C Lille");
    assert.equal(told?.innerHTML, "");
  });

  it("the code of the link is requested again at the next focus if it could not be loaded", async () => {
    let asked = 0;
    await start(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new TypeError("no network")) : Promise.resolve(part);
    });
    input.focus();
    await settle();
    assert.equal(linkFor("E2C"), undefined);
    input.blur();
    input.focus();
    await settle();
    assert.equal(linkFor("E2C"), LINK);
  });
});
