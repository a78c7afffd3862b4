import type { Doubt } from "#application/forms/doubts.ts";
import { controlId } from "#application/forms/identifiers.ts";
import { element } from "./element.ts";

/**
 * Asks about a probable typo beside its field: take the suggestion, or keep the answer. Neither counts as an error, and moving
 * on with the same answer keeps it too.
 * @param answered called once the person has chosen, with the suggestion if they took it
 */
export function askAbout(doubt: Doubt, answered: (suggestion?: string) => void): void {
  const control = document.getElementById(controlId(doubt.field));
  if (!control) return;
  const notice = element("div", { className: "notice doubt", tabIndex: -1 });
  notice.dataset["doubt"] = doubt.field;
  notice.setAttribute("role", "group");
  notice.setAttribute("aria-label", doubt.question);
  const button = (label: string, choose: () => void): HTMLButtonElement => {
    const made = element("button", { className: "button", type: "button" }, label);
    made.addEventListener("click", choose);
    return made;
  };
  const { suggestion, keep } = doubt;
  const change = (): void =>
    // A group of radio buttons cannot be focused itself.
    (control.querySelector<HTMLElement>("input:checked") ?? control).focus();
  notice.append(element("p", {}, doubt.question));
  const choices = element("p", { className: "doubt-choices" });
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
