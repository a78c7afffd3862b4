import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { caddyfile } from "#hosting/caddy.ts";
import { testEveryRoute } from "./every-route.ts";
import { testOddQuestions } from "./odd-questions.ts";
import { serveCopy, type Served } from "./served-copy.ts";

describe("Caddy, with the file that the build writes", () => {
  let served: Served;
  before(async () => {
    served = await serveCopy();
    const { folder, site, rules, certificate, ports } = served;
    const file = join(folder, "Caddyfile");
    const options = `{\n\tadmin off\n\thttp_port ${String(ports.http)}\n\thttps_port ${String(ports.https)}\n}\n`;
    writeFileSync(file, options + caddyfile(rules, { root: site, certificate }));
    const home = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    await served.start("caddy", ["run", "--adapter", "caddyfile", "--config", file], home);
  });
  after(() => served.close());
  testEveryRoute(() => served);
  testOddQuestions(() => served);
});
