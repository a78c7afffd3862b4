/** Shows search results without a search, by the functions of the search page. */
import { countWords, element, resultItem, type Fragment } from "../search/result-item.ts";

for (const sample of document.querySelectorAll<HTMLElement>("[data-show-results]")) {
  const { showResults = "[]", query = "" } = sample.dataset;
  const results = JSON.parse(showResults) as Fragment[];
  const list = element("ol", "mt-4 max-w-prose");
  list.append(...results.map(resultItem));
  sample.append(element("p", "font-bold", countWords(results.length, query)));
  if (results.length > 0) sample.append(list);
}
