/**
 * `npm run check:content`: reports every fault of the content without building. Exits with 1 if one of them would stop the
 * build.
 */
import { PlainFailure, runCommand } from "./failures.ts";
import { ROOT } from "./root.ts";

await runCommand(async () => {
  // Loaded here, so that a mistake in the list of former addresses is explained too.
  const { checkContent } = await import("#content-check/check.ts");
  const { formatFaults, stopping } = await import("#content-check/faults.ts");
  const faults = await checkContent(ROOT);
  if (stopping(faults).length > 0) throw new PlainFailure(formatFaults(faults));
  if (faults.length > 0) console.log(formatFaults(faults));
  console.log("Le contenu est en ordre.");
});
