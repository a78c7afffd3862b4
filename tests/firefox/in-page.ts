/** Functions that run in the page. Each is sent there separately, so it must not use anything else in this file. */

/** Whether the selector finds a visible field that accepts input. */
export function isEditable(selector: string): boolean {
  const field = document.querySelector(selector);
  return (
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
    !field.disabled &&
    field.checkVisibility({ visibilityProperty: true })
  );
}

export interface Target {
  /** The coordinates of its centre, or of the centre of its first line if it is a link over several lines. */
  readonly x: number;
  readonly y: number;
  /** Whether the pointer is over it, as it must be before pressing. */
  readonly isHovered: boolean;
  readonly isPressed: boolean;
}

/**
 * Scrolls a button, a link, a `<summary>` or a label into view.
 * @returns its position; null if there is none with this text or something covers it
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
    const [box] = control.getClientRects(); // the first line of a link that wraps
    if (box === undefined) continue;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    if (!control.contains(document.elementFromPoint(x, y))) continue;
    return { x, y, isHovered: control.matches(":hover"), isPressed: control.matches(":active") };
  }
  return null;
}
