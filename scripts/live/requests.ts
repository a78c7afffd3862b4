import { Agent, request as requestHttp } from "node:http";
import { Agent as SecureAgent, request as requestHttps } from "node:https";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** The response of a host. Redirects are not followed. */
export interface HostResponse {
  readonly url: URL;
  readonly status: number;
  /** By name in lower case; the values of a repeated header are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decompressed. */
  readonly bytes: Buffer;
  readonly text: string;
}

export interface RequestOptions {
  readonly method?: string;
  /** The path to request, if it is one that `URL` would normalise. Ex.: "/%2e%2e/" */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type SendRequest = (url: URL, options?: RequestOptions) => Promise<HostResponse>;

/** How long a host may take to respond, in milliseconds. */
const TIMEOUT_MS = 15_000;

export interface RequesterOptions {
  /** Where to connect instead of the host in the URL: to a server that DNS does not point to yet, or to a test's server. */
  readonly connect?: (url: URL) => { host?: string; port?: number };
  /** An additional trusted certificate. */
  readonly ca?: string;
}

/**
 * Makes a function that requests an address, and accepts compressed responses like a browser. Its promise is rejected with
 * Node's error if there is no response.
 */
export function makeRequester({ connect = () => ({}), ca }: RequesterOptions = {}): SendRequest {
  const agents = {
    "http:": new Agent({ keepAlive: true }),
    "https:": new SecureAgent({ keepAlive: true }),
  };
  return (url, { method = "GET", path = url.pathname + url.search, headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const { host = url.hostname, port } = connect(url);
      const send = url.protocol === "https:" ? requestHttps : requestHttp;
      const request = send(
        {
          host,
          port: port ?? (url.port || undefined),
          servername: url.hostname,
          path,
          method,
          headers: { Host: url.host, "Accept-Encoding": "gzip, br", ...headers },
          agent: agents[url.protocol === "https:" ? "https:" : "http:"],
          ...(ca !== undefined && { ca }),
          timeout: TIMEOUT_MS,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            try {
              const encoding = response.headers["content-encoding"];
              const sent = Buffer.concat(chunks);
              const isEmpty = sent.length === 0; // the response to HEAD, or status 304
              const bytes =
                encoding === "br" && !isEmpty
                  ? brotliDecompressSync(sent)
                  : encoding === "gzip" && !isEmpty
                    ? gunzipSync(sent)
                    : sent;
              resolve({
                url,
                status: response.statusCode ?? 0,
                headers: Object.fromEntries(
                  Object.entries(response.headersDistinct).map(([name, values]) => [
                    name,
                    (values ?? []).join(", "),
                  ]),
                ),
                bytes,
                text: bytes.toString("utf8"),
              });
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)));
            }
          });
        },
      );
      request.on("timeout", () =>
        request.destroy(Object.assign(new Error(), { code: "ETIMEDOUT" })),
      );
      request.on("error", reject);
      request.end(body);
    });
}

const NO_NAME = "ce nom ne mène nulle part (DNS), ou le réseau manque";
const NO_WAY = "aucun chemin vers cette adresse, ou le réseau manque";

/** The reason for a missing response, in words for the site's maintainer. */
export function failureReason(error: unknown): string {
  const code = (error as { code?: string }).code ?? "";
  const known: Record<string, string> = {
    ENOTFOUND: NO_NAME, // Windows and macOS also say so if there is no network
    EAI_AGAIN: NO_NAME,
    ENETUNREACH: NO_WAY,
    EHOSTUNREACH: NO_WAY,
    ECONNREFUSED: "personne ne répond à cette adresse",
    ECONNRESET: "la connexion est coupée",
    ETIMEDOUT: "aucune réponse en 15 secondes",
    EPROTO:
      "la connexion https est refusée : ce serveur n'a sans doute pas de certificat pour ce nom",
    CERT_HAS_EXPIRED: "le certificat https a expiré",
    ERR_TLS_CERT_ALTNAME_INVALID: "le certificat https est pour un autre nom",
    DEPTH_ZERO_SELF_SIGNED_CERT: "le certificat https n'est signé par personne",
    SELF_SIGNED_CERT_IN_CHAIN: "le certificat https n'est pas reconnu",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "le certificat https est incomplet ou n'est pas reconnu",
    Z_DATA_ERROR: "la réponse dit être compressée et ne l'est pas",
  };
  return known[code] ?? (error instanceof Error && error.message ? error.message : String(error));
}

/** Whether a request failed because of the host's certificate. */
export const isAboutCertificate = (error: unknown): boolean =>
  /CERT|^UNABLE_TO_VERIFY|^EPROTO$/.test((error as { code?: string }).code ?? "");
