import type { Fault } from "#content-check/faults.ts";
import type { ContentFile } from "./files.ts";

/** The names of HTML tags that pasted text may contain, including those of a word processor (`o:p`). */
const NAMES =
  "a|abbr|article|b|big|blockquote|body|br|button|center|cite|code|col|dd|del|details|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|o:p|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video|wbr";

/** The whole name of a tag: « br ». */
const NAME = new RegExp(`^(?:${NAMES})$`, "i");
/** A whole tag, opening or closing: « <a href="…"> ». */
const TAG = new RegExp(`</?(${NAMES})(?=[\\s/>])[^<>]*>`, "gi");

/** How a picture is written instead of `<img>`. */
const PICTURE =
  "![ce que l'image montre](./photo.jpg \"Où, et l'année | Qui l'a faite\"), le fichier à côté de la fiche";

/** Whether a tag is HTML: <video> and <VIDEO> are, <Video> is an unknown component. */
export const isHtml = (name: string): boolean =>
  NAME.test(name) && (name === name.toLowerCase() || name === name.toUpperCase());

/** Replaces code by spaces, and keeps its line breaks: tags in code are shown as text, and not reported. */
const blank = (code: string): string => code.replace(/[^\n]/g, " ");

/** Reports HTML in the text of a page, once, with all its tags: « une ligne<br>et une autre ». */
export function htmlFault(file: ContentFile): Fault | undefined {
  const text = file.body
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1/gm, blank)
    .replace(/`[^`\n]*`/g, blank);
  const tags = [...text.matchAll(TAG)].filter(([, name = ""]) => isHtml(name));
  const [first] = tags;
  if (!first) return undefined;
  const names = [...new Set(tags.map(([, name = ""]) => `<${name.toLowerCase()}>`))];
  const many = names.length > 1;
  return {
    file: file.path,
    line: text.slice(0, first.index).split("\n").length + file.bodyLine - 1,
    fault: `${names.join(", ")} : ${many ? "ce sont des balises" : "c'est une balise"} HTML, qui ne ${many ? "s'écrivent" : "s'écrit"} pas ici`,
    remedy: `supprimez ${many || tags.length > 1 ? "toutes les balises" : "la balise"} : on écrit ${names.includes("<img>") ? PICTURE : "**gras**, [un lien](/ecoles/), une ligne vide entre deux paragraphes"}.`,
  };
}

/** The first tag or character reference in a front matter text, if any: « <br> », « &nbsp; ». It would be shown as typed. */
export const headHtml = (text: string): string | undefined =>
  /<\/?[a-z][^<>]*>/i.exec(text)?.[0] ?? /&(?:[a-z]+|#\d+|#x[\da-f]+);/i.exec(text)?.[0];
