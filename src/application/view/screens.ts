/** What the page shows in each state: every element with `data-screen` lists the states that it belongs to. */
export class Screens {
  readonly #elements: readonly { readonly element: HTMLElement; readonly wasHidden: boolean }[];
  readonly #title = document.title;

  constructor() {
    const found = document.querySelectorAll<HTMLElement>("[data-screen]");
    this.#elements = [...found].map((element) => ({ element, wasHidden: element.hidden === true }));
  }

  /**
   * @param anew takes everything away before it is shown again: what stays then counts as new instead of moved. For
   * changes that nobody's tap brings about.
   */
  show(name: string, { anew = false }: { anew?: boolean } = {}): void {
    // What stands below comes up from out of sight when a long form becomes one question.
    const renewed = document.querySelectorAll<HTMLElement>(
      anew ? "main, footer" : "footer:not(:focus-within), .application-start:not(:focus-within)",
    );
    const top = scrollY;
    for (const element of renewed) element.hidden = true;
    document.body.getBoundingClientRect(); // the browser forgets where things were
    for (const { element } of this.#elements) element.hidden = !isOf(element, name);
    for (const element of renewed) element.hidden = false;
    // At the top nothing moves: asking would have the browser lay everything out at once.
    if (top > 0) scrollTo({ top, behavior: "instant" });
  }

  /** Back to the page as it came: the whole form, which posts by itself. */
  revert(): void {
    for (const { element, wasHidden } of this.#elements) element.hidden = wasHidden;
    document.title = this.#title;
  }

  /** What stands for a state to somebody who does not see it: its heading, or its question. */
  headingOf(name: string): HTMLElement | null {
    const shown = this.#elements.filter(({ element }) => isOf(element, name));
    const headings = shown.map(({ element }) =>
      element.querySelector<HTMLElement>("h2, legend, .field-label"),
    );
    return headings.find((heading) => heading !== null) ?? null;
  }

  /** Brings a state to the eye and to a screen reader. */
  focus(name: string): void {
    const heading = this.headingOf(name);
    if (!heading) return;
    focusHeading(heading);
    document.querySelector("main header")?.scrollIntoView();
    this.reveal(name);
  }

  /**
   * What one answers with shows as well: with large text, above a keyboard, in landscape, or far down on a long page. The page
   * moves no further than that needs.
   */
  reveal(name: string): void {
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

  /** Brings one part of a screen to the eye and to a screen reader. */
  focusPart(heading: HTMLElement | null): void {
    if (!heading) return;
    focusHeading(heading);
    heading.scrollIntoView();
  }

  #firstControl(name: string): Element | null {
    const question = this.#elements.find(
      ({ element }) => isOf(element, name) && element.classList.contains("question"),
    );
    return question?.element.querySelector(".choice, .input") ?? null;
  }

  setTitle(title: string, isError = false): void {
    // Some states are called like their page.
    const whole = this.#title.startsWith(`${title} –`) ? this.#title : `${title} – ${this.#title}`;
    document.title = `${isError ? "Erreur\u202f: " : ""}${whole}`;
  }
}

/** Brings a heading to a screen reader; moves nothing. */
function focusHeading(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

const isOf = (element: HTMLElement, name: string): boolean =>
  element.dataset["screen"]?.split(" ").includes(name) ?? false;
