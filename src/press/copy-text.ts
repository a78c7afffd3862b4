/** « Copier »: the text behind the link goes onto the clipboard; where that cannot be, the link does what links do. */
const link = document.querySelector<HTMLAnchorElement>("a[data-copy]");
const said = link?.nextElementSibling;

link?.addEventListener("click", (event) => {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  fetch(link.href)
    .then(async (answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      await clipboard.writeText(await answer.text());
      if (said) said.textContent = "Copié.";
    })
    .catch(() => {
      location.assign(link.href);
    });
});

export {}; // a module: its names are its own
