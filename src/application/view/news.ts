import type { Arrived } from "#application/core/model.ts";
import { element } from "./element.ts";

/** Shows other applications that were sent from the queue, beside the application being written. */
export function showNews(news: readonly Arrived[]): void {
  const list = document.querySelector<HTMLElement>("[data-news]");
  if (!list) return;
  list.hidden = news.length === 0;
  list.textContent = "";
  list.append(
    ...news.map(({ reference, firstName }) => {
      const whose = firstName === "" ? "Une candidature" : "La candidature de ";
      const name = firstName === "" ? [] : [element("bdi", {}, firstName)];
      return element(
        "p",
        {},
        whose,
        ...name,
        " est envoyée. Référence\u202f: ",
        element("strong", { className: "reference" }, reference),
      );
    }),
  );
}
