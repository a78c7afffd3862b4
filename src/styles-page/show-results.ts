/** Shows search results without a search, with the search's own functions. */
import { resultItem } from "#search/browser/result-list.ts";
import { resultMessage } from "#search/browser/messages.ts";
import type { Result } from "#search/query/answer.ts";

for (const sample of document.querySelectorAll<HTMLElement>("[data-show-results]")) {
  const { showResults = "[]", query = "" } = sample.dataset;
  const results = JSON.parse(showResults) as Result[];
  const status = document.createElement("p");
  status.className = "search-status";
  status.textContent = resultMessage(
    { total: results.length, results, corrections: [], unknown: [], archiveLeft: false },
    query,
  );
  const list = document.createElement("ol");
  list.append(...results.map(resultItem));
  sample.className = "search-panel";
  sample.append(status);
  if (results.length > 0) sample.append(list);
}
