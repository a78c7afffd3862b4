import { isReference } from "../core/reference.ts";
import { smsLink } from "../forms/outgoing-text.ts";
import { showReference } from "./form-parts.ts";
import { momentInWords } from "./moment.ts";
import { offerCopy } from "./ways-out.ts";

/** The part of the address that carries a reference to the thank-you page: it is never sent to anybody. */
export const receiptAddress = (thanksPath: string, reference: string, at: number): string =>
  `${thanksPath}#${reference}.${String(at)}`;

/** What an address says of a receipt; anything else is none. */
export function receiptInAddress(
  hash: string,
): { reference: string; at: Date | undefined } | undefined {
  const [reference = "", at = ""] = hash.replace("#", "").split(".");
  if (!isReference(reference)) return undefined;
  return { reference, at: /^\d{13}$/.test(at) ? new Date(Number(at)) : undefined };
}

/** Fills in the receipt of the page, and makes its buttons work. */
export function showReceipt(reference: string, at: Date | undefined): void {
  const section = document.querySelector<HTMLElement>("[data-receipt]");
  if (!section) return;
  section.hidden = false;
  showReference(reference);
  const moment = at ? `Envoyée le ${momentInWords(at)}.` : "";
  const shown = section.querySelector("[data-sent-at]");
  if (shown) shown.textContent = moment;
  const text =
    `Candidature envoyée aux Plombiers du Numérique. Référence\u202f: ${reference}. ${moment}`.trim();
  const sms = section.querySelector<HTMLAnchorElement>("[data-sms]");
  if (sms) sms.href = smsLink("", text);
  offerCopy(section, () => text);
}
