import { stripVTControlCharacters } from "node:util";

/** Number of failed tests that are listed: more would push the list of checks above them off the screen. */
const MOST = 10;

/**
 * How Node's test runner lists a failed test at the end of its output: its place, title and duration.
 * Ex.: "test at tests/unit/zip.test.ts:12:1\n✖ the title (3.2ms)"
 */
const NODE_FAILURE = /^test at (\S+)\n✖ (.+) \([\d.]+ms\)$/gm;

/**
 * How Playwright lists a failed test: its device, place and title.
 * Ex.: "    [telephone] › tests/browser/form.spec.ts:12:3 › the title"
 */
const PLAYWRIGHT_FAILURE = /^ {4}\[[^\]]+\] › (\S+?:\d+):\d+ › (.+?) *$/gm;

/**
 * The failed tests that a check has reported, one line each: nobody should have to look for them in thousands of lines.
 * @param output what the check has printed
 * @returns lines like "tests/unit/zip.test.ts:12 › the title"; none for a check without tests (types, lint …)
 */
export function failedTests(output: string): string[] {
  const text = stripVTControlCharacters(output);
  const found = [...text.matchAll(NODE_FAILURE), ...text.matchAll(PLAYWRIGHT_FAILURE)].map(
    ([, place = "", title = ""]) => `${place.replace(/:(\d+):\d+$/, ":$1")} › ${title}`,
  );
  const lines = [...new Set(found)];
  return lines.length > MOST
    ? [...lines.slice(0, MOST), `… et ${String(lines.length - MOST)} autres`]
    : lines;
}
