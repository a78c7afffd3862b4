/** `npm run preview`: serves the site in `dist/` as it is. */
import { runCommand } from "./failures.ts";
import { findFreePort, wantedPort } from "./ports.ts";
import { serveSite } from "./site.ts";
import { closeWhenStopped } from "./stopping.ts";

await runCommand(async () => {
  const closing = closeWhenStopped(0);
  const port = await findFreePort(wantedPort(process.argv.slice(2), 4321));
  const site = await serveSite({ port });
  closing(() => site.close());
  console.log(`\n  Le site de dist/ : ${site.url}/\n\n  Ctrl-C l'arrête.\n`);
});
