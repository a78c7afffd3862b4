import { isKind, type Kind } from "#search/query/kinds.ts";
import { ask, SearchFailure, type Reply } from "./ask.ts";
import { resultItem } from "./result-list.ts";
import { resultMessage, EXACT, FAILED, NOT_BUILT, SLOW } from "./messages.ts";

/** A search, as the address of `/recherche/` describes it. */
export interface Wanted {
  readonly query: string;
  readonly kind: Kind | undefined;
  readonly exact: boolean;
}

/** Number of results shown at first, and of those that « Voir plus de résultats » adds. */
const PAGE_SIZE = 5;
/** Debounce (ms): how long after the last key the search starts. */
const TYPING_MS = 100;
/** How long the panel waits, while somebody is typing, before it says that nothing was found (ms). */
const NOTHING_MS = 1200;
/** A search that takes longer than this shows that it is in progress (ms). */
const SLOW_MS = 1000;

/**
 * Runs the search panel (`SearchPanel.astro`), on `/recherche/` or in the dialog of any page. Only the newest question is
 * answered. The number of results is announced once, by a live region that is on the page from the start.
 */
export class SearchPanel {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #onSearch: (wanted: Wanted) => void;
  #exact = false;
  #archive = false;
  #count = PAGE_SIZE;
  #turn = 0;
  #timer = 0;

  /** @param onSearch called with the search, whenever the person changes it */
  constructor(root: HTMLElement, onSearch: (wanted: Wanted) => void = () => undefined) {
    this.#root = root;
    this.#onSearch = onSearch;
    this.#form = this.#part("form");
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#start({ finished: true });
    });
    this.#form.addEventListener("input", (event) => {
      const isTyping = event.target === this.field;
      if (isTyping) this.#exact = false;
      this.#start({ finished: !isTyping, delay: isTyping ? TYPING_MS : 0 });
    });
    this.#part("[data-search-more]").addEventListener("click", () => {
      this.#count = this.#part("[data-search-results]").children.length + PAGE_SIZE;
      void this.#search({ finished: true, isMore: true });
    });
    this.#part("[data-search-exact]").addEventListener("click", () => {
      this.#exact = true;
      this.#start({ finished: true });
      this.field.focus();
    });
    this.#part("[data-search-archive]").addEventListener("click", () => {
      this.#archive = true;
      void this.#search({ finished: true });
      this.field.focus();
    });
  }

  get field(): HTMLInputElement {
    return this.#part<HTMLInputElement>("input[type=search]");
  }

  get wanted(): Wanted {
    const kind = this.#part<HTMLSelectElement>("select").value;
    return {
      // The field's maximum length may cut a character in two. Half a character would be "\ufffd" in the address.
      query: this.field.value.replace(/\p{Surrogate}/gu, "").trim(),
      kind: isKind(kind) ? kind : undefined,
      exact: this.#exact,
    };
  }

  /** Fills in the form and searches, as when a shared address is opened. */
  show({ query, kind, exact }: Wanted): void {
    this.field.value = query;
    this.#part<HTMLSelectElement>("select").value = kind ?? "";
    this.#exact = exact;
    this.#count = PAGE_SIZE;
    void this.#search({ finished: true });
  }

  #start({ finished, delay = 0 }: { finished: boolean; delay?: number }) {
    window.clearTimeout(this.#timer);
    this.#count = PAGE_SIZE;
    this.#timer = window.setTimeout(() => {
      this.#onSearch(this.wanted);
      void this.#search({ finished });
    }, delay);
  }

  /** @param isMore whether this only asks for more results of the search that is shown */
  async #search({ finished, isMore = false }: { finished: boolean; isMore?: boolean }) {
    const turn = (this.#turn += 1);
    const { query, kind, exact } = this.wanted;
    if (query === "") {
      this.#say("");
      this.#reveal({});
      return;
    }
    const slow = window.setTimeout(() => {
      if (turn === this.#turn) this.#say(SLOW);
    }, SLOW_MS);
    try {
      const reply = await ask({
        query,
        kind,
        exact,
        finished,
        archive: this.#archive,
        count: this.#count,
      });
      if (turn !== this.#turn || !reply) return;
      const isHasty = reply.total === 0 && !finished;
      // Do not say that nothing was found while somebody is in the middle of a word.
      if (isHasty) {
        window.clearTimeout(slow);
        await new Promise((resolve) => window.setTimeout(resolve, NOTHING_MS));
      }
      if (turn === this.#turn) this.#showReply(reply, query, isMore);
    } catch (error) {
      if (turn !== this.#turn) return;
      const why = error instanceof SearchFailure ? error.why : "browser";
      this.#say(import.meta.env.DEV ? NOT_BUILT : FAILED[why]);
      this.#reveal({
        "[data-search-map]": true,
        "[data-search-results]": isMore,
        "[data-search-more]": isMore,
      });
    } finally {
      window.clearTimeout(slow);
    }
  }

  #showReply(reply: Reply, query: string, isMore: boolean): void {
    this.#say(resultMessage(reply, query));
    const list = this.#part<HTMLOListElement>("[data-search-results]");
    const shown = list.children.length;
    list.textContent = "";
    list.append(...reply.results.map(resultItem));
    this.#part("[data-search-exact]").textContent = EXACT(query);
    this.#reveal({
      "[data-search-results]": reply.results.length > 0,
      "[data-search-more]": reply.total > reply.results.length,
      "[data-search-exact]": reply.corrections.length > 0,
      "[data-search-archive]": reply.archiveLeft,
      "[data-search-nothing]": reply.total === 0,
    });
    if (isMore) list.children[shown]?.querySelector<HTMLAnchorElement>("h2 a")?.focus();
  }

  #say(text: string): void {
    const status = this.#part("[role=status]");
    if (status.textContent !== text) status.textContent = text;
  }

  /** Shows these parts of the panel, and hides the others. */
  #reveal(shown: Readonly<Record<string, boolean>>): void {
    for (const part of PARTS) this.#part(part).hidden = shown[part] !== true;
    if (shown["[data-search-results]"] !== true)
      this.#part("[data-search-results]").textContent = "";
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const found = this.#root.querySelector<Part>(selector);
    if (!found) throw new Error(`The search panel has no ${selector}`);
    return found;
  }
}

/** The parts of the panel that `#reveal` shows and hides. */
const PARTS = [
  "[data-search-results]",
  "[data-search-more]",
  "[data-search-exact]",
  "[data-search-archive]",
  "[data-search-nothing]",
  "[data-search-map]",
] as const;
