/** Removes error messages, and questions about typos, from beside the fields. */

/** Removes the error messages, and what announces them to screen readers. */
export function clearFaults(form: HTMLFormElement): void {
  form.querySelectorAll(".error-summary, .field-error").forEach((shown) => shown.remove());
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.closest(".field")?.removeAttribute("data-invalid");
    describe(
      control,
      describedBy(control).filter((id) => document.getElementById(id)),
    );
  }
}

/** Removes the questions about probable typos. */
export function clearMistakes(form: HTMLFormElement): void {
  form.querySelectorAll("[data-mistake]").forEach((shown) => shown.remove());
}

/** Sets which elements describe a control to screen readers (`aria-describedby`). */
export function describe(control: Element, ids: readonly string[]): void {
  if (ids.length > 0) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}

/** The ids of the elements that describe a control. */
export function describedBy(control: Element): string[] {
  return (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
}
