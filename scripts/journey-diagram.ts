/**
 * `npm run journey-diagram`: draws `docs/application-journey.md` from the state machine that the pages run
 * (`src/application/core/journey.ts`). A test fails if the drawing is out of date.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawJourney } from "./journey-diagram/draw.ts";
import { ROOT } from "./root.ts";

const file = join(ROOT, "docs/application-journey.md");
writeFileSync(file, drawJourney());
console.log(`Écrit : ${file}`);
