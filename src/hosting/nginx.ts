import { literally } from "./literally.ts";
import {
  CACHE_OF_HASHED,
  CACHE_OF_THE_REST,
  HASHED_FOLDER,
  headersWithoutHttps,
  NOT_FOUND_PAGE,
  PASSWORDS,
  PHP_SOCKET,
  TYPES,
  type HostRules,
} from "./rules.ts";

/** Paths on the server, and the ports that it listens on. */
export interface NginxPlaces {
  /** The folder of the built site on the server. */
  readonly root: string;
  /** Files of the certificate and its key; without them, a proxy in front of this server handles https. */
  readonly certificate?: { readonly chain: string; readonly key: string };
  readonly ports?: { readonly http: number; readonly https: number };
}

/** The paths where certbot, the usual client of Let's Encrypt, puts a certificate. */
export const letsEncrypt = (host: string): { chain: string; key: string } => ({
  chain: `/etc/letsencrypt/live/${host}/fullchain.pem`,
  key: `/etc/letsencrypt/live/${host}/privkey.pem`,
});

const bothAddressFamilies = (port: number, more = ""): string =>
  `  listen ${String(port)}${more};\n  listen [::]:${String(port)}${more};`;

/** Servers that only redirect to the site's canonical name. */
function redirectServers(
  rules: HostRules,
  ports: { http: number; https: number },
  certificate: { chain: string; key: string },
): string {
  const { origin, host, otherHost, headers } = rules;
  const name = new URL(origin).hostname;
  const server = (lines: string, responseHeaders: Readonly<Record<string, string>>): string =>
    `server {
${lines}
${Object.entries({ ...responseHeaders, "Cache-Control": CACHE_OF_THE_REST })
  .map(([header, value]) => `  add_header ${header} "${value}" always;`)
  .join("\n")}
  return 301 https://${host}$request_uri;
}
`;
  const inHttp = server(
    `${bothAddressFamilies(ports.http)}
  server_name ${name}${otherHost === undefined ? "" : ` ${otherHost}`};`,
    headersWithoutHttps(rules),
  );
  if (otherHost === undefined) return inHttp;
  return (
    inHttp +
    server(
      `${bothAddressFamilies(ports.https, " ssl http2")}
  server_name ${otherHost};
  ssl_certificate ${certificate.chain};
  ssl_certificate_key ${certificate.key};`,
      headers,
    )
  );
}

/**
 * The routes of the PHP receiver. The receiver itself refuses bodies above its limit, with a response that the page can read,
 * so nginx allows more.
 */
function receiverLocations(folder: string): string {
  const run = `    client_max_body_size 20m;
    include /etc/nginx/fastcgi.conf;
    fastcgi_pass unix:${PHP_SOCKET};`;
  return `  location = ${folder}candidatures.php {
${run}
  }
  location = ${folder}lire.php {
    auth_basic "Candidatures";
    auth_basic_user_file ${PASSWORDS};
${run}
  }
`;
}

