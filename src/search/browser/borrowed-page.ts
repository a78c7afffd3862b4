/**
 * The search dialog uses the panel, styles and script of `/recherche/`. They are written once, and loaded from there when
 * needed.
 */

/**
 * Loads the panel into this page.
 * @param place the element to put the panel into
 * @throws when something cannot be loaded
 */
export async function borrowPanel(address: string, place: HTMLElement): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const panel = page.querySelector<HTMLElement>("[data-search-panel]");
  if (!panel) throw new Error(`${address} has no search panel.`);
  place.prepend(document.adoptNode(panel));
  const sheets = panel.dataset["lendsStyles"]?.split(" ") ?? [];
  await Promise.all(sheets.filter(Boolean).map(addSheet));
  const script = panel.querySelector<HTMLScriptElement>("script[src]");
  if (!script) throw new Error(`${address} has no script in its search panel.`);
  await import(/* @vite-ignore */ script.src); // it runs what it finds here
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
