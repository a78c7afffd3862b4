import type { AnswerRow } from "./answer-rows.ts";
import { element } from "../../lib/element.ts";

/** What the buttons beside an answer do. */
export interface AnswerActions {
  /** « Modifier »: goes to the question. */
  change(fieldName: string): void;
  /** « Retirer »: takes back what the page did not ask. */
  remove(name: string): void;
}

/** The answers to check before sending, each with its button. */
export function showAnswerList(
  list: HTMLElement | null,
  rows: readonly AnswerRow[],
  actions: AnswerActions,
): void {
  list?.replaceChildren(
    ...rows.map(({ field, carried, heading, text }) => {
      const answer = element("dd", { className: text === "" ? "text-muted" : "", dir: "auto" });
      answer.textContent = text === "" ? "Pas de réponse" : text;
      const row = element("div", { className: "answer" }, element("dt", {}, heading), answer);
      const [label, act] = field
        ? ["Modifier", () => actions.change(field.name)]
        : ["Retirer", () => actions.remove(carried ?? "")];
      const button = element("button", { className: "button", type: "button" }, label);
      button.append(element("span", { className: "sr-only" }, `\u202f: ${heading}`));
      button.addEventListener("click", act);
      row.append(element("dd", { className: "answer-change screen-only" }, button));
      return row;
    }),
  );
}
