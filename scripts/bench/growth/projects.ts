/** Creates the projects that the benchmark builds: copies of this one with more announcements, and plain Astro sites. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "#scripts/root.ts";
import { asRelease, type Announcement } from "./announcements.ts";

/** The files and folders of the project that its build needs. */
const BUILD_INPUTS = [
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "content",
  "public",
  "src",
];

/**
 * Gives a project its own `node_modules`, with links to our packages. Build tools keep their caches in that folder, so a new
 * project starts without caches.
 */
function linkPackages(project: string): void {
  const packages = join(ROOT, "node_modules");
  mkdirSync(join(project, "node_modules"));
  for (const name of readdirSync(packages))
    if (!name.startsWith(".") || name === ".bin")
      symlinkSync(join(packages, name), join(project, "node_modules", name), "junction");
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plombiers-growth-"));
  linkPackages(folder);
  return folder;
}

/** @returns the folder of a copy of the project, with `more` in addition to its own announcements; the caller removes it */
export function realProject(more: readonly Announcement[]): string {
  const folder = newFolder();
  for (const part of BUILD_INPUTS)
    if (existsSync(join(ROOT, part)))
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const each of more)
    writeFileSync(join(folder, "content", "press", `${each.id}.mdx`), asRelease(each));
  return folder;
}

const HEAD =
  '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title><meta name="description" content={summary}><style is:inline>body{font:1.125rem/1.6 system-ui,sans-serif;margin:0 auto;max-width:44rem;padding:1rem}</style></head>';

/**
 * The files of the plain site, by their paths. It is made as in Astro's documentation: one collection, one page for each entry,
 * lists of twenty.
 */
const PLAIN: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "plain", "private": true, "type": "module" }',
  "astro.config.mjs": `import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
export default defineConfig({ site: "https://exemple.invalid", integrations: [mdx()] });
`,
  "src/content.config.mjs": `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
export const collections = {
  press: defineCollection({ loader: glob({ pattern: "**/*.mdx", base: "./src/press" }) }),
};
`,
  "src/layouts/Base.astro": `---
const { title, summary } = Astro.props;
---
<!doctype html><html lang="fr">${HEAD}<body><header><nav><a href="/liste/1/">Annonces</a></nav></header><main><slot /></main></body></html>
`,
  "src/pages/presse/[id].astro": `---
import { getCollection, render } from "astro:content";
import Base from "../../layouts/Base.astro";
export async function getStaticPaths() {
  return (await getCollection("press")).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Base title={entry.data.title} summary={entry.data.summary}><h1>{entry.data.title}</h1><Content /></Base>
`,
  "src/pages/liste/[page].astro": `---
import { getCollection } from "astro:content";
import Base from "../../layouts/Base.astro";
export async function getStaticPaths({ paginate }) {
  return paginate((await getCollection("press")).sort((a, b) => (a.id < b.id ? -1 : 1)), { pageSize: 20 });
}
const { page } = Astro.props;
---
<Base title="Annonces" summary="Toutes les annonces"><h1>Annonces</h1><ul>{page.data.map((entry) => <li><a href={\`/presse/\${entry.id}/\`}>{entry.data.title}</a></li>)}</ul></Base>
`,
};

/** @returns the folder of a plain site with a page for each announcement; the caller removes it */
export function plainProject(all: readonly Announcement[]): string {
  const folder = newFolder();
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(PLAIN)) write(file, text);
  for (const each of all) write(join("src", "press", `${each.id}.mdx`), asRelease(each));
  return folder;
}

/** Deletes the folder of a project. */
export const removeProject = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
};
