/** What services answer, whichever they are: the shapes, and the misfortunes that may befall any of them. */

/** One posted form, as a service sees it. */
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
  /** The application is kept: somebody will read it. */
  readonly stored?: boolean;
}

/** The connection breaks, or nothing ever comes, after all of the application has arrived. */
export type Silence = "cut" | "never";

/** What somebody called `piege-429` runs into; the server needs to remember nothing. */
const TRAP = /^piege-(\S+)/;

export const trapOf = ({ fields }: Post): string | undefined =>
  TRAP.exec(fields["prenom"] ?? "")?.[1];

/** A page of somebody else, in a language and a shape that nobody planned for. */
export const page = (title: string, body = ""): string =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}`;

/** What may come instead of any service's answer: a proxy, a limit, a captive network. */
export const MISFORTUNES: Readonly<Record<string, Answer | Silence>> = {
  coupure: "cut",
  silence: "never",
  "404": { status: 404, html: page("Not Found") },
  "429": { status: 429, headers: { "Retry-After": "60" }, html: page("Too Many Requests") },
  "500": { status: 500, html: page("Internal Server Error") },
  /** A captcha, a maintenance page, or the welcome page of a train's network. */
  portail: { status: 200, html: page("Please confirm that you are human") },
  "302": { status: 302, headers: { Location: "/ailleurs" } },
};

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
