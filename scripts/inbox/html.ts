import { createHash } from "node:crypto";
import type { Attributes } from "#application/forms/attributes.ts";
import { typeset } from "#lib/typography.ts";
import { stylesheet } from "./stylesheet.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text that people have written, for HTML text or attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Our own text as HTML: with French apostrophes and no-break spaces, then escaped. */
export function ourWords(text: string): string {
  return escapeHtml(typeset(text));
}

/** ` name="value"` for each attribute; only ` name` if its value is `true`, and nothing if it is `undefined`. */
export function serializeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return "";
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
    })
    .join("");
}

/** The hash of the stylesheet, as a source in the content security policy: the inbox's pages may use no other style. */
export const stylesheetHash = `'sha256-${createHash("sha256").update(stylesheet).digest("base64")}'`;

/**
 * A whole page. Its empty icon keeps browsers from requesting one.
 * @param title plain text
 * @param main HTML
 */
export function htmlDocument(title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${ourWords(title)}</title>
<link rel="icon" href="data:,">
<style>${stylesheet}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}
