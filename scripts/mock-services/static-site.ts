import { existsSync, globSync, readFileSync } from "node:fs";
import { extname, join, posix } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".woff2": "font/woff2",
};

export interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
}

/** The file that a plain file host serves at a path; undefined if there is none, and the host would show its 404 page. */
export function fileAt(folder: string, path: string): StaticFile | undefined {
  const name = posix.normalize(decodeURIComponent(path));
  const file = join(folder, name, name.endsWith("/") ? "index.html" : "");
  if (name.includes("..") || extname(file) === "" || !existsSync(file)) return undefined;
  return { body: readFileSync(file), type: TYPES[extname(file)] ?? "application/octet-stream" };
}

/** The names of the forms that Netlify detects in deployed pages: in their HTML, before any script runs. */
export function netlifyForms(folder: string): ReadonlySet<string> {
  const pages = globSync("**/*.html", { cwd: folder });
  const forms = pages.flatMap(
    (page) =>
      readFileSync(join(folder, page), "utf8").match(/<form\b[^>]*data-netlify="true"[^>]*>/g) ??
      [],
  );
  return new Set(forms.map((form) => / name="([^"]*)"/.exec(form)?.[1] ?? ""));
}
