import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { testEveryRoute } from "./every-route.ts";
import { testOddRequests } from "./odd-requests.ts";
import { ORIGIN, prepareCopy, type Served } from "./served-copy.ts";

const MODULES = "/usr/lib/apache2/modules";
const LOADED =
  "mpm_event authz_core dir mime rewrite headers deflate filter expires ssl socache_shmcb autoindex setenvif env alias";

describe("Apache, configured by .htaccess only, as on shared hosting", () => {
  let served: Served;
  before(async () => {
    served = await prepareCopy();
    const { folder, site, certificate, ports } = served;
    const modules = LOADED.split(" ").filter((name) => existsSync(`${MODULES}/mod_${name}.so`));
    const host = (port: number, more = ""): string =>
      `<VirtualHost *:${String(port)}>\n  DocumentRoot ${site}\n${more}</VirtualHost>`;
    writeFileSync(
      join(folder, "httpd.conf"),
      `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
TypesConfig /dev/null
Listen ${String(ports.http)}
Listen ${String(ports.https)}
AddOutputFilterByType DEFLATE text/html
AddType application/x-gzip .gz
ExpiresActive On
ExpiresDefault "access plus 1 day"
<Directory ${site}>
  Options FollowSymLinks Indexes
  AllowOverride All
  Require all granted
</Directory>
${host(ports.http)}
${host(ports.https, `  SSLEngine on\n  SSLCertificateFile ${certificate.chain}\n  SSLCertificateKeyFile ${certificate.key}\n`)}
`,
    );
    await served.start("apache2", ["-X", "-f", join(folder, "httpd.conf")]);
  });
  after(() => served.close());
  testEveryRoute(() => served);
  testOddRequests(() => served);

  // On shared hosting, https often ends at a proxy. The proxy says so in one of several headers.
  for (const [sign, headers] of Object.entries({
    "X-Forwarded-Proto": { "X-Forwarded-Proto": "https" },
    "a header named HTTPS": { HTTPS: "on" },
    "the port": { Host: `${new URL(ORIGIN).hostname}:443` },
  }))
    test(`https at a proxy is recognised by ${sign}, and a page does not redirect to itself`, async () => {
      const reply = await served.sendRequest(
        new URL("/presse/", ORIGIN.replace("https:", "http:")),
        {
          headers: headers as Record<string, string>,
        },
      );
      assert.equal(reply.status, 200);
      assert.equal(reply.headers["strict-transport-security"], "max-age=31536000");
    });
});
