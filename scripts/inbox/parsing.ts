import type { IncomingMessage } from "node:http";
import type { FormDeclaration } from "#application/forms/form-types.ts";

/** One posted field: its name and its value, decoded. */
export type Entry = readonly [name: string, value: string];

/** Number of bytes beyond the limit that are read and discarded before the connection is closed. */
const DRAINED_AT_MOST = 16 * 1024 * 1024;

/**
 * Reads the body of a request, at most `limit` bytes.
 *
 * The rest of a larger body is read too, within `DRAINED_AT_MOST`, and discarded: if the response arrives before a browser has
 * sent everything, the browser shows "connection lost" instead of the response.
 *
 * @returns the bytes, or `undefined` if there are more than `limit`
 * @throws if the sender disconnects before the end
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (size > limit + DRAINED_AT_MOST) break;
  }
  return size <= limit ? Buffer.concat(chunks) : undefined;
}

/** Whether the request has the content type of a plain HTML form. */
export function isUrlEncodedForm(contentType: string | undefined): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType ?? "");
}

/** Whether the request has the content type `multipart/form-data`. */
export function isMultipartForm(contentType: string | undefined): contentType is string {
  return /^multipart\/form-data\s*;/i.test(contentType ?? "");
}

/**
 * Decodes a multipart form. Of an uploaded file only the name is kept, because our forms have no file fields.
 * @throws if the body does not match its content type
 */
export async function parseMultipart(body: Uint8Array, contentType: string): Promise<Entry[]> {
  const response = new Response(new Uint8Array(body), { headers: { "Content-Type": contentType } });
  const entries = [...(await response.formData())];
  return entries.map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
}

/**
 * Decodes a form body (URL Standard, `application/x-www-form-urlencoded` parser). It never fails: a broken `%` is kept, and
 * bytes that are not UTF-8 become U+FFFD.
 */
export function parseForm(body: Uint8Array): Entry[] {
  return [...new URLSearchParams(new TextDecoder().decode(body))];
}

/** The answers by name. If a name occurs several times, its first answer that is not blank counts. */
export function answersOf(entries: readonly Entry[]): Record<string, string> {
  const answers = new Map<string, string>();
  for (const [name, value] of entries) {
    if ((answers.get(name) ?? "").trim() === "") answers.set(name, value);
  }
  return Object.fromEntries(answers);
}

/**
 * Where to redirect the person once the application is stored: the address that the form asks for, if it is on the site.
 * Any other address could be a stranger's page, so the fallback is the site's own thank-you page.
 *
 * @param wanted value of the form's hidden field
 * @param siteOrigin for example `http://localhost:4321`, without a path
 * @param form the form that was filled in, whose thank-you page is the fallback
 */
export function thanksAddress(
  wanted: string | undefined,
  siteOrigin: string,
  form: FormDeclaration,
): string {
  const fallback = siteOrigin + form.thanksPath;
  const url = URL.parse(wanted ?? "");
  if (url?.origin !== siteOrigin) return fallback;
  // Assembled without user name and password.
  return url.origin + url.pathname + url.search + url.hash;
}
