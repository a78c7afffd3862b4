/** The results of `/recherche/?q=…`: Pagefind's index is loaded only when somebody searches. */

interface Fragment {
  url: string;
  excerpt: string;
  meta: { title?: string; section?: string; date?: string };
}
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

/** Results shown at once; more come on request. */
const PAGE_SIZE = 10;
// Kept in a variable so that the bundler leaves alone a file which exists only after the build.
const ENGINE = "/pagefind/pagefind.js";

const element = <K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = "") => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

const status = document.querySelector<HTMLElement>("#search-status");
const list = document.querySelector<HTMLOListElement>("#search-results");
const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";

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

function resultItem({ url, meta, excerpt }: Fragment): HTMLLIElement {
  const item = element("li", "border-t border-line py-5");
  const heading = element("h2", "text-h3");
  const link = element("a", "text-text", meta.title ?? url);
  link.href = url;
  heading.append(link);
  item.append(
    element("p", "label", [meta.section, meta.date].filter(Boolean).join(" · ")),
    heading,
    excerptOf(excerpt),
  );
  return item;
}

const countWords = (count: number): string => {
  const asked = `«\u202f${query}\u202f»`;
  if (count === 0)
    return `Aucun résultat pour ${asked}. Un mot plus court aide parfois, ou le plan du site.`;
  return `${String(count)}\u00a0${count === 1 ? "résultat" : "résultats"} pour ${asked}`;
};

async function showResults(status: HTMLElement, list: HTMLOListElement): Promise<void> {
  status.textContent = "Recherche en cours…";
  const pagefind = (await import(/* @vite-ignore */ ENGINE)) as Pagefind;
  await pagefind.init();
  const { results } = await pagefind.search(query);
  status.textContent = countWords(results.length);
  let shown = 0;
  const more = element("button", "button mt-4", "Voir plus de résultats");
  more.type = "button";
  const showNext = async () => {
    const next = await Promise.all(
      results.slice(shown, shown + PAGE_SIZE).map((result) => result.data()),
    );
    const items = next.map(resultItem);
    list.append(...items);
    if (shown > 0) items[0]?.querySelector("a")?.focus();
    shown += items.length;
    more.hidden = shown >= results.length;
  };
  await showNext();
  more.addEventListener("click", () => void showNext());
  list.after(more);
}

if (status && list && query !== "") {
  const field = document.querySelector<HTMLInputElement>("input[name=q]");
  if (field) field.value = query;
  document.title = `«\u202f${query}\u202f» – ${document.title}`;
  showResults(status, list).catch(() => {
    status.textContent = import.meta.env.DEV
      ? "L’index de recherche n’existe pas encore\u202f: lancez «\u202fnpm run build\u202f» une fois, puis rechargez cette page."
      : "La recherche ne répond pas. On peut recharger la page, ou passer par le plan du site.";
  });
}
