/** `npm run dev`: Astro's dev server, which updates on every change, with the local inbox. */
import { runCommand } from "./failures.ts";
import { openLocalInbox } from "./local-inbox.ts";
import { findFreePort, reservePort, wantedPort } from "./ports.ts";
import { developSite, localEndpoint, localOrigin } from "./site.ts";
import { closeWhenStopped } from "./stopping.ts";

await runCommand(async () => {
  const closing = closeWhenStopped(0);
  const { port, release } = await reservePort(wantedPort(process.argv.slice(2), 4321));
  const inboxPort = await findFreePort(4322);
  const siteUrl = localOrigin(port);
  const inbox = await openLocalInbox({ port: inboxPort, siteOrigin: siteUrl });
  closing(() => inbox.close());
  await release();
  const site = await developSite({ port, siteUrl, endpoint: localEndpoint(inboxPort) });
  closing(() => site.close());
  console.log(`
  Le site, qui suit vos modifications : ${site.url}/
  Les candidatures reçues :             ${inbox.url}/

  Ctrl-C arrête tout.
`);
});
