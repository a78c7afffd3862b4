import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A letter and an accent that is a sign of its own, as a Mac writes them in names of files and some programs in texts. */
const LOOSE_ACCENT = /\p{L}\p{M}+/gu;

/** A text whose letters and accents are one sign each. */
export const compose = (text: string): string =>
  text.replace(LOOSE_ACCENT, (letter) => letter.normalize("NFC"));

/** The words of a text whose accents are signs of their own, as they should be, and the first line of them. */
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
 * Makes each letter and its accent one sign in every text of `root/content`. A file that is no UTF-8 is left as it is: the check
 * tells it.
 * @returns the files that it changed, from `root`
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
