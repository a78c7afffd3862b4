import type { FormService, ServiceAnswer } from "./services.ts";

/** Why an application was not accepted, as far as the response says. */
export type Cause = "refused" | "too-long" | "busy" | "closed" | "failing";

/** The result of an attempt to send. Only "sent" allows the draft to be deleted. */
export type Verdict =
  | { readonly kind: "sent" }
  | {
      readonly kind: "not-sent";
      readonly cause: Cause;
      /** Validation errors reported by the service: the posted name of each field, and the service's own message about it. */
      readonly faults: readonly { readonly field: string; readonly message: string }[];
      /** Minutes after which the service accepts another attempt, if it says so. */
      readonly minutes?: number | undefined;
    }
  | { readonly kind: "unknown" };

/**
 * It is not known what happened: the connection broke, the time ran out, or something other than the service responded. The
 * application may have arrived.
 */
export const UNKNOWN: Verdict = { kind: "unknown" };

/** Statuses of a proxy that got no usable response from the service. The service may have stored the application all the same. */
const FROM_PROXY = [502, 504];

/**
 * What a response means: "sent" only if the service's `isStored` accepts it, "not-sent" if the service refuses. Everything else
 * is "unknown": a redirect, which a script cannot read, or another page (a login, a captcha, the sign-in page of a train's
 * network).
 */
export function verdictOf(service: FormService, answer: ServiceAnswer): Verdict {
  const { redirected, status, body, headers } = answer;
  if (redirected) return UNKNOWN;
  const isRefusal = saysNo(body);
  if (FROM_PROXY.includes(status) && !isRefusal) return UNKNOWN;
  if (status >= 400 || (status >= 200 && isRefusal)) {
    const minutes = minutesIn(headers.get("Retry-After") ?? "");
    return { kind: "not-sent", cause: causeOf(status, body), faults: faultsIn(body), minutes };
  }
  return status >= 200 && status < 300 && service.isStored(answer) ? { kind: "sent" } : UNKNOWN;
}

/** Services may refuse with status 200: Formspree over its quota, others with `success: "false"`. */
function saysNo(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const { error, errors, ok, success } = body as Record<string, unknown>;
  const isFalse = (value: unknown): boolean => value === false || value === "false";
  return hasContent(error) || hasContent(errors) || isFalse(ok) || isFalse(success);
}

/** Whether a value names an error. Some services add an empty list or object of errors to an acceptance. */
const hasContent = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value);

function causeOf(status: number, body: unknown): Cause {
  if (status === 413) return "too-long";
  if (status === 429) return "busy";
  if (status >= 500) return "failing";
  if (faultsIn(body).length > 0 || status === 422) return "refused";
  return "closed"; // 400, 401, 402, 403, 404, 405, 410, 415, or 200 with an error: nothing that the person could correct
}

/**
 * The minutes until the next attempt; `undefined` if the service gives no time, or one that is past.
 * @param retryAfter seconds or a date (RFC 9110, section 10.2.3)
 */
function minutesIn(retryAfter: string): number | undefined {
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.now()) / 1000;
  const minutes = Math.ceil(seconds / 60);
  return minutes > 0 ? minutes : undefined;
}

/**
 * Limits for what is taken from a response, far more than our forms need (our choice): the number of errors, and the characters
 * of each message.
 */
const MOST_FAULTS = 100;
const LONGEST_MESSAGE = /^.{0,300}/su;

/** The first message about each field: the page has room for only one per field. */
function faultsIn(body: unknown): { field: string; message: string }[] {
  const errors = typeof body === "object" && body !== null && "errors" in body ? body.errors : [];
  if (!Array.isArray(errors)) return [];
  const messages = new Map<string, string>();
  for (const error of errors as unknown[]) {
    const { field, message } = Object(error) as Record<string, unknown>;
    if (typeof field !== "string" || typeof message !== "string" || messages.has(field)) continue;
    if (message.trim() === "") continue; // an empty message would not help the person
    messages.set(field, LONGEST_MESSAGE.exec(message)?.[0] ?? "");
    if (messages.size === MOST_FAULTS) break;
  }
  return [...messages].map(([field, message]) => ({ field, message }));
}
