/** What all services have in common: the types of requests and responses, and failures that may happen with any service. */

/** A posted form, as a service receives it. */
export interface Post {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly wantsJson: boolean;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
}

export interface MockResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly html?: string;
  /** The application is stored: somebody will read it. */
  readonly stored?: boolean;
}

/** No response, although the whole application has arrived: the connection breaks, or stays open without a response. */
export type Silence = "cut" | "never";

/** Tests ask for a failure by the applicant's first name, so the server needs no state. Ex.: "piege-429" (status 429) */
const TRAP = /^piege-(\S+)/;

/** The failure that an application asks for: "429" for the first name "piege-429". */
export const trapOf = ({ fields }: Post): string | undefined =>
  TRAP.exec(fields["prenom"] ?? "")?.[1];

/** A page of a service or a network, in English, with HTML that the site cannot interpret. */
export const pageInEnglish = (title: string, body = ""): string =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}`;

/** By name, the failures that are the same with every service. Ex.: a broken connection, a rate limit, a captive network. */
export const COMMON_FAILURES: Readonly<Record<string, MockResponse | Silence>> = {
  coupure: "cut",
  silence: "never",
  "404": { status: 404, html: pageInEnglish("Not Found") },
  "429": {
    status: 429,
    headers: { "Retry-After": "60" },
    html: pageInEnglish("Too Many Requests"),
  },
  "500": { status: 500, html: pageInEnglish("Internal Server Error") },
  /** A captcha, a maintenance page, or the sign-in page of a train's network. */
  portail: { status: 200, html: pageInEnglish("Please confirm that you are human") },
  "302": { status: 302, headers: { Location: "/ailleurs" } },
};

/** Escapes posted text for HTML text or attribute values in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
