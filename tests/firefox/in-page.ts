/** What runs in the page. Each function is sent there alone: it may use nothing of this file. */

export function isEditable(selector: string): boolean {
  const field = document.querySelector(selector);
  return (
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
    !field.disabled &&
    field.checkVisibility({ visibilityProperty: true })
  );
}

export interface Target {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** The pointer is over it, and then pressed. */
  readonly isHovered: boolean;
  readonly isPressed: boolean;
}

/**
 * Brings a button, a link or a label into view.
 * @returns where it is, or null when there is none with this text or something lies over it
 */
export function bringIntoView(name: string): Target | null {
  const plain = (text: string): string =>
    text.replace(/\s+/g, " ").replaceAll("’", "'").trim().toLowerCase();
  const controls = document.querySelectorAll<HTMLElement>("button, a[href], summary, label");
  for (const control of controls) {
    const text = control.getAttribute("aria-label") ?? control.innerText;
    if (plain(text) !== plain(name)) continue;
    if (control.matches(":disabled") || !control.checkVisibility({ visibilityProperty: true })) {
      continue;
    }
    control.scrollIntoView({ block: "center", behavior: "instant" });
    const [box] = control.getClientRects(); // the first line of a link that takes several
    if (box === undefined) continue;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    if (!control.contains(document.elementFromPoint(x, y))) continue;
    return { x, y, isHovered: control.matches(":hover"), isPressed: control.matches(":active") };
  }
  return null;
}
