import { checkContent } from "../src/content-check/check.ts";
import { formatFaults } from "../src/content-check/faults.ts";

/** Lists every fault of the content without building. Ex.: `npm run check:content`. */
const faults = await checkContent(process.cwd());
if (faults.length > 0) {
  console.error(formatFaults(faults));
  process.exitCode = 1;
} else {
  console.log("Le contenu est en ordre.");
}
