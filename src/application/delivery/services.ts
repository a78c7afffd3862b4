/**
 * The form services that the site can post to, one typed object each. To add one, add an object here and its tests in
 * `tests/browser/services/`. Sources of the contracts: Formspree's client and open-source server, Netlify's and Formward's
 * documentation, and `docs/application-service.md` for our own.
 */

/** The response of a service, as far as the browser lets a script read it. */
export interface ServiceAnswer {
  /** The response was a redirect. The request does not follow redirects, so nothing else is known about the response. */
  readonly redirected: boolean;
  /** 0 when redirected. */
  readonly status: number;
  /** The parsed body, if it is JSON. */
  readonly body: unknown;
  /** The headers that the browser exposes to scripts; none when redirected. */
  readonly headers: Headers;
}

export type ServiceName = "generic" | "formspree" | "formward" | "netlify";

export interface FormService {
  readonly name: ServiceName;
  /** Whether a production endpoint may belong to this service. `url` is absent for a path of the site. */
  accepts(address: string, url: URL | undefined): boolean;
  /** A typical address, quoted in the error message about a wrong address. */
  readonly example: string;
  /** Hidden fields that the service needs. */
  hiddenFields(form: FormContext): Readonly<Record<string, string>>;
  /** Attributes that the service needs on the form element. */
  formAttributes(form: FormContext): Readonly<Record<string, string>>;
  /** The name that the service expects for the honeypot: a field that people do not see and robots fill in. */
  readonly honeypot: string;
  /** Where the form and its script post to, given the setting `APPLICATION_ENDPOINT`. */
  formAddress(endpoint: string, form: FormContext): string;
  /** Whether a response with status 200 to 299 proves that the application is stored. */
  isStored(answer: ServiceAnswer): boolean;
}

/** What a service needs to know about the form. */
export interface FormContext {
  readonly name: string;
  /** Absolute URL of the thank-you page. */
  readonly thanksUrl: string;
}

/** In our own contract, the field with the address of the thank-you page. */
export const THANKS_FIELD = "_next";

const isAt = (url: URL | undefined, host: string, path: RegExp): boolean =>
  url?.protocol === "https:" && url.host === host && path.test(url.pathname);
const said = ({ body }: ServiceAnswer, key: string): unknown =>
  typeof body === "object" && body !== null ? (body as Record<string, unknown>)[key] : undefined;
const saysOk = (answer: ServiceAnswer): boolean => said(answer, "ok") === true;
const asIs = (endpoint: string): string => endpoint;
const nothing = (): Readonly<Record<string, string>> => ({});

export const SERVICES: Readonly<Record<ServiceName, FormService>> = {
  generic: {
    name: "generic",
    accepts: (_address, url) => url?.protocol === "https:",
    example: "https://formulaires.exemple.fr/candidatures",
    hiddenFields: ({ thanksUrl }) => ({ [THANKS_FIELD]: thanksUrl }),
    formAttributes: nothing,
    honeypot: "_gotcha",
    formAddress: asIs,
    isStored: saysOk,
  },
  formspree: {
    name: "formspree",
    accepts: (_address, url) => isAt(url, "formspree.io", /^\/f\/\w+$/),
    example: "https://formspree.io/f/abcdwxyz",
    hiddenFields: ({ thanksUrl }) => ({ _next: thanksUrl, _language: "fr" }),
    formAttributes: nothing,
    honeypot: "_gotcha",
    formAddress: asIs,
    isStored: (answer) => saysOk(answer) || typeof said(answer, "next") === "string",
  },
  formward: {
    name: "formward",
    accepts: (_address, url) => isAt(url, "forms.formward.eu", /^\/f\/[\w-]+$/),
    example: "https://forms.formward.eu/f/abc123",
    hiddenFields: ({ thanksUrl }) => ({ _redirect: thanksUrl }),
    formAttributes: nothing,
    honeypot: "_gotcha",
    formAddress: asIs,
    isStored: saysOk,
  },
  netlify: {
    name: "netlify",
    accepts: (address) => /^\/(?:[\w-]+\/)*$/.test(address),
    example: "/candidater/merci/",
    hiddenFields: ({ name }) => ({ "form-name": name }),
    formAttributes: ({ name }) => ({
      name,
      "data-netlify": "true",
      "netlify-honeypot": "bot-field",
    }),
    honeypot: "bot-field",
    // Netlify shows the page that the form was posted to, so the form posts to the thank-you page.
    formAddress: (_endpoint, { thanksUrl }) => new URL(thanksUrl).pathname,
    // Netlify responds with an HTML page, as a plain file host or the sign-in page of a network would. But only Netlify sends
    // this header, and sends it with every response. For a form that it does not know, Netlify responds 404, never 200.
    isStored: ({ headers }) => headers.has("X-Nf-Request-Id"),
  },
};

/** Names that no field of ours may have, whichever service is used. */
export const RESERVED_NAMES = Object.values(SERVICES).flatMap((service) => [
  service.honeypot,
  ...Object.keys(service.hiddenFields({ name: "", thanksUrl: "" })),
]);
