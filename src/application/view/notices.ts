/** What is said beside a state: it stands in the page, hidden until it is true. */
import type { Arrived, Model } from "../core/model.ts";
import { element } from "../../lib/element.ts";

export function showNotice(form: HTMLFormElement, { notice, erased }: Model): void {
  for (const shown of form.querySelectorAll<HTMLElement>("[data-notice]")) {
    shown.hidden = shown.dataset["notice"] !== notice;
    shown.tabIndex = -1;
    // What was erased can be taken back until something new is typed.
    const back = shown.querySelector<HTMLElement>("[data-event=reprendre]");
    if (back) back.hidden = !erased;
  }
}

/** Applications that went while nobody looked, beside the one that is being written. */
export function showNews(news: readonly Arrived[]): void {
  const list = document.querySelector<HTMLElement>("[data-news]");
  if (!list) return;
  list.hidden = news.length === 0;
  list.replaceChildren(
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
