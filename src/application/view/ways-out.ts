import { fullText, mailLink, shortText } from "#application/forms/outgoing-text.ts";
import { smsLink } from "#application/forms/sms-link.ts";
import type { AnswerRow } from "./answer-rows.ts";

/** Puts the answers into the links of the other ways to apply (SMS, e-mail). */
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
