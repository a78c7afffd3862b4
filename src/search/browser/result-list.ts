import type { Result } from "../query/answer.ts";
import type { Run } from "../query/excerpt.ts";

/**
 * Makes an element with its properties and what it holds. The forms have the same (`application/view/element.ts`): shared, it would
 * be a file of its own, and one request more on `/recherche/`.
 */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const created = Object.assign(document.createElement(tag), properties);
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

/** One result: what kind of page it is and of when, its title as a heading, the words found, and places inside it. */
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
