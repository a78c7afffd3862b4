import type { Result } from "../query/answer.ts";
import type { Run } from "../query/excerpt.ts";

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...inside);
  return made;
}

function link(href: string, text: string, className = ""): HTMLAnchorElement {
  const made = element("a", className, text);
  made.href = href;
  return made;
}

const excerptOf = (runs: readonly Run[]): HTMLElement =>
  element(
    "p",
    "search-excerpt",
    ...runs.map(({ text, marked }) => (marked ? element("mark", "", text) : text)),
  );

/** One result: what kind of page it is and of when, its title as a heading, the words found, and places inside it. */
export function resultItem({ title, url, section, date, excerpt, places }: Result): HTMLLIElement {
  const item = element("li", "search-result");
  const about = [section, date].filter((part) => part !== undefined).join(" · ");
  if (about !== "") item.append(element("p", "search-about", about));
  item.append(element("h2", "", link(url, title)), excerptOf(excerpt));
  if (places.length > 0)
    item.append(
      element(
        "ul",
        "search-places",
        ...places.map((place) => element("li", "", link(place.url, place.title))),
      ),
    );
  return item;
}
