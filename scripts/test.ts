/**
 * `npm test`: runs the usual checks; exit code 1 if one fails. `npm test -- unit` runs one check. If that check needs the built
 * site, the build runs first. The names are in `checks/plan.ts`, and some checks there run only by name.
 */
import { findBrowsers } from "./checks/browsers.ts";
import { stopChildren } from "./checks/children.ts";
import { PLAIN_ENV } from "./checks/plain-env.ts";
import { planChecks } from "./checks/plan.ts";
import { runPlan } from "./checks/run.ts";
import { PATH_WITH_SERVERS, requireServers } from "./checks/servers.ts";
import { hasPassed, summarize } from "./checks/summary.ts";
import { TestSite } from "./checks/test-site.ts";
import { exitOncePrinted } from "./exit.ts";
import { runCommand } from "./failures.ts";
import { fetchOldBrowsers } from "./old-browsers.ts";
import { closeWhenStopped } from "./stopping.ts";

/** Checks that start a web server that is installed on this machine. */
const SERVED_BY: readonly string[] = ["nginx", "apache", "caddy"];

await runCommand(async () => {
  const site = new TestSite();
  const closing = closeWhenStopped(130);
  closing(() => site.close());
  closing(stopChildren);

  const plan = planChecks(process.argv.slice(2));
  const browsers = findBrowsers(plan);
  requireServers(plan);
  const start = performance.now(); // not earlier: `findBrowsers` may have installed Chromium
  if (browsers.versions.length > 0) console.log(`Navigateurs : ${browsers.versions.join(", ")}.`);
  const byNginx = plan.checks.some(({ name }) => name === "browser-nginx");
  let serving: Promise<void> | undefined; // the site is served once, for all browsers
  try {
    const outcomes = await runPlan(plan, {
      siteDir: site.folder,
      environmentOf: async (name) => {
        if (name === "build") await site.open();
        if (["services", "every-page"].includes(name) || name.endsWith("-endings"))
          await site.serveServices();
        if (["browser", "browser-nginx", "firefox", "webkit", "every-page", "old"].includes(name))
          await (serving ??= site.serve(byNginx));
        const env = { ...PLAIN_ENV, ...site.env, ...browsers.env };
        if (name === "old")
          return { ...env, OLD_CHROMIUMS: JSON.stringify(await fetchOldBrowsers()) };
        return SERVED_BY.includes(name) ? { ...env, PATH: PATH_WITH_SERVERS } : env;
      },
    });
    console.log(summarize(outcomes, (performance.now() - start) / 1000));
    process.exitCode = outcomes.every(hasPassed) ? 0 : 1;
  } finally {
    await stopChildren();
    await site.close();
  }
  await exitOncePrinted();
});
