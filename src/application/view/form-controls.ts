/** Reads and fills in the controls of a form. */
type Control = HTMLInputElement | HTMLTextAreaElement;
type Answers = Readonly<Record<string, string>>;

/**
 * The controls that a person answers with: without hidden ones, the honeypot, and the checkbox « Cet appareil est partagé »,
 * which has no name.
 */
export function controlsOf(form: HTMLFormElement): Control[] {
  return [
    ...form.querySelectorAll<Control>("input[name]:not([type=hidden]), textarea[name]"),
  ].filter((control) => !control.closest("[aria-hidden=true]"));
}

const isTickable = (control: Control): control is HTMLInputElement =>
  /radio|checkbox/.test(control.type);

/** The value of a control as it is stored: empty for an unticked checkbox. */
export const valueOf = (control: Control): string =>
  isTickable(control) && !control.checked ? "" : control.value;

/** The answers that are not empty. */
export const givenAnswers = (controls: readonly Control[]): [name: string, value: string][] =>
  controls
    .map((control): [string, string] => [control.name, valueOf(control)])
    .filter(([, value]) => value !== "");

/**
 * Sets the controls to these answers. Controls that already match are not touched.
 * @param except the control that the person is typing in: it keeps its text, unless it is empty
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

/** Sets a hidden field of the form, and creates it if the page has none. */
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

/** Clears a group of radio buttons, as if the person had unticked the selected one, and moves the focus to that button. */
export function unset(root: ParentNode, name: string): void {
  const chosen = root.querySelector<HTMLInputElement>(`[name="${name}"]:checked`);
  if (!chosen) return;
  chosen.checked = false;
  chosen.dispatchEvent(new Event("change", { bubbles: true }));
  chosen.focus();
}
