/**
 * Lists every fault of the content without building: `npm run check:content`. Exits 1 where one would stop the build; what is only
 * good to know stops nothing.
 */
import { checkContent } from "../src/content-check/check.ts";
import { formatFaults, stopping } from "../src/content-check/faults.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { ROOT } from "./root.ts";

await runCommand(async () => {
  const faults = await checkContent(ROOT);
  if (stopping(faults).length > 0) throw new PlainFailure(formatFaults(faults));
  if (faults.length > 0) console.log(formatFaults(faults));
  console.log("Le contenu est en ordre.");
});
