/** The controls of a form, read and filled in. */
type Control = HTMLInputElement | HTMLTextAreaElement;
type Answers = Readonly<Record<string, string>>;

/** The controls that a person answers with: not the hidden ones, not the trap for robots, not what speaks of the device. */
export function controlsOf(form: HTMLFormElement): Control[] {
  return [
    ...form.querySelectorAll<Control>("input[name]:not([type=hidden]), textarea[name]"),
  ].filter((control) => !control.closest("[aria-hidden=true]"));
}

const isTickable = (control: Control): control is HTMLInputElement =>
  control.type === "radio" || control.type === "checkbox";

/** The answer of one control as it is kept: empty for a box that is not ticked. */
export const valueOf = (control: Control): string =>
  isTickable(control) && !control.checked ? "" : control.value;

/** The answers that somebody has given. */
export const givenAnswers = (controls: readonly Control[]): [name: string, value: string][] =>
  controls
    .map((control): [string, string] => [control.name, valueOf(control)])
    .filter(([, value]) => value !== "");

/**
 * Brings the controls to the answers, and leaves alone what is the same already.
 * @param except the control that somebody is typing in
 */
export function fillIn(
  controls: readonly Control[],
  answers: Answers,
  except: Element | null = null,
): void {
  for (const control of controls) {
    const answer = answers[control.name] ?? "";
    if (isTickable(control)) {
      const isChosen = answer === control.value;
      if (control.checked !== isChosen) control.checked = isChosen;
    } else if (control.value !== answer && (control !== except || control.value === ""))
      control.value = answer;
  }
}

/** A hidden field of ours, made where the page has none. */
export function setHidden(form: HTMLFormElement, name: string, value: string): void {
  let input = form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`);
  if (!input) {
    input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    form.prepend(input);
  }
  if (input.value !== value) input.value = value;
}

/** Takes a choice back, as a person would who could tap it away; the focus stays at it. */
export function unset(root: ParentNode, name: string): void {
  const chosen = root.querySelector<HTMLInputElement>(`[name="${name}"]:checked`);
  if (!chosen) return;
  chosen.checked = false;
  chosen.dispatchEvent(new Event("change", { bubbles: true }));
  chosen.focus();
}
