import { typeset } from "#lib/typography.ts";
import type { Notice } from "#scripts/receiver/words.ts";
import { escapeHtml, htmlDocument, ourWords } from "./html.ts";

/** The address of the form on the site. */
export const formAddress = (siteOrigin: string): string => `${siteOrigin}/candidater/`;

/** A page that says what happened, with a link to the form. */
export function noticePage(notice: Notice, siteOrigin: string): string {
  return htmlDocument(
    notice.title,
    `<h1>${ourWords(notice.title)}</h1>
${notice.sentences.map((sentence) => `<p>${ourWords(sentence)}</p>`).join("\n")}
<p><a href="${escapeHtml(formAddress(siteOrigin))}">Ouvrir la page pour candidater</a></p>`,
  );
}

/** The text of a notice in one line, with French typography, for a script that asked for JSON. */
export const noticeText = ({ title, sentences }: Notice): string =>
  typeset([`${title}.`, ...sentences].join(" "));

/** The body of a redirect, for the rare program that does not follow it. */
export function storedPage(address: string): string {
  const title = "La candidature est enregistrée";
  return htmlDocument(
    title,
    `<h1>${ourWords(title)}</h1>\n<p><a href="${escapeHtml(address)}">Continuer</a></p>`,
  );
}
