import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";

/** Where the panel stands in a built site; no `.html`, for it is no page. */
const PANEL = join("pagefind", "panneau.txt");

/**
 * Writes what the dialog of a page takes from `/recherche/` (`browser/borrowed-page.ts`) as a file apart, half its size: the panel with
 * its script, which names its style sheets.
 * @param site the folder of the built site
 */
export function writePanel(site: string): void {
  const page = parse(readFileSync(join(site, "recherche", "index.html"), "utf8"));
  const panel = page.querySelector("[data-search-panel]");
  if (!panel) throw new Error("/recherche/ n'a pas de « data-search-panel ».");
  writeFileSync(join(site, PANEL), panel.toString());
}
