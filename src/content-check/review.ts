import type { ContentFile } from "./files.ts";

const MARK = /^<TradePractice \/>\s*$/;

/**
 * The sections that rest on the trade's usage and that no professional has reviewed, as "file › section".
 * A file whose front matter has `reviewed` is left out.
 */
export function sectionsToReview(files: readonly ContentFile[]): string[] {
  return files.flatMap(({ path, data, body }) => {
    if (data !== null && typeof data === "object" && "reviewed" in data) return [];
    let section = "début";
    const found: string[] = [];
    for (const line of body.split("\n")) {
      if (line.startsWith("## ")) section = line.slice(3).trim();
      if (MARK.test(line)) found.push(`${path} › ${section}`);
    }
    return found;
  });
}
