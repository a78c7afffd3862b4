import type { ProbableMistake } from "#application/forms/probable-mistakes.ts";
import { controlId } from "#application/forms/identifiers.ts";
import { element } from "./element.ts";

/**
 * Asks about a probable typo beside its field. It is a question, not an error: the person may take the suggestion, keep the
 * answer, or go back to the field and correct it. Moving on without a choice keeps the answer.
 * @param answered called when the person takes the suggestion (with it as argument) or keeps the answer (without argument)
 */
export function askAbout(mistake: ProbableMistake, answered: (suggestion?: string) => void): void {
  const control = document.getElementById(controlId(mistake.field));
  if (!control) return;
  const notice = element("div", { className: "notice mistake", tabIndex: -1 });
  notice.dataset["mistake"] = mistake.field;
  notice.setAttribute("role", "group");
  notice.setAttribute("aria-label", mistake.question);
  const button = (label: string, choose: () => void): HTMLButtonElement => {
    const made = element("button", { className: "button", type: "button" }, label);
    made.addEventListener("click", choose);
    return made;
  };
  const { suggestion, keep } = mistake;
  const change = (): void =>
    // A group of radio buttons cannot get the focus: focus the selected button.
    (control.querySelector<HTMLElement>("input:checked") ?? control).focus();
  notice.append(element("p", {}, mistake.question));
  const choices = element("p", { className: "mistake-choices" });
  if (suggestion !== undefined) {
    choices.append(button(`Oui, ${suggestion}`, () => answered(suggestion)));
  }
  choices.append(
    button(keep, () => answered()),
    button("Corriger", change),
  );
  notice.append(choices);
  control.after(notice);
  notice.focus();
  notice.scrollIntoView({ block: "nearest" });
}