/** A configuration file for the `http { … }` block: Debian and Ubuntu read it from /etc/nginx/conf.d/. */
export function nginxConf(rules: HostRules, places: NginxPlaces): string {
  const { origin, otherHost, headers, exceptions, redirects, receiver } = rules;
  const { root, certificate, ports = { http: 80, https: 443 } } = places;
  const names = [...new Set([...Object.keys(headers), ...exceptions.map(({ name }) => name)])];
  const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll("-", "_")}`;
  // nginx does not send a header with an empty value. A block with an `add_header` of its own inherits none from the block
  // around it. So all headers are set in the server block, and maps choose the values that depend on the address.
  const maps = names
    .map((name) => ({ name, own: exceptions.filter((exception) => exception.name === name) }))
    .filter(({ own }) => own.length > 0)
    .map(
      ({ name, own }) => `map $uri ${variable(name)} {
  default "${headers[name] ?? ""}";
${own.map(({ pattern, value }) => `  "~${pattern}" "${value}";`).join("\n")}
}`,
    );
  const isMapped = (name: string): boolean =>
    exceptions.some((exception) => exception.name === name);
  const byType = Map.groupBy(
    Object.entries(TYPES),
    ([, type]) => type.split(";", 1)[0] ?? "application/octet-stream",
  );
  const withCharset = new Set(
    Object.values(TYPES)
      .filter((type) => type.includes("charset=") && !type.startsWith("text/html"))
      .map((type) => type.split(";", 1)[0]),
  );
  const redirectIf = (condition: string): string =>
    `  if (${condition}) {\n    return 301 ${origin}$request_uri;\n  }\n`;
  // A host name with a trailing dot is another origin for the browser, but the same name for nginx.
  const otherName = redirectIf('$http_host ~ "\\.(?::\\d+)?$"');
  const redirectsToOrigin = certificate
    ? otherName
    : [
        ...(origin.startsWith("https:") ? [redirectIf('$http_x_forwarded_proto = "http"')] : []),
        ...(otherHost === undefined ? [] : [redirectIf(`$host = "${otherHost}"`)]),
        otherName,
      ].join("");
  return `# Écrit par « npm run build » d'après src/hosting/rules.ts.
# brotli_static demande un module : apt-get install libnginx-mod-http-brotli-static (ou enlevez la ligne : gzip reste).
map "$status $uri" $site_cache_control {
  default "${CACHE_OF_THE_REST}";
  "~^(?:200|206|304) ${HASHED_FOLDER}" "${CACHE_OF_HASHED}";
}
map $uri $site_moved {
  default "";
${Object.entries(redirects)
  .map(([from, to]) => `  "~^${literally(from.slice(0, -1))}/?$" "${origin}${to}";`)
  .join("\n")}
}
${maps.join("\n")}
${certificate ? redirectServers(rules, ports, certificate) : ""}server {
${
  certificate
    ? `${bothAddressFamilies(ports.https, " ssl http2")}
  server_name ${new URL(origin).hostname};
  ssl_certificate ${certificate.chain};
  ssl_certificate_key ${certificate.key};`
    : `${bothAddressFamilies(ports.http)}
  server_name _;`
}
  root ${root};
  server_tokens off;
  absolute_redirect off;
${redirectsToOrigin}
${names.map((name) => `  add_header ${name} ${isMapped(name) ? variable(name) : `"${headers[name] ?? ""}"`} always;`).join("\n")}
  add_header Cache-Control $site_cache_control always;

  types {
${[...byType].map(([type, endings]) => `    ${type} ${endings.map(([ending]) => ending).join(" ")};`).join("\n")}
  }
  charset utf-8;
  charset_types ${[...withCharset].join(" ")};

  gzip_static on;
  brotli_static on;
  gzip_vary on;

  if ($site_moved) {
    return 301 $site_moved;
  }
  error_page 403 404 =404 ${NOT_FOUND_PAGE};
  # Une réponse 416, pour une plage d'octets qui n'existe pas, serait gardée aussi longtemps que le fichier.
  location ${HASHED_FOLDER} {
    max_ranges 0;
  }
${receiver === undefined ? "" : receiverLocations(receiver)}  # Jamais envoyés : les fichiers cachés, et le code PHP, qui ne fait que s'exécuter.
  location ~ /\\.(?!well-known/)|\\.php$ {
    return 404;
  }
  location ~ \\.(?:br|gz)$ {
    return 404;
  }
}
`;
}

/** The Dockerfile of a container with the site and nginx, for hosts that handle https in front of it. */
export const dockerfile = (
  site: string,
  hosts: string,
): string => `# Écrit par « npm run build ». Depuis le dossier du projet : docker build -f ${hosts}/Dockerfile -t site .
FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \\
    && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled/default
COPY ${hosts}/nginx.container.conf /etc/nginx/conf.d/site.conf
COPY ${site} /srv/site
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
`;
