import type { FormService, ServiceAnswer } from "./services.ts";

/** Why an application was not taken, as far as the answer says. */
export type Cause = "refused" | "too-long" | "busy" | "closed" | "failing";

/** What became of a try to send. Only the first lets go of what was typed. */
export type Verdict =
  | { readonly kind: "sent" }
  | {
      readonly kind: "not-sent";
      readonly cause: Cause;
      /** What the service wants mended, by posted name, in its own words. */
      readonly faults: readonly { readonly field: string; readonly message: string }[];
      /** Minutes after which the service wants to be asked again, if it says so. */
      readonly minutes?: number | undefined;
    }
  | { readonly kind: "unknown" };

/** Nobody said what became of it: the connection broke, time ran out, or something else answered. It may have arrived. */
export const UNKNOWN: Verdict = { kind: "unknown" };

/**
 * What an answer means. "Sent" is said only where the service's own row recognises it; a redirect, which
 * a script cannot look into, and a page that is not the service's (a login, a captcha, the welcome page
 * of a train's network) are "unknown"; an answer that says no is "not sent".
 */
export function verdictOf(service: FormService, answer: ServiceAnswer): Verdict {
  const { redirected, status, body, headers } = answer;
  if (redirected) return UNKNOWN;
  if (status >= 400 || (status >= 200 && saysNo(body))) {
    const minutes = minutesIn(headers.get("Retry-After") ?? "");
    return { kind: "not-sent", cause: causeOf(status, body), faults: faultsIn(body), minutes };
  }
  return status >= 200 && status < 300 && service.isStored(answer) ? { kind: "sent" } : UNKNOWN;
}

/** Services also say no with status 200: Formspree over its quota, others with `success: "false"`. */
function saysNo(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const { error, errors, ok, success } = body as Record<string, unknown>;
  const isFalse = (value: unknown): boolean => value === false || value === "false";
  const hasErrors = Array.isArray(errors) ? errors.length > 0 : Boolean(errors);
  return Boolean(error) || hasErrors || isFalse(ok) || isFalse(success);
}

function causeOf(status: number, body: unknown): Cause {
  if (status === 413) return "too-long";
  if (status === 429) return "busy";
  if (status >= 500) return "failing";
  if (faultsIn(body).length > 0 || status === 422) return "refused";
  return "closed"; // 400, 401, 402, 403, 404, 405, 410, 415, or 200 with an error: nothing to mend here
}

/** Most minutes that are worth a number, in our own view: beyond, « dans quelques minutes » says as much. */
const MOST_MINUTES = 60;

/** @param retryAfter seconds or a date (RFC 9110, section 10.2.3) */
function minutesIn(retryAfter: string): number | undefined {
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.now()) / 1000;
  const minutes = Math.ceil(seconds / 60);
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/** Most fields and signs of a message that are taken over, in our own view: ten times what our forms have. */
const MOST_FAULTS = 100;
const LONGEST_MESSAGE = /^.{0,300}/su;

/** The first message about each field: a page has one place for it. */
function faultsIn(body: unknown): { field: string; message: string }[] {
  const errors = typeof body === "object" && body !== null && "errors" in body ? body.errors : [];
  if (!Array.isArray(errors)) return [];
  const messages = new Map<string, string>();
  for (const error of errors as unknown[]) {
    const { field, message } = Object(error) as Record<string, unknown>;
    if (typeof field !== "string" || typeof message !== "string" || messages.has(field)) continue;
    if (message.trim() === "") continue; // says nothing that could be mended
    messages.set(field, LONGEST_MESSAGE.exec(message)?.[0] ?? "");
    if (messages.size === MOST_FAULTS) break;
  }
  return [...messages].map(([field, message]) => ({ field, message }));
}
