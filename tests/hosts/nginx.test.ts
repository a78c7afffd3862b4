import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { nginxMain } from "#scripts/checks/nginx.ts";
import { nginxConf } from "#hosting/nginx.ts";
import { testEveryRoute } from "./every-route.ts";
import { testOddRequests } from "./odd-requests.ts";
import { prepareCopy, type Served } from "./served-copy.ts";

describe("nginx, with the file that the build writes", () => {
  let served: Served;
  before(async () => {
    served = await prepareCopy();
    const { folder, site, rules, certificate, ports } = served;
    const file = join(folder, "site.conf");
    writeFileSync(file, nginxConf(rules, { root: site, certificate, ports }));
    writeFileSync(join(folder, "nginx.conf"), nginxMain(folder, file));
    await served.start("nginx", [
      "-c",
      join(folder, "nginx.conf"),
      "-e",
      join(folder, "error.log"),
    ]);
  });
  after(() => served.close());
  testEveryRoute(() => served);
  testOddRequests(() => served);
});
