import { expect } from "@playwright/test";
import { readTokens } from "#styles/read-tokens.ts";
import { readFileSync } from "node:fs";
import { resize, test } from "./shared-page.ts";

const { light } = readTokens(
  readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8"),
);

/** A colour of the light scheme, as a browser writes it. */
function rgb(token: string): string {
  const hex = light.get(token) ?? "";
  return `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
}

/** Three phones in landscape, a desktop screen at 400 % zoom, and a phone with text twice as large. In CSS pixels. */
const SMALL_WINDOWS = [
  [568, 320],
  [640, 360],
  [667, 375],
  [320, 256],
  [360, 640, "200%"],
] as const;

test("in a small window, the last link of the menu and the controls of the search can be scrolled into view", async ({
  sharedPage: page,
}) => {
  await page.goto("/metier/");
  for (const [width, height, fontSize = ""] of SMALL_WINDOWS) {
    await resize(page, width, height);
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
    const menu = page.getByRole("navigation", { name: "Menu principal" });
    const dialog = page.getByRole("dialog");
    for (const [opener, ...parts] of [
      [page.getByRole("button", { name: "Menu" }), menu.getByRole("link").last()],
      [
        page.getByRole("banner").getByRole("link", { name: "Rechercher" }),
        dialog.getByRole("button", { name: "Fermer la recherche" }),
        dialog.getByRole("combobox"),
      ],
    ] as const) {
      await opener.click();
      for (const part of parts) {
        await part.scrollIntoViewIfNeeded();
        const box = await part.boundingBox();
        const end = (box?.y ?? height) + (box?.height ?? 0);
        expect(end, `${String(width)} × ${String(height)}`).toBeLessThanOrEqual(height);
      }
      await page.keyboard.press("Escape");
    }
  }
});

test("printed with backgrounds, every text on the page of a course contrasts with its background", async ({
  sharedPage: page,
}) => {
  await page.setViewportSize({ width: 760, height: 900 });
  await page.emulateMedia({ media: "print" });
  await page.goto("/formations/technicien-datacenter/");
  const unreadable = await page.locator("main").evaluate((main) => {
    const sum = (colour: string): number =>
      (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((total, part) => total + Number(part), 0);
    const ground = (element: Element | null): string => {
      if (!element) return "rgb(255, 255, 255)";
      const { backgroundColor } = getComputedStyle(element);
      const isClear = /^rgba\(.*, 0\)$/.test(backgroundColor);
      return isClear ? ground(element.parentElement) : backgroundColor;
    };
    return [...main.querySelectorAll("*")]
      .filter((element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        ),
      )
      .filter((element) => element.checkVisibility())
      .filter(
        (element) => Math.abs(sum(getComputedStyle(element).color) - sum(ground(element))) < 300,
      )
      .map((element) => element.textContent?.trim().slice(0, 40));
  });
  await page.emulateMedia({ media: null });
  expect(unreadable).toEqual([]);
});

test("in forced-colors mode the drawn cable keeps its colour, and the form's progress bar is visible", async ({
  sharedPage: page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/");
  const shown = await page.evaluate(() => [
    getComputedStyle(document.querySelector(".help-go") ?? document.body, "::before")
      .backgroundColor,
    getComputedStyle(document.querySelector(".journey-head") ?? document.body, "::before")
      .borderTopColor,
  ]);
  await page.goto("/candidater/");
  const progress = page.locator(".question-count progress").first();
  await expect(progress).toHaveCSS("background-color", rgb("color-line"));
  await page.emulateMedia({ forcedColors: null });
  expect(shown).toEqual([rgb("color-os2"), rgb("color-os2")]);
});

test("on a phone, footer links that are below each other are more than 10 px apart", async ({
  sharedPage: page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/metier/");
  const gaps = await page.locator("footer ul").evaluateAll((lists) =>
    lists.flatMap((list) => {
      const lines = [...list.querySelectorAll("a")].map((link) => {
        const range = document.createRange();
        range.selectNodeContents(link);
        return [...range.getClientRects()];
      });
      return lines.slice(1).map((next, index) => {
        const [before, after] = [lines[index]?.at(-1), next[0]];
        return before && after && after.top > before.top ? after.top - before.bottom : Infinity;
      });
    }),
  );
  expect(gaps.some(Number.isFinite), "some links are below each other").toBe(true);
  expect(Math.min(...gaps)).toBeGreaterThan(10);
});

test("on the smallest phone, « Menu » and « Rechercher » are side by side in the header, and « Rechercher » is narrower", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto("/");
  const [menu, search] = await Promise.all(
    [
      page.getByRole("button", { name: "Menu" }),
      page.getByRole("banner").getByRole("link", { name: "Rechercher" }),
    ].map((part) => part.boundingBox()),
  );
  expect(search?.y).toBe(menu?.y);
  expect(search?.width).toBeLessThan(menu?.width ?? 0);
});
