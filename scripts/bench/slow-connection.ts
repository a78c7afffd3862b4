/**
 * Simulates a slow mobile connection packet by packet: a proxy in front of a server, with a round-trip time, a bandwidth shared
 * by all connections, and TCP's slow start. The throttling of DevTools only delays whole requests, so it does not show that a
 * page which fits into the first ten packets arrives a round trip earlier.
 */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Lighthouse's slow 4G: round-trip time in milliseconds, bandwidths in kilobits a second. */
const LINE = { roundTrip: 150, down: 1638.4, up: 750 };
/** Bytes of payload in a packet, and of headers around it. */
const PACKET = 1448;
const HEADERS = 40;
/** How many bytes each side may send before it receives an acknowledgement (RFC 6928). */
const FIRST_WINDOW = 10 * PACKET;

/** One direction of the simulated line, which all connections share. */
interface Wire {
  /** The time at which the next packet may be sent, in milliseconds as `performance.now()` counts them. */
  free: number;
}

/** One direction of one connection: passes data on to a socket at the speed of the line. */
function lane(wire: Wire, kilobits: number, to: Socket): { push(data: Buffer): void; end(): void } {
  let waiting = Buffer.alloc(0);
  /**
   * The packets on their way, in order. Each packet starts a timer. Timers that are due at nearly the same time may fire in any
   * order, so each timer delivers the first packet of this list, even if another packet started it.
   */
  const arriving: Buffer[] = [];
  let window = FIRST_WINDOW;
  let inFlight = 0;
  let ends = false;
  /** When the latest packet arrives. */
  let arrival = 0;
  const at = (time: number, act: () => void): void =>
    void setTimeout(act, Math.max(0, time - performance.now()));
  const send = (): void => {
    while (waiting.length > 0 && inFlight < window) {
      const packet = waiting.subarray(0, PACKET);
      waiting = waiting.subarray(packet.length);
      inFlight += packet.length;
      wire.free =
        Math.max(performance.now(), wire.free) + ((packet.length + HEADERS) * 8) / kilobits;
      arrival = wire.free + LINE.roundTrip / 2;
      arriving.push(packet);
      at(arrival, () => {
        const next = arriving.shift();
        if (next && to.writable) to.write(next);
      });
      at(arrival + LINE.roundTrip / 2, () => {
        inFlight -= packet.length;
        window += packet.length;
        send();
      });
    }
    if (ends && waiting.length === 0) at(arrival + 2, () => to.end()); // 2 ms later, so that the end does not overtake the last packet
  };
  return {
    push: (data) => {
      waiting = Buffer.concat([waiting, data]);
      send();
    },
    end: () => {
      ends = true;
      send();
    },
  };
}

/**
 * Starts a proxy through which a server responds as slowly as over a mobile connection.
 * @param port port of the server, on 127.0.0.1
 * @returns the port of the proxy
 */
export async function slowConnection(port: number): Promise<{ port: number; close(): void }> {
  const down: Wire = { free: 0 };
  const up: Wire = { free: 0 };
  const open = new Set<Socket>();
  const relay = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const server = connect({ port, host: "127.0.0.1", allowHalfOpen: true, noDelay: true });
    const toClient = lane(down, LINE.down, client);
    const toServer = lane(up, LINE.up, server);
    const drop = (): void => {
      for (const socket of [client, server]) open.delete(socket.destroy());
    };
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on("error", drop);
    }
    // Connecting takes a round trip too.
    client.pause();
    setTimeout(() => client.resume(), LINE.roundTrip);
    client.on("data", (data: Buffer) => {
      toServer.push(data);
    });
    client.on("end", () => {
      toServer.end();
    });
    server.on("data", (data: Buffer) => {
      toClient.push(data);
    });
    server.on("end", () => {
      toClient.end();
    });
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  return {
    port: (relay.address() as AddressInfo).port,
    close: () => {
      for (const socket of open) socket.destroy();
      relay.close();
    },
  };
}
