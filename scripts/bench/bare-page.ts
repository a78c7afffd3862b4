import { parse } from "node-html-parser";

const STYLE =
  "body{font:18px/1.6 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#111;background:#fafaf5}a{color:#045}";
/** Elements that are removed with all that they contain. */
const LEFT_OUT = "script, style, svg, img, template, dialog, noscript";
/** The elements that a readable text needs. Every other element is replaced by what it contains. */
const KEPT = new Set(
  "HEADER MAIN FOOTER NAV H1 H2 H3 H4 P UL OL LI DL DT DD TABLE THEAD TBODY TR TH TD A".split(" "),
);

/**
 * A page with only the words and links of another page, and one small style: the fastest possible page with these words.
 * @param html the HTML of the other page
 */
export function barePage(html: string): string {
  const document = parse(html, { comment: false });
  for (const element of document.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of document.querySelectorAll("body *").reverse()) {
    if (!KEPT.has(element.tagName)) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    const href = element.getAttribute("href");
    for (const name of Object.keys(element.attributes)) element.removeAttribute(name);
    if (href !== undefined) element.setAttribute("href", href);
  }
  const title = document.querySelector("title")?.innerHTML ?? "";
  const body = (document.querySelector("body")?.innerHTML ?? "").replace(/\s+/g, " ");
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title><style>${STYLE}</style><body>${body}</body></html>`;
}
