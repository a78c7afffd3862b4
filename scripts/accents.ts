/** `npm run accents`: makes each letter and its accent one sign in every text of `content/`, and says which files it changed. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compose } from "../src/content-check/encoding.ts";
import { ROOT } from "./root.ts";

let changed = 0;
for (const file of globSync("content/**/*.{mdx,yaml}", { cwd: ROOT }).sort()) {
  const bytes = readFileSync(join(ROOT, file));
  const text = bytes.toString("utf8");
  // Another encoding is told by the check, and left as it is.
  if (!Buffer.from(text).equals(bytes) || compose(text) === text) continue;
  writeFileSync(join(ROOT, file), compose(text));
  console.log(`${file} : accents remis en ordre.`);
  changed += 1;
}
if (changed === 0) console.log("Tous les accents sont en ordre.");
