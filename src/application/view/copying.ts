import { element } from "./element.ts";

/** Copies a text. If the browser does not let scripts copy, shows the text selected, ready to be copied by hand. */
async function copy(text: string, status: HTMLElement | null): Promise<void> {
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  try {
    await navigator.clipboard.writeText(text);
    say("Copié.");
  } catch {
    const box = element("textarea", { className: "input", readOnly: true, value: text });
    box.setAttribute("aria-label", "Texte à copier");
    say("Texte sélectionné, prêt à copier\u202f:");
    status?.append(box);
    box.select();
  }
}

/** Connects the buttons « Copier » and « Imprimer » of a section. Replaces earlier handlers and what they have shown. */
export function offerCopy(section: Element, text: () => string): void {
  const status = section.querySelector<HTMLElement>("[data-copied]");
  if (status) status.textContent = "";
  const copyButton = section.querySelector<HTMLElement>("[data-copy]");
  const printButton = section.querySelector<HTMLElement>("[data-print]");
  if (copyButton) copyButton.onclick = () => void copy(text(), status);
  if (printButton) printButton.onclick = () => print();
}
