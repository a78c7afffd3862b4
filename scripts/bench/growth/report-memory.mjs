/** Loaded into a build (`--import`). When the build ends, writes its peak memory in KiB into the file named by MEMORY_REPORT. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env["MEMORY_REPORT"];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
