import type { BrowserKind } from "#scripts/browser-kinds.ts";

/**
 * Reads a variable that `npm test` sets after it has built the site and started a server and an inbox for it.
 * @throws if the tests were started in another way
 */
export function requiredEnv(
  name: "SITE_ORIGIN" | "INBOX_ORIGIN" | "OLD_CHROMIUMS" | BrowserKind["variable"],
): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} manque : lancez « npm test -- firefox » (ou « webkit », « old »), qui construit et sert le site.`,
  );
}
