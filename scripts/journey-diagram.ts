/**
 * `npm run journey-diagram`: draws `docs/application-journey.md` from the table that the pages use. A test fails if it is out
 * of date.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawJourney } from "./journey-diagram/draw.ts";
import { ROOT } from "./root.ts";

const file = join(ROOT, "docs/application-journey.md");
writeFileSync(file, drawJourney());
console.log(`Écrit : ${file}`);
