import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { dateIn, dateOfSource } from "#content-check/dates/dates.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { attributeOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** In months. An article may announce an event this long in advance. */
const NOTICE = 3;

/** The number of months from year 0 to a sort key, which is a number YYYYMMDD. */
const monthsTo = (key: number): number =>
  Math.floor(key / 10_000) * 12 + (Math.floor(key / 100) % 100);

/**
 * Finds an article that appeared more than `NOTICE` months before the event: it cannot tell what happened there. `name` is the
 * id of the article's source, `cited` are the ids of the sources that the text cites.
 */
function tooEarlyFault(
  { name, cited }: { name: string; cited: readonly string[] },
  file: ContentFile,
  entries: Entries,
  today: number,
): Mistake | undefined {
  const event = dateIn(fields(file)["date"]);
  const article = dateOfSource(name, entries);
  // A future event may be announced long before. An event « au plus tard mai 2031 » may have happened long before that date.
  if (!event || !article || event.qualifier === "by" || sortKey(event) > today) return undefined;
  if (monthsTo(sortKey(event)) - monthsTo(lastDay(article)) <= NOTICE) return undefined;
  const after = cited.find((id) => {
    const date = dateOfSource(id, entries);
    return date && lastDay(date) >= sortKey(event);
  });
  return {
    fault: `l'article ${name} (${formatDate(article)}) est d'avant l'événement (${formatDate(event)}), et ne peut pas l'avoir raconté`,
    remedy: `écrivez l'article qui le raconte${after === undefined ? "" : ` : ${after}`} ; ou corrigez « date ».`,
  };
}

/**
 * Reports the `article` of a press page if it appeared too long before the page's event, or if the page's text cites other
 * sources but never this article.
 */
export function pressArticleFaults(
  file: ContentFile,
  text: PageText | undefined,
  entries: Entries,
  today: number,
): Fault[] {
  const { article } = fields(file);
  if (file.collection !== "press" || typeof article !== "string" || !text) return [];
  const cited = walk(text.tree).flatMap((node) =>
    node.name === "Source" ? [attributeOf(node, "id") ?? ""] : [],
  );
  const wrong = tooEarlyFault({ name: article, cited }, file, entries, today);
  if (wrong) return [faultAt(file, ["article"], wrong)];
  const [other] = cited;
  if (other === undefined || cited.includes(article)) return [];
  return [
    faultAt(file, ["article"], {
      fault: `la page raconterait l'article ${article}, que son texte ne cite jamais`,
      remedy: `écrivez celui qu'elle raconte (le texte cite ${[...new Set(cited)].join(", ")}) ; ou citez ${article} dans le texte : <Source id="${article}" />.`,
    }),
  ];
}
