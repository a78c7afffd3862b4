import { formatFault, type Fault } from "./faults.ts";

/** The query parameter with which the dev server shows a page even if the content has faults. */
export const SHOW_ANYWAY = "malgre-les-fautes";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * The HTML of the page that the dev server shows instead of any other page while the content has faults. It lists the same
 * faults as the terminal.
 * @param url the address of the page that was requested
 */
export function faultsPage(faults: readonly Fault[], url: string): string {
  const count = faults.length === 1 ? "1 faute" : `${String(faults.length)} fautes`;
  const anyway = `${url}${url.includes("?") ? "&" : "?"}${SHOW_ANYWAY}`;
  const items = faults.map((fault) => {
    const [what = "", remedy = ""] = formatFault(fault).split(" Remède : ");
    return `<li><p><strong>${escape(what)}</strong></p><p>Remède : ${escape(remedy)}</p></li>`;
  });
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${count} dans le contenu</title>
<script type="module" src="/@vite/client"></script>
<style>
html { color-scheme: light dark; }
body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 70ch; margin: 2em auto; padding: 0 1em; }
li { margin: 0 0 1.25em; } p { margin: 0; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>${count} dans le contenu</h1>
<ol>${items.join("\n")}</ol>
<p>Corrigez, enregistrez : cette page se recharge toute seule. <a href="${escape(anyway)}">Voir la page quand même</a></p>
</body>
</html>
`;
}
