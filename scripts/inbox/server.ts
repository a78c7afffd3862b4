import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { thanksField } from "../../src/application/fields.ts";
import { checkAnswers } from "../../src/application/rules.ts";
import { correctionPage } from "./correction-page.ts";
import { commonHeaders } from "./headers.ts";
import { noticePage, notices, storedPage, type Notice } from "./pages.ts";
import { answersOf, isUrlEncodedForm, parseForm, readBody, thanksAddress } from "./parsing.ts";
import { readingPage } from "./reading-page.ts";
import { openStore, type ApplicationStore } from "./store.ts";

export interface InboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** File of the SQLite database; made with its folder when there is none. */
  readonly databasePath: string;
  /** Origin of the site that posts here, for example `http://localhost:4321`. */
  readonly siteOrigin: string;
  /** Network interface; this machine alone unless told otherwise: what is here is personal. */
  readonly host?: string;
}

export interface Inbox {
  /** `http://localhost:PORT`: applications are read here, and posted to `/candidatures`. */
  readonly url: string;
  /** Stops taking requests, lets those under way end, and closes the database. */
  close(): Promise<void>;
}

/** What a route answers; the headers that every answer carries are added afterwards. */
interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly html?: string;
  readonly json?: unknown;
}

interface Context {
  readonly store: ApplicationStore;
  readonly siteOrigin: string;
}

type Handler = (context: Context, request: IncomingMessage) => Answer | Promise<Answer>;

/** The form posts here. */
const POST_PATH = "/candidatures";
/** Largest posted form, in bytes: the longest message, all in emoji, is an eighth of it. */
const BODY_LIMIT = 1024 * 1024;
/** How long requests under way may take once the inbox is closing, in milliseconds. */
const CLOSING_TIME = 1000;

const routes: Readonly<Record<string, { readonly method: "GET" | "POST"; handle: Handler }>> = {
  "/": { method: "GET", handle: ({ store }) => ({ status: 200, html: readingPage(store.all()) }) },
  "/candidatures.json": { method: "GET", handle: listApplications },
  [POST_PATH]: { method: "POST", handle: receiveApplication },
};

/** Starts the inbox: a small server that stores applications and shows them. */
export async function startInbox(options: InboxOptions): Promise<Inbox> {
  const siteOrigin = new URL(options.siteOrigin).origin;
  const store = openStore(options.databasePath);
  const context = { store, siteOrigin };
  const headers = commonHeaders(siteOrigin);
  const server = createServer((request, response) => {
    void respond(context, headers, request, response);
  });

  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(options.port, options.host ?? "127.0.0.1", resolve);
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
      // A browser may hold connections open on which it never asks anything.
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
  let answer: Answer;
  try {
    answer = await route(context, request);
  } catch (error) {
    // The sender hung up in the middle of its own request: there is nobody to answer.
    if (request.destroyed && !request.complete) return;
    console.error("Boîte de réception :", error);
    answer = notice(500, notices.failure, context);
  }
  const isJson = answer.json !== undefined;
  const body = isJson ? JSON.stringify(answer.json) : (answer.html ?? "");
  response.writeHead(answer.status, {
    ...headers,
    ...(body && { "Content-Type": `${isJson ? "application/json" : "text/html"}; charset=utf-8` }),
    ...answer.headers,
  });
  response.end(body);
}

function route(context: Context, request: IncomingMessage): Answer | Promise<Answer> {
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

async function receiveApplication(context: Context, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request, BODY_LIMIT);
  // The rest of what is being sent is not wanted, hence no second request on this connection.
  if (body === undefined) return notice(413, notices.tooLarge, context, { Connection: "close" });
  if (!isUrlEncodedForm(request.headers["content-type"])) {
    return notice(415, notices.notAPlainForm, context);
  }
  const entries = parseForm(body);
  const answers = answersOf(entries);
  const faults = checkAnswers(answers);
  if (faults.length > 0) {
    return { status: 422, html: correctionPage(entries, { faults }, POST_PATH) };
  }
  try {
    context.store.add({ entries, body, receivedAt: new Date() });
  } catch (error) {
    console.error("Boîte de réception : candidature non enregistrée :", error);
    return { status: 500, html: correctionPage(entries, { notStored: true }, POST_PATH) };
  }
  const address = thanksAddress(answers[thanksField], context.siteOrigin);
  return { status: 303, headers: { Location: address }, html: storedPage(address) };
}

/** The same as the reading page, for programs: every posted field, and the answers by name. */
function listApplications({ store }: Context): Answer {
  const applications = store
    .all()
    .map((application) => ({ ...application, answers: answersOf(application.entries) }));
  return { status: 200, json: { applications } };
}

function notice(
  status: number,
  content: Notice,
  { siteOrigin }: Context,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, headers, html: noticePage(content, siteOrigin) };
}
