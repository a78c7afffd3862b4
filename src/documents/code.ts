import { renderSVG } from "uqr";
import { typeset } from "#lib/typography.ts";

/** An address without its protocol, as people read it aloud. Ex.: "https://exemple.fr/orienter/" → "exemple.fr/orienter/". */
export const addressInWords = (url: string): string => url.replace(/^https?:\/\//, "");

/** A QR code, with its target in words. */
export interface Code {
  readonly svg: string;
  readonly alternative: string;
  /** What the person can do there. Ex.: "Je candidate". */
  readonly label: string;
  readonly url: string;
  readonly address: string;
}

/**
 * A QR code for an address. It still works if a seventh of it is unreadable; it has no margin, because the paper around it is
 * white.
 */
export const codeOf = (url: string, label: string): Code => ({
  svg: renderSVG(url, { ecc: "M", border: 0 }),
  alternative: `Code QR : ${url}`,
  label: typeset(label),
  url,
  address: addressInWords(url),
});
