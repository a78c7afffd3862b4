import { bodyOf, type Application, type Destination } from "./parcel.ts";
import { SERVICES } from "./services.ts";
import { UNKNOWN, verdictOf, type Verdict } from "./verdict.ts";

/** How long an answer is waited for, in milliseconds. After that it is not known what happened. */
const PATIENCE = 20_000;

/**
 * Sends an application, from the page or from the worker, and says what became of it; never throws.
 *
 * A plain form body and the one header `Accept` make a request that needs no permission asked first
 * (Fetch Standard, "CORS-safelisted"): one round trip less on a bad network.
 */
export async function send(application: Application, destination: Destination): Promise<Verdict> {
  const service = SERVICES[destination.service];
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(service.scriptAddress(destination.endpoint), {
      method: "POST",
      headers: { Accept: "application/json" },
      body: bodyOf(application, destination),
      redirect: "manual",
      // Formspree refuses a request without the address of its page.
      referrerPolicy: "strict-origin-when-cross-origin",
      signal: controller.signal,
    });
    const redirected = response.type === "opaqueredirect";
    const body = redirected ? undefined : await jsonOf(response);
    const { status, headers } = response;
    return verdictOf(service, { redirected, status, body, headers });
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
    return undefined; // a page, or a connection that broke in the middle
  }
}
