import {
  CACHE_OF_HASHED,
  CACHE_OF_THE_REST,
  HASHED_FOLDER,
  NOT_FOUND_PAGE,
  TYPES,
  type HostRules,
} from "./rules.ts";

/** Where the server finds things; it fetches and renews its certificate itself unless it is given one. */
export interface CaddyPlaces {
  /** The folder of the built site on the server. */
  readonly root: string;
  readonly certificate?: { readonly chain: string; readonly key: string };
}

/** A file for Caddy 2.6 or newer. */
export function caddyfile(rules: HostRules, { root, certificate }: CaddyPlaces): string {
  const { origin, otherHost, headers, exceptions, redirects } = rules;
  const tls = certificate ? `\ttls ${certificate.chain} ${certificate.key}\n` : "";
  const name = new URL(origin).hostname;
  const secure = origin.startsWith("https:");
  const others = [
    ...(secure ? [`http://${name}`] : []),
    ...(otherHost === undefined ? [] : [`http://${otherHost}`]),
  ];
  const sendsOn = (addresses: readonly string[], inTls: boolean): string =>
    addresses.length === 0
      ? ""
      : `${addresses.join(", ")} {\n${inTls ? tls : ""}\tredir ${origin}{uri} 301\n}\n`;
  // A matcher with `file`: an answer that is no file (404) is not kept for a year, and is no script.
  const typed = Object.entries(TYPES).map(
    ([ending, type]) =>
      `\t\t@${ending} {\n\t\t\tpath *.${ending}\n\t\t\tfile\n\t\t}\n\t\theader @${ending} Content-Type "${type}"`,
  );
  const general = [...Object.entries(headers), ["Cache-Control", CACHE_OF_THE_REST]]
    .map(([header, value]) => `\t\t\t${header ?? ""} "${value ?? ""}"`)
    .join("\n");
  return `# Écrit par « npm run build » d'après src/hosting/rules.ts.
${sendsOn(others, false)}${sendsOn(secure && otherHost !== undefined ? [`https://${otherHost}`] : [], true)}${origin} {
${tls}	root * ${root}
	route {
		# In this order: what is said later, of some addresses, takes the place of what is said of all.
		header {
${general}
		}
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
		header @hashed Cache-Control "${CACHE_OF_HASHED}"
${typed.join("\n")}
${Object.entries(redirects)
  .flatMap(([from, to]) =>
    [from, from.slice(0, -1)].map((old) => `\t\tredir ${old} "${origin}${to}" 301`),
  )
  .join("\n")}
		@hidden {
			path_regexp /\\.[^/]*|\\.(?:br|gz)$
			not path /.well-known/*
		}
		error @hidden 404
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
