/**
 * The search dialog uses the panel, styles and script of `/recherche/`. The build writes them once, and other pages load
 * them when they make the dialog.
 */

/**
 * Loads the panel into this page, with its styles and its script.
 * @param address address of the HTML that contains the panel
 * @param place the element to put the panel into
 * @throws if something cannot be loaded
 */
export async function borrowPanel(address: string, place: HTMLElement): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const panel = page.querySelector<HTMLElement>("[data-search-panel]");
  if (!panel) throw new Error(`${address} has no search panel.`);
  place.prepend(document.adoptNode(panel));
  const sheets = panel.dataset["sharedPart"]?.split(" ") ?? [];
  await Promise.all(sheets.filter(Boolean).map(addSheet));
  const script = panel.querySelector<HTMLScriptElement>("script[src]");
  if (!script) throw new Error(`${address} has no script in its search panel.`);
  await import(/* @vite-ignore */ script.src); // when the script is loaded, it runs the panel that is now in this page
}

async function addSheet(address: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  await new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
    document.head.append(link);
  });
}
