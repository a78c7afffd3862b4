import { formatDateOf } from "#lib/date-words.ts";
import { mayBeSameDay } from "#lib/partial-dates.ts";
import { plainId } from "#lib/plain-id.ts";
import { dateIn } from "./dates.ts";
import type { Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";

/** What browsers and shared links add to a title: « … | La Voix du Nord », « … - Le Parisien ». */
const ADDED = /\s+[|–—·•:-]\s+([^|–—·•]+)$/u;

/** A month or a day in an address: "/2020/12/18/", "2020-12-18", "/2020/12/". */
const DAY_IN_ADDRESS = /\/(20[0-4]\d)[/-](0[1-9]|1[0-2])(?=[/-])/;

/** Reports a source whose date is not of the month that its address names; the day may be that of another version. */
export function sourceMonthFaults(file: ContentFile): Fault[] {
  if (file.collection !== "sources") return [];
  const { url, date } = fields(file);
  const known = dateIn(date);
  const [, year, month] = DAY_IN_ADDRESS.exec(String(url)) ?? [];
  if (!known || year === undefined || month === undefined) return [];
  const from = { year: Number(year), month: Number(month) };
  if (mayBeSameDay(known, { known: true, from, deduced: false })) return [];
  return [
    {
      file: file.path,
      line: file.lineOf(["date"]),
      field: "date",
      fault: `la date est ${formatDateOf(known)}, et l'adresse dit ${year}/${month}`,
      remedy: "corrigez celle des deux qui se trompe.",
    },
  ];
}

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
