/**
 * `npm start`: builds the site for its local addresses, and serves it with a local inbox. `npm start -- --port 5000` asks for
 * a port other than 4321. The first free port from that number on is used.
 */
import { runCommand } from "./failures.ts";
import { openLocalInbox } from "./local-inbox.ts";
import { findFreePort, reservePort, wantedPort } from "./ports.ts";
import { buildSite, localEndpoint, localOrigin, serveSite } from "./site.ts";
import { closeWhenStopped } from "./stopping.ts";

await runCommand(async () => {
  const closing = closeWhenStopped(0);
  // Before the build, because the pages and their security policy contain both addresses.
  const { port, release } = await reservePort(wantedPort(process.argv.slice(2), 4321));
  const inboxPort = await findFreePort(4322);
  const siteUrl = localOrigin(port);
  const inbox = await openLocalInbox({ port: inboxPort, siteOrigin: siteUrl });
  closing(() => inbox.close());
  await buildSite({ siteUrl, endpoint: localEndpoint(inboxPort) });
  await release();
  const site = await serveSite({ port });
  closing(() => site.close());
  console.log(`
  Le site :                 ${site.url}/
  Les candidatures reçues : ${inbox.url}/

  Ctrl-C arrête tout.
`);
});
