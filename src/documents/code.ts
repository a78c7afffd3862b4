import { renderSVG } from "uqr";
import { typeset } from "../lib/typography.ts";

/** An address as one reads it aloud, without its protocol. */
export const addressInWords = (url: string): string => url.replace(/^https?:\/\//, "");

/** A QR code, and what it leads to in words. */
export interface Code {
  readonly svg: string;
  readonly alternative: string;
  /** What one does there. Ex.: "Je candidate". */
  readonly label: string;
  readonly url: string;
  readonly address: string;
}

/** A code that leads a phone to an address: a seventh of it may be dirty, and the paper is its border. */
export const codeOf = (url: string, label: string): Code => ({
  svg: renderSVG(url, { ecc: "M", border: 0 }),
  alternative: `Code QR : ${url}`,
  label: typeset(label),
  url,
  address: addressInWords(url),
});
