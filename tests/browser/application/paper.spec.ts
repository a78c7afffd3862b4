import { expect, test } from "@playwright/test";
import { endpoint, markedAnswers, openCheck, send } from "./support.ts";

test("the printed page has the answers and the reference, without buttons", async ({ page }) => {
  const { answers } = markedAnswers();
  await page.route(endpoint, (route) => route.fulfill({ status: 503 }));
  await openCheck(page, answers);
  const controls = page.locator("main").locator("button, .button, input, textarea, select");
  const expectPaper = async (): Promise<void> => {
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("[data-answers]:visible")).toContainText(answers["structure"] ?? "?");
    await expect(controls.filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: "screen" });
  };
  await expectPaper();
  await send(page);
  await expect(page).toHaveTitle(/^Candidature pas envoyée/);
  await expectPaper();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-reference]:visible")).toHaveText("LPN-7K4Q-2M9");
});

test.describe("without styles", () => {
  test.use({ javaScriptEnabled: false });

  test("the form explains the honeypot", async ({ page }) => {
    await page.route("/candidater/", async (route) => {
      const response = await route.fetch();
      const bare = (await response.text()).replace(/<style>[^<]*<\/style>/, "");
      await route.fulfill({ response, body: bare });
    });
    await page.goto("/candidater/");
    await expect(page.getByText("Laisse cette case vide")).toBeVisible();
    await expect(page.locator("label", { has: page.locator("[name=_gotcha]") })).toHaveCount(1);
  });
});
