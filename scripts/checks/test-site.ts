import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInbox } from "../inbox/server.ts";
import { reservePort } from "../ports.ts";
import { ROOT } from "../root.ts";
import { localEndpoint, localOrigin, serveSite } from "../site.ts";
import { serveByNginx } from "./nginx.ts";
import { ServiceSites } from "./service-sites.ts";

/**
 * The site that is built to be checked, and its inbox, whose applications are thrown away. Both ports are
 * held from before the build, which is made for them, until the last test.
 */
export class TestSite {
  readonly folder = join(ROOT, ".test-site");
  #addresses: Readonly<Record<string, string>> = {};
  #releaseSitePort: () => Promise<void> = () => Promise.resolve();
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #services = new ServiceSites();
  #serviceSites: Promise<void> | undefined;

  /** What the checks read in their environment, once the addresses are known. */
  get env(): Readonly<Record<string, string>> {
    return { SITE_DIR: this.folder, ...this.#addresses, ...this.#services.env };
  }

  /** Takes two ports and opens the inbox. */
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

  /** Builds and serves the same site once more in front of each form service, for whichever check asks first. */
  serveServices(): Promise<void> {
    return (this.#serviceSites ??= this.#openServices());
  }

  async #openServices(): Promise<void> {
    this.#closers.push(() => this.#services.close());
    await this.#services.open();
  }

  /** Serves what was built, by Astro's own server or by nginx. */
  async serve(byNginx = false): Promise<void> {
    await this.#releaseSitePort();
    const { SITE_ORIGIN = "", APPLICATION_ENDPOINT = "" } = this.#addresses;
    const port = Number(new URL(SITE_ORIGIN).port);
    const site = byNginx
      ? await serveByNginx(this.folder, port, APPLICATION_ENDPOINT)
      : await serveSite({ outDir: this.folder, port });
    this.#closers.push(() => site.close());
  }

  /** Closes all that is open, last opened first; nothing is left of the applications. */
  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close();
  }
}
