/**
 * Imitates a form service, and serves the site that posts to it. Each has its own local origin, as in reality, because browsers
 * restrict what a page may do with another origin. Only Netlify shares the origin of the site, which it hosts.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { ServiceName } from "#application/delivery/services.ts";
import {
  COMMON_FAILURES,
  trapOf,
  type MockResponse,
  type Post,
  type Silence,
} from "./responses.ts";
import { CONTRACTS, type Contract } from "./contracts.ts";
import { fileAt, netlifyForms } from "./static-site.ts";

/** A form that has arrived, whatever the response was. */
export interface Received extends Post {
  readonly stored: boolean;
}

/** The path at which tests read what was received, as JSON. Real services have nothing like it. */
export const RECEIVED_PATH = "/recu.json";

export interface MockService {
  readonly siteOrigin: string;
  readonly serviceOrigin: string;
  /** The site's `APPLICATION_ENDPOINT`. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * Starts a service, and the site that posts to it.
 * @param siteFolder where the site is, or will be built with the addresses chosen here
 */
export async function startMockService(
  name: ServiceName,
  siteFolder: string,
): Promise<MockService> {
  const contract = CONTRACTS[name];
  const received: Received[] = [];
  const site = newServer((request, response) => {
    if (request.method === "POST" && !contract.isCrossOrigin)
      void receive(contract, siteFolder, received, request, response);
    else serve(siteFolder, received, request, response);
  });
  const service = newServer((request, response) => {
    if (request.method === "POST") void receive(contract, siteFolder, received, request, response);
    else serve(undefined, received, request, response);
  });
  const siteOrigin = await listen(site);
  const serviceOrigin = contract.isCrossOrigin ? await listen(service) : siteOrigin;
  return {
    siteOrigin,
    serviceOrigin,
    endpoint: contract.isCrossOrigin ? serviceOrigin + contract.endpoint : contract.endpoint,
    async close() {
      for (const server of [site, service]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/**
 * Makes a server that closes each connection after one request. If a reused connection breaks, the browser retries, and the
 * page does not notice the failure.
 */
const newServer = (handle: (request: IncomingMessage, response: ServerResponse) => void): Server =>
  createServer((request, response) => {
    response.shouldKeepAlive = false;
    handle(request, response);
  });

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://localhost:${String((server.address() as AddressInfo).port)}`;
}

const pathOf = ({ url = "/" }: IncomingMessage): string => url.split("?", 1)[0] ?? "/";

/**
 * Serves plain files, and what was received. Anything else is a 404, including OPTIONS requests (CORS preflights), because
 * the site's requests must not need a preflight.
 */
function serve(
  folder: string | undefined,
  received: readonly Received[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = pathOf(request);
  if (path === RECEIVED_PATH) {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(received));
    return;
  }
  const found = request.method === "GET" && folder ? fileAt(folder, path) : undefined;
  const file = found ?? (folder ? fileAt(folder, "/404.html") : undefined);
  response.writeHead(found ? 200 : 404, { "Content-Type": file?.type ?? "text/plain" });
  response.end(file?.body);
}

async function receive(
  contract: Contract,
  folder: string,
  received: Received[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let body: string;
  try {
    body = await text(request);
  } catch {
    response.destroy(); // the browser broke off while sending the form
    return;
  }
  const post = postOf(request, body);
  const mockResponse = post ? responseTo(contract, folder, post, received) : NO_FORM;
  // If only the response is lost, the application has arrived.
  const isStored = typeof mockResponse === "string" || mockResponse.stored === true;
  if (post) received.push({ ...post, stored: isStored });
  if (mockResponse === "never") return;
  if (mockResponse === "cut") {
    request.socket.destroy();
    return;
  }
  const { status, headers, json, html } = mockResponse;
  const isJson = json !== undefined;
  response.writeHead(status, {
    "Content-Type": isJson ? "application/json" : "text/html; charset=utf-8",
    // A proxy's response lacks this header, so the page's script cannot read the response, not even its status.
    ...(contract.isCrossOrigin &&
      !isBehindProxy(post) && { "Access-Control-Allow-Origin": request.headers.origin ?? "*" }),
    ...headers,
  });
  response.end(isJson ? JSON.stringify(json) : html);
}

const NO_FORM: MockResponse = { status: 415, json: { ok: false, error: "unsupported media type" } };
const PROXY = "proxy";
const isBehindProxy = (post: Post | undefined): boolean =>
  post !== undefined && trapOf(post) === PROXY;

function postOf(request: IncomingMessage, body: string): Post | undefined {
  const { accept = "", origin, referer, "content-type": type = "" } = request.headers;
  if (!type.startsWith("application/x-www-form-urlencoded")) return undefined;
  const fields = Object.fromEntries(new URLSearchParams(body));
  const wantsJson = accept.includes("application/json");
  return { path: pathOf(request), fields, wantsJson, origin, referer };
}

function responseTo(
  contract: Contract,
  folder: string,
  post: Post,
  received: readonly Received[],
): MockResponse | Silence {
  const trap = trapOf(post) ?? "";
  const failure = COMMON_FAILURES[trap === PROXY ? "500" : trap];
  if (failure) return failure;
  const response = contract.respond(post, {
    isFormOfSite: (name) => netlifyForms(folder).has(name),
    triesBefore: received.filter(({ fields }) => fields["reference"] === post.fields["reference"])
      .length,
  });
  if (contract.isCrossOrigin || response.status !== 200) return response;
  const page = fileAt(folder, post.path);
  return page
    ? { ...response, html: page.body.toString() }
    : { status: 404, html: fileAt(folder, "/404.html")?.body.toString() ?? "" };
}
