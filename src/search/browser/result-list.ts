import type { Result } from "#search/query/answer.ts";
import type { Run } from "#search/query/excerpt.ts";

/**
 * Creates an element with its properties and children. The forms have the same function (`application/view/element.ts`). If
 * the forms and the search shared it, it would become a separate chunk, and one more request on `/recherche/`.
 */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  Object.assign(created, properties);
  created.append(...content);
  return created;
}

const link = (href: string, text: string): HTMLAnchorElement => element("a", { href }, text);

const excerptOf = (runs: readonly Run[]): HTMLElement =>
  element(
    "p",
    { className: "search-excerpt" },
    ...runs.map(({ text, marked }) => (marked ? element("mark", {}, text) : text)),
  );

/** One result: its kind of page and date, its title as a heading, the words found, and links to places inside the page. */
export function resultItem({ title, url, section, date, excerpt, places }: Result): HTMLLIElement {
  const item = element("li", { className: "search-result" });
  const about = [section, date].filter((part) => part !== undefined).join(" · ");
  if (about !== "") item.append(element("p", { className: "search-about" }, about));
  item.append(element("h2", {}, link(url, title)), excerptOf(excerpt));
  if (places.length > 0)
    item.append(
      element(
        "ul",
        { className: "search-places" },
        ...places.map((place) => element("li", {}, link(place.url, place.title))),
      ),
    );
  return item;
}
