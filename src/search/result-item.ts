/** How a page that was found is shown, and what is said above the list. */

/** What the index says of a page. */
export interface Fragment {
  url: string;
  excerpt: string;
  meta: { title?: string; section?: string; date?: string };
}

/** Makes an element; text is always text, never markup. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = "",
) => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

/** Pagefind's excerpts mark the words found: the marks are kept, everything else stays text. */
function excerptOf(html: string): HTMLElement {
  const paragraph = element("p", "mt-1");
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of parsed.childNodes)
    paragraph.append(
      node.nodeName === "MARK"
        ? element("mark", "bg-os2 text-encre", node.textContent ?? "")
        : (node.textContent ?? ""),
    );
  return paragraph;
}

export function resultItem({ url, meta, excerpt }: Fragment): HTMLLIElement {
  const item = element("li", "border-t border-line py-5");
  const heading = element("h2", "text-h3");
  const link = element("a", "solo-link", meta.title ?? url);
  link.href = url;
  heading.append(link);
  item.append(
    element("p", "label", [meta.section, meta.date].filter(Boolean).join(" · ")),
    heading,
    excerptOf(excerpt),
  );
  return item;
}

/** How many pages were found, in final typography. */
export const countWords = (count: number, query: string): string => {
  const asked = `«\u202f${query}\u202f»`;
  if (count === 0)
    return `Aucun résultat pour ${asked}. Un mot plus court aide parfois, ou le plan du site.`;
  return `${String(count)}\u00a0${count === 1 ? "résultat" : "résultats"} pour ${asked}`;
};
