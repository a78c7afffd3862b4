import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { notices } from "#scripts/receiver/words.ts";
import { notice, wantsJson, type InboxResponse, type Context } from "./response.ts";
import { commonHeaders } from "./headers.ts";
import { answersOf } from "./parsing.ts";
import { readingPage } from "./reading-page.ts";
import { POST_PATH, receiveApplication } from "./receiving.ts";
import { openStore, type StoredPage } from "./store.ts";

export interface InboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Path of the SQLite database, created with its folder if it does not exist. */
  readonly databasePath: string;
  /** Origin of the site that posts here, for example `http://localhost:4321`. */
  readonly siteOrigin: string;
}

export interface Inbox {
  /** `http://localhost:PORT`: applications are read here, and posted to `/candidatures`. */
  readonly url: string;
  /** Stops accepting requests, gives those in progress a second to end, and closes the database. */
  close(): Promise<void>;
}

type Handler = (
  context: Context,
  request: IncomingMessage,
) => InboxResponse | Promise<InboxResponse>;

/** How long sending one application may take, in milliseconds; the page's script waits 20 s. */
const SENDING_TIME = 60_000;
/** How long requests in progress may take once the inbox is closing, in milliseconds. */
const CLOSING_TIME = 1000;

const routes: Readonly<Record<string, { readonly method: "GET" | "POST"; handle: Handler }>> = {
  "/": { method: "GET", handle: showApplications },
  "/candidatures.json": { method: "GET", handle: listApplications },
  [POST_PATH]: { method: "POST", handle: receiveApplication },
};

/** Starts the inbox: a small server that stores applications and shows them. */
export async function startInbox(options: InboxOptions): Promise<Inbox> {
  const siteOrigin = new URL(options.siteOrigin).origin;
  const store = openStore(options.databasePath);
  const context = { store, siteOrigin, posts: { underWay: 0 } };
  const headers = commonHeaders(siteOrigin);
  const server = createServer({ requestTimeout: SENDING_TIME }, (request, response) => {
    void respond(context, headers, request, response);
  });

  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(options.port, "127.0.0.1", resolve); // only this machine, because the data is personal
    });
  } catch (error) {
    store.close();
    throw error;
  }

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // Browsers may keep connections open without ever sending a request.
      const timer = setTimeout(() => server.closeAllConnections(), CLOSING_TIME);
      await closed;
      clearTimeout(timer);
      store.close();
    },
  };
}

async function respond(
  context: Context,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let inboxResponse: InboxResponse;
  try {
    inboxResponse = await route(context, request);
  } catch (error) {
    // The client has disconnected while sending, so there is nobody to respond to.
    if (request.destroyed && !request.complete) return;
    console.error("Boîte de réception :", error);
    inboxResponse = notice(500, notices.failure, context);
  }
  const isJson =
    inboxResponse.json !== undefined && (inboxResponse.html === undefined || wantsJson(request));
  const body = isJson ? JSON.stringify(inboxResponse.json) : (inboxResponse.html ?? "");
  response.writeHead(inboxResponse.status, {
    ...headers,
    ...(body && { "Content-Type": `${isJson ? "application/json" : "text/html"}; charset=utf-8` }),
    ...inboxResponse.headers,
  });
  response.end(body);
}

/** The host names of this machine. Requests to another name may come from a stranger's page (DNS rebinding) and are refused. */
const OUR_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

function route(context: Context, request: IncomingMessage): InboxResponse | Promise<InboxResponse> {
  if (!OUR_NAME.test(request.headers.host ?? "")) return notice(421, notices.notFound, context);
  if (request.method === "OPTIONS") return { status: 204 };
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const found = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (found === undefined) return notice(404, notices.notFound, context);
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (method !== found.method) {
    const allowed = found.method === "GET" ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
    return notice(405, notices.wrongMethod, context, { Allow: allowed });
  }
  return found.handle(context, request);
}

/** The applications that `?avant=120` asks for: those before number 120; by default the newest ones. */
function askedPage({ store }: Context, { url = "/" }: IncomingMessage): Promise<StoredPage> {
  const before = Number(new URLSearchParams(url.split("?")[1] ?? "").get("avant"));
  return store.page(Number.isSafeInteger(before) && before > 0 ? before : undefined);
}

async function showApplications(
  context: Context,
  request: IncomingMessage,
): Promise<InboxResponse> {
  return { status: 200, html: readingPage(await askedPage(context, request)) };
}

/** The applications of the reading page as JSON, for programs: every posted field, the answers by name, possible duplicates. */
async function listApplications(
  context: Context,
  request: IncomingMessage,
): Promise<InboxResponse> {
  const { applications, count, older } = await askedPage(context, request);
  const withAnswers = applications.map(({ duplicates, ...application }) => ({
    ...application,
    doubles: duplicates, // the PHP receiver uses this name too, so a program can read the JSON of both
    answers: answersOf(application.entries),
  }));
  return { status: 200, json: { applications: withAnswers, count, older } };
}
