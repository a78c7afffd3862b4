import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A letter followed by a combining accent. macOS uses it in file names, and some programs in texts. */
const LOOSE_ACCENT = /\p{L}\p{M}+/gu;

/** A text in Unicode's composed form (NFC), where a letter and its accent are one character. */
export const compose = (text: string): string =>
  text.replace(LOOSE_ACCENT, (letter) => letter.normalize("NFC"));

/** The words with combining accents, in composed form, and the first line that has any. */
export function looseAccents(text: string): { line: number; words: string[] } | undefined {
  const found = [...text.matchAll(/[\p{L}\p{M}]+/gu)].filter(([word]) => word !== compose(word));
  const [first] = found;
  if (!first) return undefined;
  return {
    line: text.slice(0, first.index).split("\n").length,
    words: [...new Set(found.map(([word]) => compose(word)))],
  };
}

/**
 * Rewrites every text of `root/content` in composed form. Files that are not UTF-8 are left alone: the check reports them.
 * @returns the files that it changed, relative to `root`
 */
export const composeContent = (root: string): string[] =>
  globSync("content/**/*.{mdx,yaml}", { cwd: root })
    .sort()
    .filter((file) => {
      const bytes = readFileSync(join(root, file));
      const text = bytes.toString("utf8");
      if (!Buffer.from(text).equals(bytes) || compose(text) === text) return false;
      writeFileSync(join(root, file), compose(text));
      return true;
    });
