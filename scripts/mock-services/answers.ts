/** Responses that any service may give: their types, and the failures that may happen with each of them. */

/** A posted form, as a service receives it. */
export interface Post {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly wantsJson: boolean;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly html?: string;
  /** The application is stored: somebody will read it. */
  readonly stored?: boolean;
}

/** The whole application has arrived, but then the connection breaks, or no response ever comes. */
export type Silence = "cut" | "never";

/** The failure that an applicant named `piege-429` triggers: encoding it in the name spares the server any state. */
const TRAP = /^piege-(\S+)/;

export const trapOf = ({ fields }: Post): string | undefined =>
  TRAP.exec(fields["prenom"] ?? "")?.[1];

/** A page of somebody else, in a language and a form that the site cannot know. */
export const page = (title: string, body = ""): string =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}`;

/** Responses from something other than the service: a proxy, a rate limit, a captive network. */
export const FOREIGN_RESPONSES: Readonly<Record<string, Answer | Silence>> = {
  coupure: "cut",
  silence: "never",
  "404": { status: 404, html: page("Not Found") },
  "429": { status: 429, headers: { "Retry-After": "60" }, html: page("Too Many Requests") },
  "500": { status: 500, html: page("Internal Server Error") },
  /** A captcha, a maintenance page, or the sign-in page of a train's network. */
  portail: { status: 200, html: page("Please confirm that you are human") },
  "302": { status: 302, headers: { Location: "/ailleurs" } },
};

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
