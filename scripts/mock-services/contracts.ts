/**
 * How each service of `src/application/delivery/services.ts` responds, according to its documentation, its client or its
 * open-source server.
 */
import type { ServiceName } from "#application/delivery/services.ts";
import { escapeHtml, pageInEnglish, trapOf, type MockResponse, type Post } from "./responses.ts";

export interface Contract {
  /** The path that forms are posted to. */
  readonly endpoint: string;
  /** Whether pages of another origin may post and read the response. Netlify takes only forms of sites that it hosts. */
  readonly isCrossOrigin: boolean;
  respond(post: Post, context: Context): MockResponse;
}

export interface Context {
  /** Whether the deployed pages contain a form with this name. */
  isFormOfSite(name: string): boolean;
  /** How often this application has been posted before. */
  readonly triesBefore: number;
}

const FORM_PATH = "/f/abc";

const redirect = (status: number, Location: string): MockResponse => ({
  status,
  headers: { Location },
  stored: true,
});

/** An error: for scripts as JSON, otherwise as a page of the service, with `lang="en"`. */
const says = (
  status: number,
  { wantsJson }: Post,
  json: { readonly error: string } & Readonly<Record<string, unknown>>,
): MockResponse => (wantsJson ? { status, json } : { status, html: pageInEnglish(json.error) });

/** Adds whether a form is stored. If a robot has filled in the honeypot, the response does not change but nothing is stored. */
const unlessRobot = ({ fields }: Post, honeypot: string, response: MockResponse): MockResponse => ({
  ...response,
  stored: (fields[honeypot] ?? "") === "",
});

function formspree(post: Post): MockResponse {
  const { fields, path, wantsJson, referer } = post;
  if (path !== FORM_PATH) return says(404, post, { error: "Form not found" });
  if (!referer || trapOf(post) === "sans-referer")
    return says(400, post, { error: "Invalid or missing Referer" });
  switch (trapOf(post)) {
    case "quota":
      return says(200, post, { error: "This form has reached its monthly limit" });
    case "email":
      return says(422, post, {
        error: "Validation errors",
        errors: [{ code: "TYPE_EMAIL", field: "email", message: "should be an email" }],
      });
  }
  const next = fields["_next"] || "/thanks";
  if (wantsJson) return unlessRobot(post, "_gotcha", { status: 200, json: { ok: true, next } });
  if (fields["g-recaptcha-response"]) return unlessRobot(post, "_gotcha", redirect(302, next));
  const kept = Object.entries({ ...fields, "g-recaptcha-response": "03AFc" })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join("");
  const button = "<button>I am not a robot</button>";
  const form = `<form method="post" action="${FORM_PATH}">${kept}${button}</form>`;
  return { status: 200, html: pageInEnglish("Please help us fight spam", form) };
}

function formward(post: Post, { triesBefore }: Context): MockResponse {
  const { fields, path, wantsJson } = post;
  if (path !== FORM_PATH) return says(404, post, { error: "form not found" });
  switch (trapOf(post)) {
    case "402":
      return says(402, post, { ok: false, error: "monthly quota exceeded", upgrade: "/pricing" });
    case "403":
      return says(403, post, { ok: false, error: "origin not allowed" });
    case "une-fois":
      if (triesBefore === 0) return says(429, post, { ok: false, error: "too many requests" });
  }
  if (wantsJson) return unlessRobot(post, "_gotcha", { status: 200, json: { ok: true, id: "s1" } });
  return unlessRobot(post, "_gotcha", redirect(302, fields["_redirect"] || "/thanks"));
}

/** Netlify responds with the page that the form was posted to. `mock-service.ts` adds that page to the response. */
function netlify(post: Post, { isFormOfSite }: Context): MockResponse {
  // The site has moved to a plain file host, which handles a POST like any other request.
  if (trapOf(post) === "autre-hebergeur") return { status: 200, html: "" };
  const headers = { "X-Nf-Request-Id": "01JB8TZ5N0" };
  if (!isFormOfSite(post.fields["form-name"] ?? ""))
    return { status: 404, headers, html: pageInEnglish("Page not found") };
  return unlessRobot(post, "bot-field", { status: 200, headers, html: "" });
}

/** Our own contract. `scripts/inbox/` implements it too; this function also responds with the failures that a test asks for. */
function generic(post: Post): MockResponse {
  const { fields, path, wantsJson } = post;
  if (path !== "/candidatures") return says(404, post, { error: "not found" });
  switch (trapOf(post)) {
    case "422": {
      const error = "Ce numéro n’existe pas.";
      const errors = [{ field: "telephone", message: error }];
      return says(422, post, { ok: false, error, errors });
    }
    case "422-sans-fin": {
      const error = { field: "telephone", message: "Ce numéro n’existe pas." };
      return says(422, post, { ok: false, error: "x", errors: Array(100_000).fill(error) });
    }
    case "200-non":
      return { status: 200, json: { success: "false", message: "closed" } };
    case "redirige":
      return redirect(303, fields["_next"] || "/");
  }
  const ref = fields["reference"];
  if (wantsJson) return unlessRobot(post, "_gotcha", { status: 200, json: { ok: true, ref } });
  return unlessRobot(post, "_gotcha", redirect(303, fields["_next"] || "/"));
}

export const CONTRACTS: Readonly<Record<ServiceName, Contract>> = {
  generic: { endpoint: "/candidatures", isCrossOrigin: true, respond: generic },
  formspree: { endpoint: FORM_PATH, isCrossOrigin: true, respond: formspree },
  formward: { endpoint: FORM_PATH, isCrossOrigin: true, respond: formward },
  netlify: { endpoint: "/candidater/merci/", isCrossOrigin: false, respond: netlify },
};
