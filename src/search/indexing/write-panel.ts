import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";

/** Path of the panel in a built site. It is not a page, so it has no `.html`. */
const PANEL = join("pagefind", "panneau.txt");

/**
 * Writes the search panel of `/recherche/` as a separate file of half the size, for the search dialog
 * (`browser/borrowed-page.ts`). The panel names its script and its style sheets.
 * @param site the folder of the built site
 */
export function writePanel(site: string): void {
  const page = parse(readFileSync(join(site, "recherche", "index.html"), "utf8"));
  const panel = page.querySelector("[data-search-panel]");
  if (!panel) throw new Error("/recherche/ n'a pas de « data-search-panel ».");
  writeFileSync(join(site, PANEL), panel.toString());
}
