import { join } from "node:path";
import { SERVICES, type ServiceName } from "#application/delivery/services.ts";
import { startMockService, type MockService } from "#scripts/mock-services/mock-service.ts";
import { PlainFailure } from "#scripts/failures.ts";
import { ROOT } from "#scripts/root.ts";
import type { ServiceBuild } from "./build-service-sites.ts";
import { runNode } from "./children.ts";
import { PLAIN_ENV } from "./plain-env.ts";

const BUILD = join(import.meta.dirname, "build-service-sites.ts");

/** The service whose site also contains the page `/styles/`. The main test site does not contain that page. */
const WITH_STYLES: ServiceName = "generic";

/** The service whose site has all settings filled in. In the main test site they are as in `content/association.yaml`. */
const FILLED: ServiceName = "netlify";

/**
 * One small site for each form service. It contains the pages with a form, which post to a local server that imitates the
 * service. The servers start first, because each site is built with the address of its server.
 */
export class ServiceSites {
  readonly #folder = join(ROOT, ".test-site-services");
  readonly #services = new Map<ServiceName, MockService>();

  /** Environment variables for the tests. */
  get env(): Readonly<Record<string, string>> {
    const addresses = Object.fromEntries(this.#services);
    return { SERVICE_SITES: JSON.stringify(addresses) };
  }

  /**
   * Starts the servers and builds their sites.
   * @throws PlainFailure with the output of the build if it fails
   */
  async open(): Promise<void> {
    const builds: ServiceBuild[] = [];
    for (const name of Object.keys(SERVICES) as ServiceName[]) {
      const outDir = join(this.#folder, name);
      const service = await startMockService(name, outDir);
      this.#services.set(name, service);
      builds.push({
        outDir,
        isFilled: name === FILLED,
        env: {
          STYLES: name === WITH_STYLES ? "on" : "off",
          SITE_URL: service.siteOrigin,
          APPLICATION_SERVICE: name,
          APPLICATION_ENDPOINT: service.endpoint,
        },
      });
    }
    const { code, output } = await runNode([BUILD, JSON.stringify(builds)], PLAIN_ENV);
    if (code !== 0)
      throw new PlainFailure(`Les sites pour les services ne sont pas construits :\n${output}`);
  }

  async close(): Promise<void> {
    const services = [...this.#services.values()];
    this.#services.clear();
    await Promise.all(services.map((service) => service.close()));
  }
}
