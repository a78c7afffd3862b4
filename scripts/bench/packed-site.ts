import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { isCompressed, typeOf } from "#hosting/rules.ts";
import { slowConnection } from "./slow-connection.ts";

/**
 * Serves a built folder on 127.0.0.1 through a slow connection, like a host with good compression: each text is compressed
 * once, by brotli at quality 11. The site's address is replaced in its pages by that of this server. Otherwise the forms would
 * say that they are visited at the wrong address.
 * @param others pages to serve instead of those in the folder, by path
 */
export async function servePacked(
  folder: string,
  others: ReadonlyMap<string, string> = new Map(),
): Promise<{ port: number; close(): void }> {
  const [, home = ""] =
    /<link rel="canonical" href="([^"]+)\/"/.exec(
      readFileSync(join(folder, "index.html"), "utf8"),
    ) ?? [];
  const packed = new Map<string, { type: string; body: Buffer; isText: boolean }>();
  const answerTo = (path: string) => {
    const known = packed.get(path);
    if (known) return known;
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    const other = others.get(path);
    if (other === undefined && !existsSync(file)) return undefined;
    const type = typeOf(path) ?? "application/octet-stream";
    const isText = isCompressed(path);
    const bytes = other === undefined ? readFileSync(file) : Buffer.from(other);
    const body = type.startsWith("text/html")
      ? Buffer.from(bytes.toString().replaceAll(home, `http://127.0.0.1:${String(line.port)}`))
      : bytes;
    const answer = { type, isText, body: isText ? brotliCompressSync(body) : body };
    packed.set(path, answer);
    return answer;
  };
  const server = createServer((request, response) => {
    const answer = answerTo(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!answer) return void response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": answer.type,
      "Content-Length": answer.body.length,
      ...(answer.isText ? { "Content-Encoding": "br" } : {}),
    });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const line = await slowConnection((server.address() as AddressInfo).port);
  return {
    port: line.port,
    close: () => {
      line.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
