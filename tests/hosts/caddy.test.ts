import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { caddyfile } from "#hosting/caddy.ts";
import { PASSWORDS } from "#hosting/rules.ts";
import { testEveryRoute } from "./every-route.ts";
import { testOddRequests } from "./odd-requests.ts";
import { ORIGIN, prepareCopy, type Served } from "./served-copy.ts";

/** A line of the password file, as `caddy hash-password` writes it. */
const PASSWORD = "nadia $2a$14$TA5PvbE8qcJOQtP6VRTuDeuGQUwvbjwNfEu7oAV8wihiTPi9udn/e\n";

describe("Caddy, with the file that the build writes", () => {
  let served: Served;
  before(async () => {
    served = await prepareCopy();
    const { folder, site, rules, certificate, ports } = served;
    const file = join(folder, "Caddyfile");
    const passwords = join(folder, "mots-de-passe");
    writeFileSync(passwords, PASSWORD);
    const options = `{\n\tadmin off\n\thttp_port ${String(ports.http)}\n\thttps_port ${String(ports.https)}\n}\n`;
    const withReceiver = { ...rules, receiver: "/recevoir/" }; // only its routes: no PHP runs here
    const written = caddyfile(withReceiver, { root: site, certificate });
    writeFileSync(file, options + written.replace(PASSWORDS, passwords));
    const home = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    await served.start("caddy", ["run", "--adapter", "caddyfile", "--config", file], home);
  });
  after(() => served.close());
  testEveryRoute(() => served);
  testOddRequests(() => served);

  test("an application without a Content-Length is refused at once, because Caddy 2.6 would wait for its end forever", async () => {
    const { status } = await served.sendRequest(new URL("/recevoir/candidatures.php", ORIGIN), {
      method: "POST",
      headers: { "Transfer-Encoding": "chunked" },
      body: "prenom=Sam&telephone=0639981234",
    });
    assert.equal(status, 411);
  });
});
