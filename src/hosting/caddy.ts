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

/** Paths on the server. Without `certificate`, Caddy obtains and renews a certificate itself. */
export interface CaddyPlaces {
  /** The folder of the built site on the server. */
  readonly root: string;
  readonly certificate?: { readonly chain: string; readonly key: string };
}

/** The routes of the PHP receiver. */
const receiverRoutes = (
  folder: string,
  root: string,
): string => `		# Caddy 2.6 attend sans fin un corps dont la longueur n'est pas annoncée. Aucun navigateur n'en envoie.
		@unmeasured {
			path ${folder}candidatures.php ${folder}lire.php
			method POST
			header !Content-Length
		}
		respond @unmeasured 411
		basicauth ${folder}lire.php {
			import ${PASSWORDS}
		}
		@receiver path ${folder}candidatures.php ${folder}lire.php
		reverse_proxy @receiver unix/${PHP_SOCKET} {
			transport fastcgi {
				root ${root}
				split .php
				env REMOTE_USER {http.auth.user.id}
			}
		}
`;

/** A Caddyfile for Caddy 2.6 or newer. */
export function caddyfile(rules: HostRules, { root, certificate }: CaddyPlaces): string {
  const { origin, otherHost, headers, exceptions, redirects, receiver } = rules;
  const tls = certificate ? `\ttls ${certificate.chain} ${certificate.key}\n` : "";
  const isSecure = origin.startsWith("https:");
  const headerLines = (values: Readonly<Record<string, string>>, indent: string): string =>
    Object.entries({ ...values, "Cache-Control": CACHE_OF_THE_REST })
      .map(([header, value]) => `${indent}${header} "${value}"`)
      .join("\n");
  const redirectServer = (
    addresses: string,
    responseHeaders: Readonly<Record<string, string>>,
  ): string =>
    `${addresses} {
${addresses.startsWith("https://") ? tls : ""}	header {
${headerLines(responseHeaders, "\t\t")}
	}
	redir ${origin}{uri} 301
}
`;
  const named = [new URL(origin).hostname, ...(otherHost === undefined ? [] : [otherHost])];
  const others = isSecure
    ? [
        // Named explicitly: otherwise Caddy first redirects each of them to the same name in https.
        redirectServer(
          named.map((name) => `http://${name}`).join(", "),
          headersWithoutHttps(rules),
        ),
        ...(otherHost === undefined ? [] : [redirectServer(`https://${otherHost}`, headers)]),
        // Without a name: for every host name that has no block of its own.
        redirectServer("http://", headersWithoutHttps(rules)),
        redirectServer("https://", headers),
      ]
    : otherHost === undefined
      ? []
      : [redirectServer(`http://${otherHost}`, headers)];
  // Each matcher that sets a header, here and below, includes `file`. Otherwise a 404 response would get the type of a script,
  // or be cached for a year.
  const typed = Object.entries(TYPES).map(
    ([ending, type]) =>
      `\t\t@${ending} {\n\t\t\tpath *.${ending}\n\t\t\tfile\n\t\t}\n\t\theader @${ending} Content-Type "${type}"`,
  );
  const general = headerLines(headers, "\t\t\t");
  return `# Écrit par « npm run build » d'après src/hosting/rules.ts.
${others.join("")}${origin} {
${tls}	root * ${root}
	route {
		# L'ordre compte : ce qui vient plus bas, pour certaines adresses, remplace ce qui vaut pour toutes.
		header {
${general}
		}
		# Jamais envoyés : les fichiers de l'hébergement, les doubles compressés sous leur propre nom, les noms impossibles.
		@hidden {
			path_regexp /\\.[^/]*|\\.(?:br|gz)$|[^/]{256}|\\x00
			not path /.well-known/*
		}
		error @hidden 404
${receiver === undefined ? "" : receiverRoutes(receiver, root)}		# Le code PHP n'est jamais envoyé : il ne fait que s'exécuter.
		@program path *.php
		error @program 404
		@written not method GET HEAD
		error @written 405
${exceptions
  .map(
    ({ name: header, value, pattern }, index) =>
      `\t\t@own${String(index)} {\n\t\t\tpath_regexp ${pattern}\n\t\t\tfile\n\t\t}\n\t\theader @own${String(index)} ${header} "${value}"`,
  )
  .join("\n")}
		@hashed {
			path ${HASHED_FOLDER}*
			file
		}
		# Une réponse 416, pour une plage d'octets qui n'existe pas, serait gardée aussi longtemps que le fichier.
		request_header @hashed -Range
		header @hashed Cache-Control "${CACHE_OF_HASHED}"
${typed.join("\n")}
${Object.entries(redirects)
  .flatMap(([from, to]) =>
    [from, from.slice(0, -1)].map((old) => `\t\tredir ${old} "${origin}${to}" 301`),
  )
  .join("\n")}
		# L'adresse d'une page finit par une barre oblique ; ce qui suit un « ? » est gardé.
		map {query} {site_question} {
			~^(.+)$ "?\${1}"
			default ""
		}
		@page {
			not path */
			file {path}/index.html
		}
		redir @page ${origin}{path}/{site_question} 301
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		header {
${general}
		}
		rewrite * ${NOT_FOUND_PAGE}
		file_server {
			precompressed br gzip
		}
	}
}
`;
}
