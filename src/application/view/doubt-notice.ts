import type { Doubt } from "../forms/doubts.ts";
import { controlId } from "../forms/identifiers.ts";
import { element } from "./element.ts";

/**
 * Asks about what looks like a slip, at its field: a suggestion to take, or one's own answer to keep.
 * Neither is a fault, and going on with the same answer keeps it too.
 * @param answered called once the person has chosen, with the suggestion or with nothing
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
    // A group of choices takes no focus itself.
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
