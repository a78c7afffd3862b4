/**
 * `npm run icons`: makes the icons and the manifest in `public/` again. Run it after a change of the logo, its colours, the
 * site's name or its mission.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "./failures.ts";
import { iconFiles } from "./icons/files.ts";
import { ROOT } from "./root.ts";

await runCommand(async () => {
  for (const [name, bytes] of await iconFiles()) {
    const file = join(ROOT, "public", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    console.log(`public/${name}`);
  }
});
