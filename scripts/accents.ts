/**
 * `npm run accents`: rewrites every text of `content/` so that each letter and its accent are one character (NFC), and prints
 * which files have changed.
 */
import { composeContent } from "#content-check/reading/accents.ts";
import { runCommand } from "./failures.ts";
import { ROOT } from "./root.ts";

await runCommand(() => {
  const changed = composeContent(ROOT);
  for (const file of changed) console.log(`${file} : accents remis en ordre.`);
  if (changed.length === 0) console.log("Tous les accents sont en ordre.");
});
