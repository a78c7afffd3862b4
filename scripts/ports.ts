import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";
import { PlainFailure } from "./failures.ts";

/** Both addresses of "localhost": browsers try one, then the other. */
const LOOPBACKS = ["127.0.0.1", "::1"] as const;
const LAST_PORT = 65_535;

/** Whether a server accepts connections at this address. It may also be one that is bound to all addresses. */
function isAnswering(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (answering: boolean): void => {
      socket.destroy();
      resolve(answering);
    };
    socket.setTimeout(1000, () => {
      settle(true); // taken by something that is slow to respond
    });
    socket.once("connect", () => {
      settle(true);
    });
    socket.once("error", () => {
      settle(false);
    });
  });
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no ::1, so no server can be there either.
      resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT");
    });
    server.listen({ host, port, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/**
 * Whether our server can listen on `localhost:port` and browsers will reach it. This also tries to connect, because macOS lets
 * a server bind 127.0.0.1 while another program holds all addresses. Our server does not bind all addresses, because firewalls
 * would ask the user.
 */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of LOOPBACKS) {
    if ((await isAnswering(host, port)) || !(await canListen(host, port))) return false;
  }
  return true;
}

/**
 * The first free port from `wanted` on.
 * @throws PlainFailure if there is none up to 65535
 */
export async function findFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port <= LAST_PORT; port += 1) {
    if (await isPortFree(port)) return port;
  }
  throw new PlainFailure(`Aucun port libre entre ${String(wanted)} et ${String(LAST_PORT)}.`);
}

/**
 * Reserves the first free port from `wanted` on, while the site that will be served there is built.
 * @returns the port, and a function that releases it, which may be called twice
 * @throws PlainFailure if there is none up to 65535
 */
export async function reservePort(
  wanted: number,
): Promise<{ readonly port: number; readonly release: () => Promise<void> }> {
  const port = await findFreePort(wanted);
  const holders = LOOPBACKS.map((host) => {
    const holder = createServer((socket) => socket.destroy());
    holder.on("error", () => undefined); // there is no IPv6, or another program was faster (reported when the site is served)
    return holder.listen({ host, port, exclusive: true });
  });
  const untilOpen = (holder: Server): Promise<unknown> =>
    holder.listening ? Promise.resolve() : once(holder, "listening").catch(() => undefined);
  await Promise.all(holders.map(untilOpen));
  const release = async (): Promise<void> => {
    await Promise.all(
      holders.map((holder) => new Promise((resolve) => holder.close(() => resolve(undefined)))),
    );
  };
  return { port, release };
}

/**
 * The port given by `--port 5000` or `--port=5000`; without that option, `usual`.
 * @throws PlainFailure on anything that is not a port number
 */
export function wantedPort(args: readonly string[], usual: number): number {
  const index = args.findIndex((arg) => arg === "--port" || arg.startsWith("--port="));
  if (index === -1) return usual;
  const value = args[index]?.split("=")[1] ?? args[index + 1] ?? "";
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > LAST_PORT) {
    throw new PlainFailure(
      `--port attend un nombre de 1 à ${String(LAST_PORT)}. Ex. : npm start -- --port 5000`,
    );
  }
  return port;
}
