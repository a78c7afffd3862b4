/** The results of `/recherche/?q=…`: Pagefind's index is loaded only when somebody searches. */
import { countWords, element, resultItem, type Fragment } from "./result-item.ts";

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

/** Results shown at once; more come on request. */
const PAGE_SIZE = 10;
// Kept in a variable so that the bundler leaves alone a file which exists only after the build.
const ENGINE = "/pagefind/pagefind.js";

const status = document.querySelector<HTMLElement>("#search-status");
const list = document.querySelector<HTMLOListElement>("#search-results");
const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";

async function showResults(status: HTMLElement, list: HTMLOListElement): Promise<void> {
  status.textContent = "Recherche en cours…";
  const pagefind = (await import(/* @vite-ignore */ ENGINE)) as Pagefind;
  await pagefind.init();
  const { results } = await pagefind.search(query);
  status.textContent = countWords(results.length, query);
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
