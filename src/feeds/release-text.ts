import { plainMarkdown } from "#lib/plain-markdown.ts";
import { typeset } from "#lib/typography.ts";
import { releasePath, type Release } from "#press/queries.ts";
import { SITE } from "#site.ts";
import { releaseHtml } from "./release-html.ts";

/** An announcement as plain text (Markdown): its source marks in brackets, and the sources at its end. */
export async function releaseText(release: Release, site: URL): Promise<string> {
  const { title, summary } = release.data;
  return [
    `# ${typeset(title)}`,
    typeset(summary),
    plainMarkdown(await releaseHtml(release, site)),
    `${SITE.name} : ${new URL(releasePath(release), site).href}`,
  ]
    .join("\n\n")
    .concat("\n");
}
