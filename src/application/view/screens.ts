import type { ScreenName } from "./on-screens.ts";

/**
 * Selects what moves up into view when the long form becomes a single question. It selects nothing while the page has the mark
 * of `first-question.ts`: the question is then already alone.
 */
const MOVED = ["footer", ".application-start"]
  .map((part) => `html:not([data-first-question]) ${part}:not(:focus-within)`)
  .join();

/** Shows the parts of the page that belong to a state: every element with `data-screen` lists its states. */
export class Screens {
  readonly #elements: readonly {
    readonly element: HTMLElement;
    readonly wasHidden: HTMLElement["hidden"];
  }[];
  readonly #title = document.title;

  constructor() {
    const found = document.querySelectorAll<HTMLElement>("[data-screen]");
    this.#elements = [...found].map((element) => ({ element, wasHidden: element.hidden }));
  }

  /**
   * @param anew hides everything before showing it again, so that the browser counts elements that stay as new content instead
   * of as content that has moved (layout shift). For changes that do not follow a tap.
   */
  show(name: ScreenName, { anew = false }: { anew?: boolean } = {}): void {
    const renewed = document.querySelectorAll<HTMLElement>(anew ? "main, footer" : MOVED);
    // Reading `scrollY` makes the browser compute a layout at once, so read it only if something is renewed and may move.
    const top = renewed.length > 0 ? scrollY : 0;
    for (const element of renewed) element.hidden = true;
    // Hide what belongs to other states before the layout is computed: a layout of the whole form is a long task on a slow phone.
    for (const { element } of this.#elements) element.hidden ||= !isOf(element, name);
    // This makes the browser compute the layout without the renewed elements, so that it forgets where they were.
    renewed[0]?.getBoundingClientRect();
    for (const { element } of this.#elements) element.hidden = !isOf(element, name);
    for (const element of renewed) element.hidden = false;
    // At the top nothing moves, and calling `scrollTo` would force a layout.
    if (top > 0) scrollTo({ top, behavior: "instant" });
  }

  /** Shows the page again as it was in the HTML: the whole form can be submitted natively. */
  revert(): void {
    for (const { element, wasHidden } of this.#elements) element.hidden = wasHidden;
    document.title = this.#title;
  }

  /** The element that names a state to screen readers: its heading, or its question; `null` if it has none. */
  headingOf(name: ScreenName): HTMLElement | null {
    const shown = this.#elements.filter(({ element }) => isOf(element, name));
    const headings = shown.map(({ element }) =>
      element.querySelector<HTMLElement>("h2, legend, .field-label"),
    );
    return headings.find((heading) => heading !== null) ?? null;
  }

  /** Scrolls to a state and moves the focus to its heading. */
  focus(name: ScreenName): void {
    const heading = this.headingOf(name);
    if (!heading) return;
    focusHeading(heading);
    document.querySelector("main header")?.scrollIntoView();
    this.reveal(name);
  }

  /**
   * Scrolls until the first control is visible too, and no further. This matters with large text, above a keyboard, in
   * landscape, and far down on a long page.
   */
  reveal(name: ScreenName): void {
    const heading = this.headingOf(name);
    const control = this.#firstControl(name) ?? heading;
    const bar = document.querySelector(".form-continue:not([hidden])");
    const edge = innerHeight - (bar?.clientHeight ?? 0);
    for (const part of [
      document.querySelector("main header"),
      heading,
      control?.closest(".field"),
    ]) {
      if (!control || control.getBoundingClientRect().bottom <= edge) return;
      part?.scrollIntoView();
    }
  }

  /** Scrolls to one part of a screen and moves the focus to its heading. */
  focusPart(heading: HTMLElement | null): void {
    if (!heading) return;
    focusHeading(heading);
    heading.scrollIntoView();
  }

  #firstControl(name: ScreenName): Element | null {
    const question = this.#elements.find(
      ({ element }) => isOf(element, name) && element.classList.contains("question"),
    );
    return question?.element.querySelector(".choice, .input") ?? null;
  }

  /** @param title that of a state; `undefined` for the whole form, which has the title of its page */
  setTitle(title: string | undefined): void {
    // Some states have the same title as their page.
    document.title =
      title === undefined || this.#title.startsWith(`${title} –`)
        ? this.#title
        : `${title} – ${this.#title}`;
  }
}

/** Moves the focus to a heading without scrolling. */
function focusHeading(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

const isOf = (element: HTMLElement, name: ScreenName): boolean =>
  element.dataset["screen"]?.split(" ").includes(name) ?? false;
