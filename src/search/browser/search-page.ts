/** Runs the search panel, either on `/recherche/`, where the query is in the address, or in the dialog of another page. */
import { isKind } from "#search/query/kinds.ts";
import { SearchPanel, type Wanted } from "./search-panel.ts";
import { quoted } from "./messages.ts";

function wantedIn(address: URLSearchParams): Wanted {
  const kind = address.get("type");
  return {
    query: address.get("q")?.trim() ?? "",
    kind: isKind(kind) ? kind : undefined,
    exact: address.has("tel-quel"),
  };
}

function addressOf({ query, kind, exact }: Wanted): string {
  const address = new URLSearchParams({
    q: query,
    ...(kind === undefined ? {} : { type: kind }),
    ...(exact ? { "tel-quel": "oui" } : {}),
  });
  return `/recherche/?${address.toString()}`;
}

/**
 * On `/recherche/` the address follows the query, so that the address can be shared. Ctrl+K and ⌘K move the focus to the field.
 */
function runOnPage(root: HTMLElement): void {
  const title = document.title;
  const nameAfter = ({ query }: Wanted): void => {
    document.title = query === "" ? title : `${quoted(query)} – ${title}`;
  };
  const panel = new SearchPanel(root, (wanted) => {
    history.replaceState(null, "", addressOf(wanted));
    nameAfter(wanted);
  });
  if (panel.field.value === "") {
    const wanted = wantedIn(new URLSearchParams(location.search));
    nameAfter(wanted);
    panel.show(wanted);
  } else panel.field.dispatchEvent(new Event("input", { bubbles: true })); // typed before this script was loaded
  document.addEventListener("keydown", (event) => {
    // Autofill fires a `keydown` event without a key.
    const { key } = event as Partial<KeyboardEvent>;
    if (key?.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    panel.field.focus();
  });
}

/** When the dialog closes, the query is forgotten. */
function runInDialog(root: HTMLElement, dialog: HTMLDialogElement): void {
  const panel = new SearchPanel(root);
  panel.field.autofocus = true;
  panel.field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // otherwise the first Escape would only clear the field
    dialog.close();
  });
  dialog.addEventListener("close", () => {
    panel.show({ query: "", kind: undefined, exact: false });
  });
  // A click beside the dialog has the dialog as its target, but so has a click on the dialog's padding.
  const isBeside = ({ target, clientX, clientY }: MouseEvent): boolean => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    return target === dialog && !isInside;
  };
  let pressedBeside = false;
  dialog.addEventListener("pointerdown", (event) => {
    pressedBeside = isBeside(event);
  });
  dialog.addEventListener("click", (event) => {
    // A click beside the dialog closes it, but not a selection of text that begins inside and ends outside. A click on a link
    // closes it too, because the link may lead to a place on this page. A click that opens another tab or window does not.
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const isOutside = pressedBeside && isBeside(event);
    const isOnLink = target instanceof Element && target.closest("a[href]") !== null;
    if (isOutside || (isOnLink && !(ctrlKey || metaKey || shiftKey))) dialog.close();
  });
}

const root = document.querySelector<HTMLElement>("[data-search-panel]");
const dialog = root?.closest("dialog");
if (root && dialog) runInDialog(root, dialog);
else if (root) runOnPage(root);
