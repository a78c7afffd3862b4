/** The search panel, its styles and its script are those of `/recherche/`: written once, and loaded from there when they are wanted. */

/**
 * Takes them over into this page.
 * @param place where the panel goes
 * @throws when they cannot be had
 */
export async function borrowPanel(address: string, place: HTMLElement): Promise<void> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const panel = page.querySelector("[data-search-panel]");
  if (!panel) throw new Error(`${address} has no search panel.`);
  place.prepend(document.adoptNode(panel));
  await Promise.all([...page.querySelectorAll<HTMLLinkElement>("[rel=stylesheet]")].map(addStyles));
  // What the script finds here, it runs.
  for (const { type, src } of page.scripts)
    if (type === "module" && src !== "") await import(/* @vite-ignore */ src);
}

async function addStyles(link: HTMLLinkElement): Promise<void> {
  if (document.querySelector(`link[href="${link.getAttribute("href") ?? ""}"]`)) return;
  const added = document.adoptNode(link);
  await new Promise((resolve, reject) => {
    added.addEventListener("load", resolve);
    added.addEventListener("error", reject);
    document.head.append(added);
  });
}
