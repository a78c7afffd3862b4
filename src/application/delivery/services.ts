/**
 * The form services that the site can post to, one typed row each. A fifth is one more row here and
 * one more in `tests/browser/services/`. The contracts: Formspree's client and open server, Netlify's
 * and Formward's documentation, and `docs/application-service.md` for our own.
 */

/** What a service said to the script, as far as a browser lets it be read. */
export interface ServiceAnswer {
  /** It answered with a redirect that the browser was told not to follow: nothing else is known. */
  readonly redirected: boolean;
  /** 0 when redirected. */
  readonly status: number;
  /** What the body says, when it is JSON. */
  readonly body: unknown;
  /** Those that the browser lets scripts read; none when redirected. */
  readonly headers: Headers;
}

export type ServiceName = "generic" | "formspree" | "formward" | "netlify";

export interface FormService {
  readonly name: ServiceName;
  /** Whether an address in production may be this service's; `url` is absent for a path of the site. */
  accepts(address: string, url: URL | undefined): boolean;
  /** What an address looks like, for the sentence that refuses another. */
  readonly example: string;
  /** Hidden fields of its own. */
  hiddenFields(form: FormContext): Readonly<Record<string, string>>;
  /** Attributes that it wants on the form itself. */
  formAttributes(form: FormContext): Readonly<Record<string, string>>;
  /** The field that a person never sees and a robot fills in: the name this service looks for. */
  readonly honeypot: string;
  /** Where the form posts, given the setting. */
  formAddress(endpoint: string, form: FormContext): string;
  /** Where a script posts, which is not always where a form does. */
  scriptAddress(endpoint: string): string;
  /** Whether an answer between 200 and 299 proves that the application is stored. */
  isStored(answer: ServiceAnswer): boolean;
}

/** What a row needs to know of the form that it serves. */
export interface FormContext {
  readonly name: string;
  /** The whole address of the thank-you page. */
  readonly thanksUrl: string;
}

/** The field by which our own contract says where to send the person afterwards. */
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
    scriptAddress: asIs,
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
    scriptAddress: asIs,
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
    scriptAddress: asIs,
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
    // It shows the page that it was posted to, which is the thank-you page of the form.
    formAddress: (_endpoint, { thanksUrl }) => new URL(thanksUrl).pathname,
    scriptAddress: asIs,
    // It answers with a page, as a host of plain files or the welcome page of a network may. Only Netlify
    // sends this header, with every answer; and it answers 404 to a form that it does not know, never 200.
    isStored: ({ headers }) => headers.has("X-Nf-Request-Id"),
  },
};

/** All names that no field of ours may take, whatever the service. */
export const RESERVED_NAMES = Object.values(SERVICES).flatMap((service) => [
  service.honeypot,
  ...Object.keys(service.hiddenFields({ name: "", thanksUrl: "" })),
]);
