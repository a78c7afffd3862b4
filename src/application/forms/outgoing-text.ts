/** An application as text, for the ways to apply that need no service: SMS, e-mail, copying, printing. */

import { encodeText, withoutHalfCharacters } from "./sms-link.ts";

/** One answer with its heading. */
export interface TextRow {
  readonly heading: string;
  readonly text: string;
}

/** Longest text message, in UTF-16 units: with « ê », « ’ » or emoji, a phone sends it as three SMS of 67 units. */
export const SMS_MOST = 200;
/** Longest `mailto:` link, in encoded characters: some mail programs and browsers cut or refuse longer ones. */
export const MAIL_MOST = 1800;

const TITLE = "Candidature – Les Plombiers du Numérique";

/** The whole application, one answer a line. */
export function fullText(reference: string, rows: readonly TextRow[]): string {
  const lines = rows
    .filter(({ text }) => text !== "")
    .map(({ heading, text }) => `${heading} : ${text}`);
  return withoutHalfCharacters([TITLE, `Référence : ${reference}`, ...lines].join("\n"));
}

/**
 * What is needed to call back, in at most 200 UTF-16 units: the reference and these parts. If they do not fit, each part gets the
 * same room, and is cut if it is longer.
 * @param parts for example first name, number, town; empty ones are left out
 */
export function shortText(reference: string, parts: readonly string[]): string {
  const start = `Candidature ${reference} : `;
  const given = parts.map((part) => part.trim().replace(/\s+/g, " ")).filter((part) => part !== "");
  const room = Math.floor((SMS_MOST - start.length) / Math.max(given.length, 1)) - ", ".length;
  const whole = start + given.join(", ");
  if (whole.length <= SMS_MOST) return whole;
  return start + given.map((part) => cut(part, (text) => text.length <= room)).join(", ");
}

/** A `mailto:` link of at most 1,800 characters, with as much of the text as fits. */
export function mailLink(address: string, reference: string, text: string): string {
  const start = `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeText(`Candidature ${reference}`)}&body=`;
  const room = MAIL_MOST - start.length;
  const encoded = (part: string): string => encodeText(part.replace(/\n/g, "\r\n"));
  return start + encoded(cut(text, (part) => encoded(part).length <= room));
}

/** The longest start of the text that fits, never half a character, with an ellipsis if something was cut. */
function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${characters.slice(0, middle).join("")}…`)) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join("")}…`;
}
