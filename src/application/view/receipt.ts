import { smsLink } from "#application/forms/sms-link.ts";
import { offerCopy } from "./copying.ts";
import { showReference } from "./form-parts.ts";
import { momentInWords } from "./moment.ts";

const section = (): HTMLElement | null => document.querySelector<HTMLElement>("[data-receipt]");

/** Fills in the receipt of the page and connects its buttons. */
export function showReceipt(reference: string, at: Date): void {
  const receipt = section();
  if (!receipt) return;
  receipt.hidden = false;
  showReference(receipt, reference);
  const moment = `Envoyée le ${momentInWords(at)}.`;
  const shown = receipt.querySelector("[data-sent-at]");
  if (shown) shown.textContent = moment;
  const text = `Candidature envoyée aux Plombiers du Numérique. Référence\u202f: ${reference}. ${moment}`;
  const sms = receipt.querySelector<HTMLAnchorElement>("[data-sms]");
  if (sms) sms.href = smsLink("", text);
  offerCopy(receipt, () => text);
}

/** Hides the receipt, before another application is written. */
export function hideReceipt(): void {
  const receipt = section();
  if (receipt) receipt.hidden = true;
}
