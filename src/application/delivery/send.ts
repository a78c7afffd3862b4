import type { FormDeclaration } from "../forms/form-types.ts";
import { SERVICES, type ServiceName } from "./services.ts";
import { UNKNOWN, verdictOf, type Verdict } from "./verdict.ts";

/** Everything that a try to send needs, in a form that can be stored. */
export interface Sendable {
  /** The same for every try of one application. */
  readonly reference: string;
  /** Which version of the answers: the moment of the last word, in milliseconds since 1970. */
  readonly version: number;
  /** Which form it comes from. */
  readonly form: FormDeclaration["name"];
  readonly service: ServiceName;
  /** Where the form posts. */
  readonly endpoint: string;
  /** The posted fields, `application/x-www-form-urlencoded`. */
  readonly body: string;
}

/** How long an answer is waited for, in milliseconds. After that it is not known what happened. */
const PATIENCE = 20_000;

/**
 * Sends an application, from the page or from the worker, and says what became of it; never throws.
 *
 * A plain form body and the one header `Accept` make a request that needs no permission asked first
 * (Fetch Standard, "CORS-safelisted"): one round trip less on a bad network.
 */
export async function send(application: Sendable): Promise<Verdict> {
  const service = SERVICES[application.service];
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(service.scriptAddress(application.endpoint), {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(application.body),
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
