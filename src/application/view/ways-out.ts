import { fullText, mailLink, shortText, smsLink } from "../forms/outgoing-text.ts";
import type { AnswerRow } from "./answer-rows.ts";
import { element } from "../../lib/element.ts";

/** Copies a text; where the browser does not let scripts do it, shows it selected, ready to be copied by hand. */
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

/** Makes the buttons « Copier » and « Imprimer » of a section work, whatever they did before. */
export function offerCopy(section: Element, text: () => string): void {
  const status = section.querySelector<HTMLElement>("[data-copied]");
  const copyButton = section.querySelector<HTMLElement>("[data-copy]");
  const printButton = section.querySelector<HTMLElement>("[data-print]");
  if (copyButton) copyButton.onclick = () => void copy(text(), status);
  if (printButton) printButton.onclick = () => print();
}

/** Puts the answers into the links by which they may leave without the form. */
export function fillWaysOut(root: ParentNode, reference: string, rows: readonly AnswerRow[]): void {
  const textOf = (name: string): string =>
    rows.find(({ field }) => field?.name === name)?.text ?? "";
  const contact = textOf("telephone") || textOf("email") || textOf("conseiller_contact");
  const short = shortText(reference, [textOf("prenom"), contact, textOf("ville")]);
  const full = fullText(reference, rows);
  for (const link of root.querySelectorAll<HTMLAnchorElement>("[data-sms]")) {
    link.href = smsLink(link.dataset["sms"] ?? "", short);
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>("[data-mail]")) {
    link.href = mailLink(link.dataset["mail"] ?? "", reference, full);
  }
}
