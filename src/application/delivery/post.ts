import { bodyOf, type Application, type Destination } from "./parcel.ts";
import { SERVICES } from "./services.ts";
import { UNKNOWN, verdictOf, type Verdict } from "./verdict.ts";

/** How long to wait for a response, in milliseconds. After that the result is unknown. */
const TIMEOUT_MS = 20_000;

/**
 * Sends an application, from the page or from the worker. Returns a verdict, and never throws.
 *
 * A plain form body with `Accept` as the only header makes a request without a CORS preflight (Fetch Standard,
 * "CORS-safelisted"), which saves a round trip on a bad network.
 */
export async function post(application: Application, destination: Destination): Promise<Verdict> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(destination.endpoint, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: bodyOf(application, destination),
      redirect: "manual",
      // Formspree refuses a request that does not name the page it comes from.
      referrerPolicy: "strict-origin-when-cross-origin",
      signal: controller.signal,
    });
    const redirected = response.type === "opaqueredirect";
    const body = redirected ? undefined : await jsonOf(response);
    const { status, headers } = response;
    return verdictOf(SERVICES[destination.service], { redirected, status, body, headers });
  } catch {
    return UNKNOWN;
  } finally {
    clearTimeout(timer);
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined; // an HTML page, or a connection that broke off
  }
}
