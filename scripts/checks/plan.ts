import { PlainFailure } from "#scripts/failures.ts";

export type CheckName =
  | "build"
  | "browser"
  | "services"
  | "types"
  | "lint"
  | "unit"
  | "dom"
  | "content"
  | "format"
  | "built"
  | "html"
  | "firefox"
  | "webkit"
  | "nginx"
  | "apache"
  | "caddy"
  | "sending"
  | "receiver"
  | "every-page"
  | "browser-nginx"
  | "firefox-endings"
  | "webkit-endings"
  | "old";

export interface Check {
  readonly name: CheckName;
  /** What it checks, for the person who reads the output. */
  readonly title: string;
  /**
   * How the check depends on the build. `needs`: it checks the built site, so it is skipped if the build fails. `follows`: it
   * only reads the types that the build writes, so it also runs after a failed build. It must not run at the same time as the
   * build, because both would give their temporary files the same names.
   */
  readonly build: "needs" | "follows" | undefined;
}

const check = (name: CheckName, title: string, build?: Check["build"]): Check => ({
  name,
  title,
  build,
});

/**
 * The checks of plain `npm test`. Two run at a time; the next to start is the first in this list that can. Those that need the
 * build wait for its end. The browser tests take longest, so they start as soon as it is built. In this order, the last two
 * checks end at about the same time.
 */
export const CHECKS: readonly Check[] = [
  check("build", "construction du site"),
  check("browser", "essais dans un navigateur (playwright)", "needs"),
  check("unit", "essais de la logique"),
  check("content", "essais du contenu et de ses règles"),
  check("types", "types des fichiers .ts et .astro (astro check)", "follows"),
  check("lint", "règles d'écriture du code (oxlint, et eslint pour les .astro)"),
  check("built", "essais des pages construites", "needs"),
  check("dom", "essais avec un document et un stockage, sans navigateur"),
  check("format", "mise en forme (oxfmt, et prettier pour les .astro)"),
  check("html", "validité du HTML (html-validate)", "needs"),
];

/**
 * Checks that run only when asked for by name, and in CI: plain `npm test` must take less than five minutes on two cores, and
 * needs Chromium only.
 */
export const EXTRA_CHECKS: readonly Check[] = [
  // Plain `npm test` looks at one page of each kind.
  check("every-page", "chaque page : largeurs, mouvements, accessibilité (axe)", "needs"),
  // Plain `npm test` sends applications to the local inbox.
  check("services", "essais devant chaque service de formulaires (playwright)"),
  check("firefox", "essais dans Firefox (puppeteer-core)", "needs"),
  check("webkit", "essais dans WebKitGTK (WebDriver)", "needs"),
  check("nginx", "le site derrière nginx, avec le fichier construit pour lui", "needs"),
  check("apache", "le site derrière Apache, avec .htaccess seul", "needs"),
  check("caddy", "le site derrière Caddy, avec le fichier construit pour lui", "needs"),
  check("sending", "l'envoi du site par rsync et par SFTP"),
  check("receiver", "ce qui reçoit les candidatures sur un hébergement PHP"),
  // Plain `npm test` serves the site with Astro.
  check("browser-nginx", "essais dans un navigateur, du site que sert nginx", "needs"),
  // Plain `npm test` does this in Chromium.
  check("firefox-endings", "chaque fin d'une candidature, dans Firefox"),
  check("webkit-endings", "chaque fin d'une candidature, dans WebKitGTK"),
  // Plain `npm test` checks the built files instead: `built/old-browsers.test.ts`.
  check("old", "chaque sorte de page dans d'anciens Chromium", "needs"),
];
const ALL = [...CHECKS, ...EXTRA_CHECKS];

export interface Plan {
  readonly checks: readonly Check[];
  /** The check that was asked for, if it is the only one. */
  readonly only: CheckName | undefined;
  /** What follows the name of that check: names of test files, and options for its tool. */
  readonly toolArgs: readonly string[];
  /** Whether the plan contains the build. Checks that depend on the build then wait for it. */
  readonly hasBuild: boolean;
}

const NAMES = ALL.map(({ name }) => name);

/**
 * The plan for `npm test -- <words>`. Without words it contains `CHECKS`; with names of checks, these checks, and the build if
 * one of them needs it. Words after a single name are for that check (`commands.ts`): `npm test -- browser -g recherche`.
 * @throws PlainFailure on any other word, unless exactly one name comes before it. Ex.: `npm test -- zip`,
 * `npm test -- unit dom zip`
 */
export function planChecks(words: readonly string[]): Plan {
  if (words.length === 0) return { checks: CHECKS, only: undefined, toolArgs: [], hasBuild: true };
  const end = words.findIndex((word) => !NAMES.some((name) => name === word));
  const asked = NAMES.filter((name) => (end === -1 ? words : words.slice(0, end)).includes(name));
  const toolArgs = end === -1 ? [] : words.slice(end);
  const only = asked.length === 1 ? asked[0] : undefined;
  if (toolArgs[0] !== undefined && only === undefined) {
    throw new PlainFailure(
      `« ${toolArgs[0]} » n'est pas une vérification. Il y a : ${NAMES.join(", ")}.`,
    );
  }
  const needsBuild = ALL.some(({ name, build }) => build === "needs" && asked.includes(name));
  const checks = ALL.filter(({ name }) => asked.includes(name) || (needsBuild && name === "build"));
  const hasBuild = checks.some(({ name }) => name === "build");
  return { checks, only, toolArgs, hasBuild };
}
