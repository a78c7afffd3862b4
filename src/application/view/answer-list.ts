import type { AnswerRow } from "./answer-rows.ts";
import { element } from "./element.ts";

/** What the buttons beside an answer do. */
interface AnswerActions {
  /** « Modifier »: goes to the question. */
  change(fieldName: string): void;
  /** « Retirer »: removes an answer that the form does not ask for. */
  remove(name: string): void;
}

/**
 * Answers longer than this, in characters or lines, are shown shortened, so that the next answer is not a screen further down.
 */
const LONG = { characters: 200, lines: 4 };

const isLong = (text: string): boolean =>
  text.length > LONG.characters || text.split("\n").length > LONG.lines;

/** What each list shows now, as JSON. */
const shown = new WeakMap<HTMLElement, string>();

/**
 * Lists the answers to check before sending, each with its button. Unanswered questions share one line that can be opened. A list
 * that already shows these answers is not touched, so that it keeps the focus and what the person has opened.
 */
export function showAnswerList(
  part: HTMLElement | null,
  rows: readonly AnswerRow[],
  actions: AnswerActions,
): void {
  const wanted = JSON.stringify(rows);
  if (!part || shown.get(part) === wanted) return;
  shown.set(part, wanted);
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

/** Shortens an answer and returns the button that shows it in full. In print and for screen readers it is always complete. */
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
