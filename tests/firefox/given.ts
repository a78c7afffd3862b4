import type { BrowserKind } from "../../scripts/browser-kinds.ts";

/**
 * `npm test` builds the site for free ports, serves it with an inbox, and says where they are.
 * @throws when somebody else started the tests
 */
export function given(
  name: "SITE_ORIGIN" | "INBOX_ORIGIN" | "OLD_CHROMIUMS" | BrowserKind["variable"],
): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} manque : lancez « npm test -- firefox » (ou « webkit », « old »), qui construit et sert le site.`,
  );
}
