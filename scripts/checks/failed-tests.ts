import { stripVTControlCharacters } from "node:util";

/** Number of failed tests listed for each check: more would push the list of checks above them off the screen. */
const MOST_PER_CHECK = 10;

/**
 * How Node's test runner lists a failed test at the end of its output: its place, title and duration.
 * Ex.: "test at tests/unit/zip.test.ts:12:1\n✖ the title (3.2ms)"
 */
const NODE_FAILURE = /^test at (\S+)\n✖ (.+) \([\d.]+ms\)$/gm;

/**
 * How Playwright lists a failed test at the end of its output: its device (if the configuration has several), place and title.
 * A short line is padded with dashes. Ex.: "    [telephone] › tests/browser/form.spec.ts:12:3 › the title ─────"
 */
const PLAYWRIGHT_FAILURE = /^ {4}(?:\[[^\]]+\] › )?(\S+?:\d+):\d+ › (.+?)[ ─]*$/gm;

/**
 * The failed tests that a check has reported, so that nobody has to look for them in thousands of lines. A test that failed on
 * several devices is listed once.
 * @param output what the check has printed
 * @returns lines like "tests/unit/zip.test.ts:12 › the title", and a last one that counts the others if there are more than
 * `MOST_PER_CHECK`; none for a check without tests (types, lint …)
 */
export function failedTests(output: string): string[] {
  const text = stripVTControlCharacters(output);
  const found = [...text.matchAll(NODE_FAILURE), ...text.matchAll(PLAYWRIGHT_FAILURE)].map(
    ([, place = "", title = ""]) => `${place.replace(/:(\d+):\d+$/, ":$1")} › ${title}`,
  );
  const lines = [...new Set(found)];
  const others = lines.length - MOST_PER_CHECK;
  if (others <= 0) return lines;
  return [
    ...lines.slice(0, MOST_PER_CHECK),
    others === 1 ? "… et 1 autre" : `… et ${String(others)} autres`,
  ];
}
