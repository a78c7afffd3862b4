import type { AnswerRow } from "./form-answers.ts";
import { element } from "./element.ts";

/** The answers to check before sending, each with its « Modifier ». */
export function showAnswerList(
  list: HTMLElement | null,
  rows: readonly AnswerRow[],
  change: ((fieldName: string) => void) | undefined,
): void {
  list?.replaceChildren(
    ...rows.map(({ field, heading, text }) => {
      const answer = element("dd", { className: text === "" ? "text-muted" : "" });
      answer.dir = "auto";
      answer.textContent = text === "" ? "Pas de réponse" : text;
      const row = element("div", { className: "answer" }, element("dt", {}, heading), answer);
      if (field && change) {
        const button = element("button", { className: "button", type: "button" }, "Modifier");
        button.append(element("span", { className: "sr-only" }, `\u00a0: ${heading}`));
        button.addEventListener("click", () => change(field.name));
        row.append(element("dd", { className: "answer-change screen-only" }, button));
      }
      return row;
    }),
  );
}
