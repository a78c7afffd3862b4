import { plainId } from "#lib/plain-id.ts";
import type { Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";

/** What browsers and shared links add to a title: « … | La Voix du Nord », « … - Le Parisien ». */
const ADDED = /\s+[|–—·•:-]\s+([^|–—·•]+)$/u;

/** Reports a source whose title also names its newspaper or site, as copied from the browser: both are shown. */
export function sourceTitleFaults(file: ContentFile): Fault[] {
  if (file.collection !== "sources") return [];
  const { title, outlet } = fields(file);
  if (typeof title !== "string" || typeof outlet !== "string") return [];
  const [added, name = ""] = ADDED.exec(title) ?? [];
  if (added === undefined || plainId(name) !== plainId(outlet)) return [];
  return [
    {
      file: file.path,
      line: file.lineOf(["title"]),
      field: "title",
      fault: `le titre dit aussi « ${name.trim()} », que « outlet » dit déjà`,
      remedy: `n'écrivez que celui de l'article : « ${title.slice(0, -added.length)} ».`,
    },
  ];
}
