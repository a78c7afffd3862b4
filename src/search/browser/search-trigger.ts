/**
 * The header's link to `/recherche/` opens the search in a native dialog instead. The dialog keeps the focus inside, closes
 * with Escape and then returns the focus. Ctrl+K and ⌘K open it too. Nothing is loaded before somebody points at the link,
 * clicks it or presses these keys. If loading fails, the browser goes to `/recherche/`.
 */
import { borrowPanel } from "./borrowed-page.ts";

const link = document.querySelector<HTMLAnchorElement>(".search-link");

/** The panel of `/recherche/`, which a build also writes as a separate file (`indexing/write-panel.ts`). */
const PANEL = import.meta.env.DEV ? "/recherche/" : "/pagefind/panneau.txt";

let made: Promise<HTMLDialogElement> | undefined;
const dialogToOpen = (): Promise<HTMLDialogElement> => (made ??= makeDialog());

async function makeDialog(): Promise<HTMLDialogElement> {
  const dialog = document.createElement("dialog");
  dialog.className = "search-dialog";
  dialog.setAttribute("aria-label", "Rechercher dans le site");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = "Fermer la recherche";
  close.addEventListener("click", () => {
    dialog.close();
  });
  const foot = document.createElement("div");
  foot.className = "search-foot";
  foot.append(close);
  dialog.append(foot);
  document.body.append(dialog);
  try {
    await borrowPanel(PANEL, dialog);
  } catch (error) {
    dialog.remove();
    made = undefined;
    throw error;
  }
  return dialog;
}

async function open(link: HTMLAnchorElement): Promise<void> {
  link.setAttribute("aria-busy", "true"); // visible on a slow network (`shell.css`)
  try {
    const dialog = await dialogToOpen();
    if (!dialog.open) dialog.showModal();
  } catch {
    location.assign(link.href);
  } finally {
    link.removeAttribute("aria-busy");
  }
}

// Browsers without dialogs (Firefox before 98, Safari before 15.4) keep the plain link.
if (link && "HTMLDialogElement" in window) {
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // opens in a new tab
    event.preventDefault();
    void open(link);
  });
  link.addEventListener("pointerenter", ({ pointerType }) => {
    // Load in advance only for a mouse: a touch becomes a click at once. If loading fails, the click tries again.
    if (pointerType === "mouse") dialogToOpen().catch(() => undefined);
  });
  document.addEventListener("keydown", (event) => {
    // Autofill fires a `keydown` event without a key.
    const { key } = event as Partial<KeyboardEvent>;
    if (key?.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    if (event.altKey || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void open(link);
  });
}
