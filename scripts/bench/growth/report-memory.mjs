/** Loaded before a build: writes the most memory that it has taken, in KB, into the file that MEMORY_REPORT names. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env["MEMORY_REPORT"];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
