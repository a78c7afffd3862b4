import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInbox, type Inbox } from "#scripts/inbox/server.ts";
import { makeRequester, type SendRequest } from "#scripts/live/requests.ts";
import { TEST_COPIES } from "#scripts/checks/nginx.ts";
import { hasEnded, untilListening } from "#scripts/checks/started-server.ts";
import { fileHash } from "#application/worker/kept-files.ts";
import { hostRules, type HostRules } from "#hosting/rules.ts";
import { writeCompressedCopies } from "#hosting/compressed-copies.ts";
import { writeInto } from "#integrations/host-files.ts";
import { fileOf, KEPT_OFFLINE } from "#integrations/service-worker.ts";

/** The origin at which the tests serve the site. */
export const ORIGIN = "https://www.site.test";

export interface Served {
  readonly site: string;
  readonly folder: string;
  readonly rules: HostRules;
  readonly ports: { readonly http: number; readonly https: number };
  readonly certificate: { readonly chain: string; readonly key: string };
  readonly inbox: Inbox;
  /** Sends a request. Those to `site.test` and to names that end with it go to the running server. */
  readonly sendRequest: SendRequest;
  /** Starts a program and waits until it accepts connections. */
  start(command: string, args: readonly string[], env?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes a copy of the built site with another host name, and a certificate for this name, so that a local server can serve the
 * copy as in production. Its `.htaccess`, `_headers` and `_redirects` are written anew for this name. Starts an inbox, which
 * accepts applications from the copy.
 */
export async function prepareCopy(): Promise<Served> {
  const built = process.env["SITE_DIR"] ?? "";
  const folder = mkdtempSync(join(tmpdir(), "host-"));
  chmodSync(folder, 0o755); // the server may run as another user
  const site = join(folder, "site");
  cpSync(built, site, { recursive: true });

  const inbox = await startInbox({
    port: 0,
    databasePath: join(folder, "inbox.sqlite"),
    siteOrigin: ORIGIN,
  });
  const endpoint = `${inbox.url}/candidatures`;
  await renameSite(site, {
    [process.env["APPLICATION_ENDPOINT"] ?? ""]: endpoint,
    [new URL(process.env["INBOX_ORIGIN"] ?? "").origin]: inbox.url,
    [process.env["SITE_ORIGIN"] ?? ""]: ORIGIN,
  });
  const rules = hostRules(ORIGIN, endpoint);
  writeInto(site, rules);
  await writeCompressedCopies(site, TEST_COPIES); // with a cache, because the next server has the same pages

  const certificate = { chain: join(folder, "chain.pem"), key: join(folder, "key.pem") };
  makeCertificate(certificate);
  const ports = { http: await freePort(), https: await freePort() };
  const stopping: (() => Promise<void>)[] = [];
  return {
    site,
    folder,
    rules,
    ports,
    certificate,
    inbox,
    sendRequest: makeRequester({
      ca: readFileSync(certificate.chain, "utf8"),
      connect: ({ hostname, protocol }) =>
        hostname.endsWith("site.test")
          ? { host: "127.0.0.1", port: protocol === "https:" ? ports.https : ports.http }
          : {},
    }),
    async start(command, args, env = {}) {
      const child = spawn(command, args, {
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (text: string) => (said += text));
      stopping.push(async () => {
        if (hasEnded(child)) return;
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await ended;
      });
      for (const port of Object.values(ports))
        await untilListening(port, () => {
          if (hasEnded(child)) throw new Error(`${command} ends at once: ${said}`);
        });
    },
    async close() {
      for (const stop of stopping) await stop();
      await inbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Replaces the addresses in the HTML, XML and text files and in the service worker, and updates the hashes in the worker's
 * list. Other files, such as `feed.json`, keep the old addresses.
 */
async function renameSite(site: string, renamed: Readonly<Record<string, string>>): Promise<void> {
  const hashes = new Map<string, string>();
  const hashOf = async (file: string): Promise<string> =>
    fileHash(new Uint8Array(readFileSync(file)));
  for (const page of KEPT_OFFLINE) hashes.set(page, await hashOf(fileOf(site, page)));
  const rename = (file: string): void => {
    let text = readFileSync(file, "utf8");
    // Not the beginning of a longer port: the site's may be 4321 while the inbox has 43210.
    for (const [from, to] of Object.entries(renamed))
      text = text.replace(new RegExp(`${RegExp.escape(from)}(?!\\d)`, "g"), () => to);
    writeFileSync(file, text);
  };
  for (const name of globSync("**/*.{html,xml,txt}", { cwd: site })) rename(join(site, name));
  const worker = join(site, "sw.js");
  rename(worker);
  let code = readFileSync(worker, "utf8");
  for (const [page, hash] of hashes) code = code.replaceAll(hash, await hashOf(fileOf(site, page)));
  writeFileSync(worker, code);
}

function makeCertificate({ chain, key }: { chain: string; key: string }): void {
  const { status, stderr } = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-days", "2", "-subj", "/CN=site.test", "-keyout", key, "-out", chain],
      ...["-addext", "subjectAltName=DNS:site.test,DNS:www.site.test"],
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`openssl: ${stderr}`);
  chmodSync(key, 0o644); // the server's user must be able to read it; the key protects nothing but this test
}

/** A free port, chosen by the system. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
