import { literally } from "./literally.ts";
import {
  CACHE_OF_HASHED,
  CACHE_OF_THE_REST,
  COMPRESSED,
  HASHED_FOLDER,
  HSTS,
  NOT_FOUND_PAGE,
  TYPES,
  type HostRules,
} from "./rules.ts";

/**
 * Captures the path as it was requested, because %{REQUEST_URI} is already decoded. The pattern leaves out the query, because
 * Apache appends it to the redirect.
 */
const AS_ASKED = `RewriteCond %{THE_REQUEST} "^\\S+ (?:https?://[^/\\s]+)?(/[^?\\s]*)"`;

/**
 * Variables and headers that indicate https, at this server or at a proxy in front of it. Each host sets only some of them. If
 * https were not recognised, a page would redirect to itself forever.
 */
const SIGNS_OF_HTTPS = [
  ["%{HTTPS}", "on"],
  ["%{ENV:HTTPS}", "on"],
  ["%{HTTP:HTTPS}", "on"],
  ["%{HTTP:X-Forwarded-Proto}", "https"],
  ["%{SERVER_PORT}", "443"],
] as const;
const IN_HTTPS = SIGNS_OF_HTTPS.map(([sign, value]) => `${sign} == '${value}'`).join(" || ");

/** A pattern for addresses that also matches after the rewrite to a compressed copy. Ex.: `\.js$` also matches "sw.js.br". */
const alsoCompressed = (pattern: string): string =>
  pattern.replaceAll("$", "(?:\\.(?:br|gz))?$").replaceAll('"', '\\"');

/** For Apache 2.4 on shared hosting, where this file is the only configuration. Tested with AllowOverride All. */
export function htaccess(rules: HostRules): string {
  const { origin, path, host, headers, exceptions, redirects } = rules;
  const header = (name: string, value: string, condition = ""): string =>
    `  Header always set ${name} "${value}"${condition && ` "expr=${condition}"`}`;
  const moved = Object.entries(redirects).map(
    ([from, to]) =>
      `  RewriteRule "^${literally(from.slice(path.length + 1, -1))}/?$" "${origin}${to}" [R=301,L,NE,QSD]`,
  );
  const toHttps = `  # En https seulement.
${SIGNS_OF_HTTPS.map(([sign, value]) => `  RewriteCond ${sign} !=${value}`).join("\n")}
  ${AS_ASKED}
  RewriteRule ^ "${origin}%1" [R=301,L,NE]
`;
  return `# Écrit par « npm run build » d'après src/hosting/rules.ts : ce qui est changé ici se perd à la construction suivante.
ErrorDocument 403 ${path}${NOT_FOUND_PAGE}
ErrorDocument 404 ${path}${NOT_FOUND_PAGE}

${Object.entries(TYPES)
  .map(([ending, type]) => `AddType "${type}" .${ending}`)
  .join("\n")}
RemoveType .br .gz
AddEncoding br .br
AddEncoding gzip .gz

<IfModule mod_headers.c>
${Object.entries(headers)
  .map(([name, value]) => header(name, value, name === HSTS ? IN_HTTPS : ""))
  .join("\n")}
${exceptions
  .map(({ name, value, pattern }) =>
    header(name, value, `%{REQUEST_URI} =~ m#${alsoCompressed(pattern)}#`),
  )
  .join("\n")}
  Header unset Cache-Control
  Header unset Expires
${header("Cache-Control", CACHE_OF_THE_REST)}
${header("Cache-Control", CACHE_OF_HASHED, `%{REQUEST_URI} =~ m#^${literally(path)}${HASHED_FOLDER}# && %{REQUEST_STATUS} =~ /^(?:200|206|304)$/`)}
  Header merge Vary Accept-Encoding "expr=%{REQUEST_URI} =~ m#${alsoCompressed(`\\.(?:${COMPRESSED.join("|")})$`)}#"
</IfModule>
<IfModule mod_expires.c>
  ExpiresActive Off
</IfModule>

<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteOptions AllowNoSlash
${origin.startsWith("https:") ? toHttps : ""}  # Sous ce seul nom.
  RewriteCond %{HTTP_HOST} "!^${literally(host)}${host.includes(":") ? "" : "(?::(?:80|443))?"}$" [NC]
  ${AS_ASKED}
  RewriteRule ^ "${origin}%1" [R=301,L,NE]

  # Jamais envoyés : les fichiers de l'hébergement, et les doubles compressés sous leur propre nom.
  RewriteRule "(?:^|/)\\.(?!well-known/)" - [R=404,L]
  RewriteCond %{ENV:REDIRECT_STATUS} ^$
  RewriteRule "\\.(?:br|gz)$" - [R=404,L]

  # Les anciennes adresses.
${moved.join("\n")}

  # Une page ne reçoit rien : qui lui envoie un formulaire ne doit pas lire « merci ».
  RewriteCond %{REQUEST_METHOD} =POST
  RewriteRule "(?:^|/)$|\\.html$" - [R=405,L]

  # L'adresse d'une page finit par une barre oblique ; un dossier sans page n'en est pas une.
  RewriteCond %{REQUEST_FILENAME} -d
  RewriteCond %{REQUEST_FILENAME}/index.html !-f
  RewriteRule ^ - [R=404,L]
  RewriteCond %{REQUEST_FILENAME} -d
  RewriteCond %{THE_REQUEST} "^\\S+ (?:https?://[^/\\s]+)?(/[^?\\s]*[^?/\\s])[? ]"
  RewriteRule "[^/]$" "${origin}%1/" [R=301,L,NE]
  RewriteCond %{REQUEST_FILENAME} -d
  RewriteRule "^(.*)$" "$1index.html" [L]

  # Le double compressé, pour les navigateurs qui l'acceptent.
${[
  ["br", "br"],
  ["gzip", "gz"],
]
  .map(
    ([
      encoding = "",
      ending = "",
    ]) => `  RewriteCond %{HTTP:Accept-Encoding} "(?:^|[\\s,])${encoding}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:[\\s,;]|$)" [NC]
  RewriteCond %{REQUEST_FILENAME}.${ending} -f
  RewriteRule "^(.+)$" "$1.${ending}" [L]`,
  )
  .join("\n")}
</IfModule>
`;
}
