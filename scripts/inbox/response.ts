import type { IncomingMessage } from "node:http";
import type { Notice } from "#scripts/receiver/words.ts";
import { noticePage, noticeText } from "./pages.ts";
import type { ApplicationStore } from "./store.ts";

/**
 * The response of a route; the common headers are added afterwards. If it has both `html` and `json`, browsers get the page
 * and scripts the JSON.
 */
export interface InboxResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly html?: string;
  readonly json?: unknown;
}

/** What a route may use. */
export interface Context {
  readonly store: ApplicationStore;
  readonly siteOrigin: string;
  /** Number of applications being received at this moment. */
  readonly posts: { underWay: number };
}

/** A response that refuses the request, or reports an error. */
export function notice(
  status: number,
  content: Notice,
  { siteOrigin }: Pick<Context, "siteOrigin">,
  headers: Readonly<Record<string, string>> = {},
): InboxResponse {
  const json = { ok: false, error: noticeText(content) };
  return { status, headers, html: noticePage(content, siteOrigin), json };
}

/** Whether the request comes from a script, and not from a browser that shows pages. */
export const wantsJson = (request: IncomingMessage): boolean =>
  request.headers.accept?.toLowerCase().includes("application/json") ?? false;
