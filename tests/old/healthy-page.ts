import type { Screen, Visitor } from "./visitor.ts";

/**
 * Checks what must hold for every page in an old browser: it has a style, does not scroll sideways, hides its skip link,
 * shows its title near the top and small signs in its header, has a menu that works, and causes no error.
 * @returns the faults, in words
 */
export async function faultsOfPage(visitor: Visitor, { width }: Screen): Promise<string[]> {
  const faults = await visitor.read<string[]>(`(() => {
    const faults = [];
    const root = document.documentElement;
    const styleOf = (selector) => getComputedStyle(document.querySelector(selector));
    const boxOf = (selector) => document.querySelector(selector).getBoundingClientRect();
    if (styleOf("body").backgroundColor === "rgba(0, 0, 0, 0)") faults.push("it has no style");
    if (root.scrollWidth > root.clientWidth) faults.push("it scrolls sideways by " + (root.scrollWidth - root.clientWidth));
    if (boxOf(".skip-link").bottom > 0) faults.push("the skip link covers something");
    const title = boxOf("h1").top;
    if (title > 300) faults.push("its title begins at " + title);
    for (const drawing of document.querySelectorAll("body > header svg"))
      if (drawing.getBoundingClientRect().width > 48) faults.push("a sign of the site's header is " + drawing.getBoundingClientRect().width + " wide");
    const shown = (selector) => [...document.querySelectorAll(selector)].some((part) => part.offsetHeight > 0);
    if (shown(".menu-button")) {
      document.querySelector(".menu-button").click();
      if (!shown(".menu-link")) faults.push("its menu does not open");
      document.querySelector(".menu-button").click();
    } else if (!shown(".menu-link")) faults.push("it has no menu");
    return faults;
  })()`);
  return [...faults, ...visitor.complaints].map((fault) => `at ${String(width)}: ${fault}`);
}

/**
 * Finds links, buttons and fields of the main part that look the same with and without the focus.
 * @returns the beginning of the HTML of each
 */
export async function unseenFocus(visitor: Visitor): Promise<string[]> {
  await visitor.press("Tab"); // from here on, the browser shows the focus, also when a script moves it
  return visitor.read<string[]>(`(() => {
    const unseen = [];
    const ring = (element) => {
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return outlineStyle + " " + boxShadow;
    };
    for (const control of document.querySelectorAll("main a[href], main button, main input, main textarea, main summary")) {
      if (control.offsetHeight === 0 || control.closest(".trap")) continue;
      const parts = [control, control.closest("label") || control];
      const before = parts.map(ring).join();
      control.focus();
      if (document.activeElement === control && parts.map(ring).join() === before) unseen.push(control.outerHTML.slice(0, 90));
      control.blur();
    }
    return unseen;
  })()`);
}
