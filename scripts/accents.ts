/** `npm run accents`: makes each letter and its accent one sign in every text of `content/`, and says which files it changed. */
import { composeContent } from "../src/content-check/accents.ts";
import { ROOT } from "./root.ts";

const changed = composeContent(ROOT);
for (const file of changed) console.log(`${file} : accents remis en ordre.`);
if (changed.length === 0) console.log("Tous les accents sont en ordre.");
