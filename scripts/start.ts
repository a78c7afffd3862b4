/**
 * `npm start`: builds the site for the addresses it will have here, and serves it with a local inbox.
 * `npm start -- --port 5000` wishes another port than 4321; the first free one from there is taken.
 */
import { runCommand } from "./failures.ts";
import { openLocalInbox } from "./local-inbox.ts";
import { findFreePort, reservePort, wantedPort } from "./ports.ts";
import { buildSite, localEndpoint, localOrigin, serveSite } from "./site.ts";
import { closeWhenStopped } from "./stopping.ts";

await runCommand(async () => {
  const closing = closeWhenStopped(0);
  // Before the build: the pages and their security policy name both addresses.
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
