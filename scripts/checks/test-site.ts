import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInbox } from "#scripts/inbox/server.ts";
import { reservePort } from "#scripts/ports.ts";
import { ROOT } from "#scripts/root.ts";
import { localEndpoint, localOrigin, serveSite } from "#scripts/site.ts";
import { serveByNginx } from "./nginx.ts";
import { ServiceSites } from "./service-sites.ts";

/**
 * The site under test and its inbox. Both are closed after the last test, and the applications in the inbox are deleted. The
 * build writes both ports into the pages, so they are reserved before it.
 */
export class TestSite {
  readonly folder = join(ROOT, ".test-site");
  #addresses: Readonly<Record<string, string>> = {};
  #releaseSitePort: () => Promise<void> = () => Promise.resolve();
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #services = new ServiceSites();
  #serviceSites: Promise<void> | undefined;

  /** Environment variables for the checks, once the addresses are known. */
  get env(): Readonly<Record<string, string>> {
    return { SITE_DIR: this.folder, ...this.#addresses, ...this.#services.env };
  }

  /** Reserves two ports and opens the inbox. */
  async open(): Promise<void> {
    const { port, release } = await reservePort(4321);
    this.#releaseSitePort = release;
    this.#closers.push(release);
    const siteOrigin = localOrigin(port);

    const database = mkdtempSync(join(tmpdir(), "candidatures-"));
    this.#closers.push(() => {
      rmSync(database, { recursive: true, force: true });
      return Promise.resolve();
    });
    const { port: inboxPort, release: releaseInboxPort } = await reservePort(4322);
    await releaseInboxPort();
    const databasePath = join(database, "candidatures.sqlite");
    const inbox = await startInbox({ port: inboxPort, databasePath, siteOrigin });
    this.#closers.push(() => inbox.close());

    this.#addresses = {
      SITE_URL: siteOrigin,
      APPLICATION_ENDPOINT: localEndpoint(inboxPort),
      SITE_ORIGIN: siteOrigin,
      INBOX_ORIGIN: localOrigin(inboxPort),
    };
  }

  /** Builds and serves the sites for the form services, on the first call only. */
  serveServices(): Promise<void> {
    return (this.#serviceSites ??= this.#openServices());
  }

  async #openServices(): Promise<void> {
    this.#closers.push(() => this.#services.close());
    await this.#services.open();
  }

  /** Serves the built site, with Astro's own server or with nginx. */
  async serve(byNginx = false): Promise<void> {
    await this.#releaseSitePort();
    const { SITE_ORIGIN = "", APPLICATION_ENDPOINT = "" } = this.#addresses;
    const port = Number(new URL(SITE_ORIGIN).port);
    const site = byNginx
      ? await serveByNginx(this.folder, port, APPLICATION_ENDPOINT)
      : await serveSite({ outDir: this.folder, port });
    this.#closers.push(() => site.close());
  }

  /** Closes everything that is open, last opened first; no application is kept. */
  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close();
  }
}
