/**
 * Copies a text that is still being loaded. Safari allows writing to the clipboard only during the click itself, so it gets the
 * promise; browsers that do not accept a promise get the text after it has loaded.
 */
async function copy(clipboard: Clipboard, coming: Promise<string>): Promise<void> {
  try {
    const plain = new ClipboardItem({
      "text/plain": coming.then((text) => new Blob([text], { type: "text/plain" })),
    });
    await clipboard.write([plain]);
  } catch {
    await clipboard.writeText(await coming);
  }
}

async function textBehind({ href }: HTMLAnchorElement): Promise<string> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

/**
 * « Copier »: clicking the link copies the text behind it. If that fails, the link opens the text as usual.
 * @param status element in which the success is announced
 */
export function copyOnClick(link: HTMLAnchorElement, status: Element | null): void {
  link.addEventListener("click", (event) => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    // With one of these keys a click opens a new tab or window, or downloads the text.
    if (!clipboard || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    copy(clipboard, textBehind(link)).then(
      () => {
        if (status) status.textContent = "Copié.";
      },
      () => {
        location.assign(link.href);
      },
    );
  });
}
