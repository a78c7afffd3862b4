import type { IncomingMessage } from "node:http";
import type { Notice } from "../receiver/words.ts";
import { noticePage, noticeText } from "./pages.ts";
import type { ApplicationStore } from "./store.ts";

/**
 * What a route answers; the headers that every answer carries are added afterwards. What has both
 * `html` and `json` is for whoever asks: a browser gets the page, a script the JSON.
 */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly html?: string;
  readonly json?: unknown;
}

/** What a route may use. */
export interface Context {
  readonly store: ApplicationStore;
  readonly siteOrigin: string;
  /** How many applications are being sent at this moment. */
  readonly posts: { underWay: number };
}

/** An answer that says no, or that something broke. */
export function notice(
  status: number,
  content: Notice,
  { siteOrigin }: Pick<Context, "siteOrigin">,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const json = { ok: false, error: noticeText(content) };
  return { status, headers, html: noticePage(content, siteOrigin), json };
}

/** Whether a script asks, and not a browser that shows pages. */
export const wantsJson = (request: IncomingMessage): boolean =>
  request.headers.accept?.toLowerCase().includes("application/json") ?? false;
