import { faultsHeading } from "#application/forms/faults-heading.ts";
import { controlId, errorId } from "#application/forms/identifiers.ts";
import type { FieldError } from "#application/forms/rules.ts";
import { element } from "./element.ts";
import { describe, describedBy } from "./clear-notices.ts";

/**
 * Shows validation errors in the page: a summary with a link for each error, and each message again beside its field
 * (GOV.UK Design System, "Error summary"). The summary takes the focus, and the title of the page begins with « Erreur ».
 */
export function showFaults(form: HTMLFormElement, faults: readonly FieldError[]): void {
  const list = element("ul");
  for (const { field, message } of faults) {
    const control = document.getElementById(controlId(field.name));
    const error = element("p", { className: "field-error", id: errorId(field.name) }, message);
    (control?.closest("label") ?? control)?.before(error);
    control?.closest(".field")?.setAttribute("data-invalid", "");
    control?.setAttribute("aria-invalid", "true");
    if (control) describe(control, [error.id, ...describedBy(control)]);

    const link = element("a", { href: `#${controlId(field.name)}` }, message);
    link.addEventListener("click", (event) => {
      if (!control) return;
      event.preventDefault();
      // Scroll to the question too, not only to the control below it.
      (control.closest(".field") ?? control).scrollIntoView();
      // A group of radio buttons cannot get the focus: focus its first button.
      (control.querySelector("input") ?? control).focus({ preventScroll: true });
    });
    list.append(element("li", {}, link));
  }
  const heading = faultsHeading(faults.length);
  const summary = element("div", { className: "error-summary", tabIndex: -1 });
  summary.setAttribute("role", "group");
  summary.setAttribute("aria-label", heading);
  summary.append(element("h2", {}, heading), list);
  form.prepend(summary);
  document.title = `Erreur\u202f: ${document.title}`;
  summary.focus();
  summary.scrollIntoView({ block: "nearest" });
}
