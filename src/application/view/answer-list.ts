import type { AnswerRow } from "./answer-rows.ts";
import { element } from "./element.ts";

/** What the buttons beside an answer do. */
export interface AnswerActions {
  /** « Modifier »: goes to the question. */
  change(fieldName: string): void;
  /** « Retirer »: takes back what the page did not ask. */
  remove(name: string): void;
}

/** A longer answer than this, in signs or lines, shows its beginning alone: the next one must not be a screen further down. */
const LONG = { signs: 200, lines: 4 };

const isLong = (text: string): boolean =>
  text.length > LONG.signs || text.split("\n").length > LONG.lines;

/** The answers to check before sending, each with its button; what was not answered stands in one line that opens. */
export function showAnswerList(
  part: HTMLElement | null,
  rows: readonly AnswerRow[],
  actions: AnswerActions,
): void {
  if (!part) return;
  const show = (row: AnswerRow): HTMLElement => answerOf(row, actions);
  const empty = rows.filter(({ text }) => text === "");
  part.textContent = "";
  part.append(element("dl", {}, ...rows.filter(({ text }) => text !== "").map(show)));
  if (empty.length === 0) return;
  const names = empty.map(({ heading }) => heading).join(", ");
  const line = element("summary", {}, `Pas de réponse\u202f: ${names}`);
  part.append(
    element(
      "details",
      { className: "unanswered screen-only" },
      line,
      element("dl", {}, ...empty.map(show)),
    ),
  );
}

function answerOf({ field, carried, heading, text }: AnswerRow, actions: AnswerActions) {
  const answer = element("dd", { dir: "auto" }, text === "" ? "Pas de réponse" : text);
  const row = element("div", { className: "answer" }, element("dt", {}, heading), answer);
  if (isLong(text)) row.append(element("dd", { className: "screen-only" }, wholeButton(answer)));
  const [label, act] = field
    ? [text === "" ? "Répondre" : "Modifier", () => actions.change(field.name)]
    : ["Retirer", () => actions.remove(carried ?? "")];
  const button = element("button", { className: "button", type: "button" }, label);
  button.append(element("span", { className: "sr-only" }, `\u202f: ${heading}`));
  button.addEventListener("click", act);
  row.append(element("dd", { className: "answer-change screen-only" }, button));
  return row;
}

/** Shows the beginning of an answer, and makes the button that shows it whole; on paper and by ear it always is. */
function wholeButton(answer: HTMLElement): HTMLElement {
  const button = element("button", { className: "link-button", type: "button" });
  const show = (isWhole: boolean): void => {
    answer.classList.toggle("answer-start", !isWhole);
    button.setAttribute("aria-expanded", String(isWhole));
    button.textContent = isWhole ? "Voir moins" : "Voir toute la réponse";
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  show(false);
  return button;
}
