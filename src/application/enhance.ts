import { controlId, errorId } from "./identifiers.ts";
import { checkAnswers, faultsHeading, type Answers, type Fault } from "./rules.ts";

/** A tap within this time of a send is the same tap, in milliseconds. Then one may try again. */
const SAME_SEND = 10_000;

/**
 * Takes over the validation of the application form, in our words instead of the browser's. The
 * form still posts by itself, and whatever fails in here leaves it free to: the inbox checks too.
 */
export function enhanceForm(form: HTMLFormElement): void {
  const title = document.title;
  const button = form.querySelector<HTMLElement>("[type=submit]");
  const status = form.querySelector<HTMLElement>("[role=status]");
  let sending = false;
  let release: ReturnType<typeof setTimeout> | undefined;

  const setSending = (now: boolean): void => {
    sending = now;
    clearTimeout(release);
    if (now) release = setTimeout(setSending, SAME_SEND, false);
    if (now) button?.setAttribute("aria-disabled", "true");
    else button?.removeAttribute("aria-disabled");
    if (status) status.textContent = now ? "Envoi en cours…" : "";
  };

  form.addEventListener("submit", (event) => {
    try {
      if (sending) {
        event.preventDefault();
        return;
      }
      clearFaults(form);
      document.title = title;
      const faults = checkAnswers(readAnswers(form));
      if (faults.length > 0) {
        showFaults(form, faults);
        document.title = `Erreur\u202f: ${title}`;
        // Last of all, so that nothing above can both fail and hold the application back.
        event.preventDefault();
        return;
      }
      setSending(true);
    } catch (error) {
      console.error(error);
    }
  });
  // Coming back from the thank-you page, some browsers show this page as it was left: sending.
  addEventListener("pageshow", () => setSending(false));

  form.noValidate = true;
}

function readAnswers(form: HTMLFormElement): Answers {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function clearFaults(form: HTMLFormElement): void {
  form.querySelectorAll(".error-summary, .field-error").forEach((element) => element.remove());
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.closest(".field")?.removeAttribute("data-invalid");
    const hints = describedBy(control).filter((id) => document.getElementById(id));
    if (hints.length > 0) control.setAttribute("aria-describedby", hints.join(" "));
    else control.removeAttribute("aria-describedby");
  }
}

function showFaults(form: HTMLFormElement, faults: readonly Fault[]): void {
  const list = element("ul");
  for (const { field, message } of faults) {
    const control = document.getElementById(controlId(field.name));
    const error = element("p", "field-error", message);
    error.id = errorId(field.name);
    control?.before(error);
    control?.closest(".field")?.setAttribute("data-invalid", "");
    control?.setAttribute("aria-invalid", "true");
    control?.setAttribute("aria-describedby", [error.id, ...describedBy(control)].join(" "));

    const link = element("a", "", message);
    link.href = `#${controlId(field.name)}`;
    link.addEventListener("click", (event) => {
      if (!control) return;
      event.preventDefault();
      // The question must be seen as well, not only the box below it.
      (control.closest(".field") ?? control).scrollIntoView();
      control.focus({ preventScroll: true });
    });
    const item = element("li");
    item.append(link);
    list.append(item);
  }
  const heading = faultsHeading(faults.length);
  const summary = element("div", "error-summary");
  summary.tabIndex = -1;
  summary.setAttribute("role", "group");
  summary.setAttribute("aria-label", heading);
  summary.append(element("h2", "", heading), list);
  form.prepend(summary);
  summary.focus();
}

function describedBy(control: Element): string[] {
  return (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = "",
  text = "",
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  if (className) created.className = className;
  created.textContent = text;
  return created;
}
