/**
 * `npm run check:content`: reports every fault of the content without building. Exits with 1 if one of them would stop the
 * build.
 */
import { checkContent } from "#content-check/check.ts";
import { formatFaults, stopping } from "#content-check/faults.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { ROOT } from "./root.ts";

await runCommand(async () => {
  const faults = await checkContent(ROOT);
  if (stopping(faults).length > 0) throw new PlainFailure(formatFaults(faults));
  if (faults.length > 0) console.log(formatFaults(faults));
  console.log("Le contenu est en ordre.");
});
