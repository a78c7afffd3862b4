import type { IncomingMessage } from "node:http";
import type { FormDeclaration } from "../../src/application/forms/form-types.ts";

/** One posted field: its name and its value, as decoded. */
export type Entry = readonly [name: string, value: string];

/** Beyond the limit, so much more is read and thrown away before the connection is cut (bytes). */
const DRAINED_AT_MOST = 16 * 1024 * 1024;

/**
 * Reads the body of a request, at most `limit` bytes.
 *
 * A body that is too large is read to its end all the same, and forgotten: a browser that is
 * still sending when the answer comes shows "connection lost" instead of the answer.
 *
 * @returns the bytes, or `undefined` when there are more than `limit`
 * @throws when the sender goes away before the end
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

/** Whether a request says that it carries what a plain HTML form posts. */
export function isUrlEncodedForm(contentType: string | undefined): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType ?? "");
}

/** Whether a request carries a form posted as `multipart/form-data`. */
export function isMultipartForm(contentType: string | undefined): contentType is string {
  return /^multipart\/form-data\s*;/i.test(contentType ?? "");
}

/**
 * Decodes a form posted in several parts. Of a file only its name is kept: the form asks for none.
 * @throws when the body is not what its type says
 */
export async function parseMultipart(body: Uint8Array, contentType: string): Promise<Entry[]> {
  const response = new Response(new Uint8Array(body), { headers: { "Content-Type": contentType } });
  const entries = [...(await response.formData())];
  return entries.map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
}

/**
 * Decodes a posted form (URL Standard, `application/x-www-form-urlencoded` parser): it never
 * fails, a broken `%` stays as it is and bytes that are not UTF-8 become U+FFFD.
 */
export function parseForm(body: Uint8Array): Entry[] {
  return [...new URLSearchParams(new TextDecoder().decode(body))];
}

/** The answers by name; of a name that came several times, the first that is not blank. */
export function answersOf(entries: readonly Entry[]): Record<string, string> {
  const answers = new Map<string, string>();
  for (const [name, value] of entries) {
    if ((answers.get(name) ?? "").trim() === "") answers.set(name, value);
  }
  return Object.fromEntries(answers);
}

/**
 * Where to send the person once the application is stored: the address that the form asks for, as
 * long as it lies on the site. Anything else could send them to a stranger's page under our name,
 * and becomes the site's own thank-you page.
 *
 * @param wanted value of the form's hidden field
 * @param form the one that was filled in, whose thank-you page is the fallback
 * @param siteOrigin for example `http://localhost:4321`, without a path
 */
export function thanksAddress(
  wanted: string | undefined,
  siteOrigin: string,
  form: FormDeclaration,
): string {
  const fallback = siteOrigin + form.thanksPath;
  const url = URL.parse(wanted ?? "");
  if (url?.origin !== siteOrigin) return fallback;
  // Put together again without user name and password.
  return url.origin + url.pathname + url.search + url.hash;
}
