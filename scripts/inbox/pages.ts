import { typeset } from "../../src/lib/typography.ts";
import { escapeHtml, htmlDocument, ourWords } from "./html.ts";

/** Something that the inbox could not do, told to the person who asked for it. */
export interface Notice {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Where an applicant finds the form, for pages that have nothing better to offer. */
export const formAddress = (siteOrigin: string): string => `${siteOrigin}/candidater/`;

/** Said to young people and to advisers: neither tu nor vous. */
export const notices = {
  notFound: {
    title: "Cette page n'existe pas",
    sentences: ["L'adresse est peut-être mal écrite. Rien n'a été envoyé."],
  },
  wrongMethod: {
    title: "Cette adresse ne s'ouvre pas ainsi",
    sentences: ["Elle reçoit les candidatures du formulaire. Rien n'a été envoyé cette fois."],
  },
  notAPlainForm: {
    title: "La candidature n'est pas encore envoyée",
    sentences: ["Elle est arrivée sous une forme illisible. Elle s'envoie depuis la page du site."],
  },
  tooLarge: {
    title: "La candidature n'est pas encore envoyée",
    sentences: ["Le message est trop long. En revenant en arrière, on peut le raccourcir."],
  },
  tooMany: {
    title: "La candidature n'est pas encore envoyée",
    sentences: ["Trop d'envois arrivent en même temps. Un nouvel essai est possible bientôt."],
  },
  failure: {
    title: "Un problème est survenu",
    sentences: ["Rien n'a été enregistré. Un nouvel essai est possible dans quelques minutes."],
  },
} as const satisfies Record<string, Notice>;

/** A page that says what happened and leads back to the form. */
export function noticePage(notice: Notice, siteOrigin: string): string {
  return htmlDocument(
    notice.title,
    `<h1>${ourWords(notice.title)}</h1>
${notice.sentences.map((sentence) => `<p>${ourWords(sentence)}</p>`).join("\n")}
<p><a href="${escapeHtml(formAddress(siteOrigin))}">Ouvrir la page pour candidater</a></p>`,
  );
}

/** The same in one line, in final typography, for a script that asked for JSON. */
export const noticeText = ({ title, sentences }: Notice): string =>
  typeset([`${title}.`, ...sentences].join(" "));

/** What goes with a redirection, for the rare program that does not follow it. */
export function storedPage(address: string): string {
  const title = "La candidature est enregistrée";
  return htmlDocument(
    title,
    `<h1>${ourWords(title)}</h1>\n<p><a href="${escapeHtml(address)}">Continuer</a></p>`,
  );
}
