import { formatDateOf } from "#lib/date-words.ts";
import { mayBeSameDay } from "#lib/partial-dates.ts";
import { plainId } from "#lib/plain-id.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { letterFault } from "#content-check/numbers/letters-in-numbers.ts";
import { olderFirst } from "#content-check/copies/near-copies.ts";
import { cachedByFields } from "#content-check/caches.ts";
import { plainAddress } from "#content-check/links/tracked-addresses.ts";

/** The name of a site at the end of a page's title, as group 1: « … | La Voix du Nord », « … - Le Parisien ». */
const ADDED_NAME = /\s+[|–—·•:-]\s+([^|–—·•]+)$/u;

/** A month in an address: « /2020/12/18/ », « /2020-12-18 », « /2020/12/ ». The groups are the year and the month. */
const MONTH_IN_ADDRESS = /\/(20[0-4]\d)[/-](0[1-9]|1[0-2])(?=[/-])/;

/** A folder of uploaded files: the month below it is that of the upload, which may be long after the document. */
const UPLOADS = /\/(?:uploads|files|media|documents?)\//i;

/**
 * Reports a source whose date is not in the month that its address contains: « 18 décembre 2021 » for « …/2020/12/18/… ». The
 * day is not compared: the address may have the day of another version.
 */
export function sourceMonthFaults(file: ContentFile): Fault[] {
  if (file.collection !== "sources") return [];
  const { url, date } = fields(file);
  const known = dateIn(date);
  const [, year, month] = MONTH_IN_ADDRESS.exec(String(url)) ?? [];
  if (!known || year === undefined || month === undefined || UPLOADS.test(String(url))) return [];
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

/**
 * Reports a press article whose address is the newspaper's home page. Other sources are fine: a database may have no other
 * page.
 */
export function homePageFaults(file: ContentFile): Fault[] {
  const { url, coverage } = fields(file);
  if (file.collection !== "sources" || coverage !== true) return [];
  const { pathname, search } = URL.parse(String(url)) ?? { pathname: "", search: "" };
  if (search !== "" || !/^\/(?:index\.\w+|accueil\/?|fr\/?)?$/u.test(pathname)) return [];
  return [
    faultAt(file, ["url"], {
      fault: "l'adresse est celle de l'accueil du journal",
      remedy: "ouvrez l'article et copiez son adresse.",
    }),
  ];
}

/**
 * Reports a source's title that also names its newspaper, as copied from the browser (« … | La Voix du Nord »), or has a letter
 * in a number (« 2O27 »).
 */
export function sourceTitleFaults(file: ContentFile): Fault[] {
  if (file.collection !== "sources") return [];
  const { title, outlet } = fields(file);
  if (typeof title !== "string" || typeof outlet !== "string") return [];
  const lettered = letterFault(title);
  if (lettered) return [faultAt(file, ["title"], lettered)];
  const [added, name = ""] = ADDED_NAME.exec(title) ?? [];
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

/**
 * The address of a source in a form that can be compared. If the path ends with the words of a title, these words identify the
 * article, and the query is left out: « /soudes-pour-l-emploi.html?type=article » becomes « /soudes-pour-l-emploi.html ».
 */
const addressOfArticle = (url: string): string => {
  const address = plainAddress(url);
  return /\/[^/?]+(?:-[^/?]+){3}\?/.test(address) ? address.replace(/\?.*/, "") : address;
};

/** What identifies a source: its title, outlet, address and date, written so that they can be compared. */
const identityOf = cachedByFields((file: ContentFile) => {
  const { title, outlet, url, date } = fields(file);
  const address = typeof url === "string" && url.trim() !== "" ? url : undefined;
  return {
    title: plainId(String(title ?? file.id)),
    outlet: plainId(String(outlet)),
    address: address === undefined ? undefined : addressOfArticle(address),
    date: dateIn(date),
  };
});

/**
 * Reports a document that is entered twice. Two sources with the same address are the same document. So are two sources with
 * the same title, with one exception: both have an address, and their outlets or dates differ. Two newspapers may print the
 * same agency report under the same title, and « Rapport d'activité » appears each year.
 */
export function sameSourceFaults(sources: readonly ContentFile[]): Fault[] {
  const read = sources.toSorted(olderFirst).map((file) => ({ file, ...identityOf(file) }));
  const byAddress = Map.groupBy(read, ({ address }) => address);
  const byTitle = Map.groupBy(read, ({ title }) => title);
  return read.flatMap(({ file, ...one }): Fault[] => {
    const earlier = (list: readonly (typeof read)[number][] = []) =>
      list.slice(
        0,
        list.findIndex((other) => other.file === file),
      );
    const [same] = one.address === undefined ? [] : earlier(byAddress.get(one.address));
    const namesake = earlier(byTitle.get(one.title)).find(
      (other) =>
        one.address === undefined ||
        other.address === undefined ||
        (one.outlet === other.outlet &&
          (!one.date || !other.date || mayBeSameDay(one.date, other.date))),
    );
    const original = (same ?? namesake)?.file;
    if (!original) return [];
    const name = same ? "url" : "title";
    return [
      {
        file: file.path,
        line: file.lineOf([name]),
        field: name,
        fault: `${same ? "cette adresse est déjà celle" : "ce titre est déjà celui"} de ${original.path}`,
        remedy: `citez ${original.id} au lieu de ${file.id}, et supprimez cette fiche ; ou corrigez ce qui est à elle.`,
      },
    ];
  });
}
