/** Is loaded into the process of a build. At its end, writes its peak memory, in KB, into the file named by MEMORY_REPORT. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env["MEMORY_REPORT"];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
