/**
 * `npm run deploy -- rsync user@host:www` (or `sftp user@host:www`, or `folder /srv/site`): uploads the content of `dist/`.
 * `--back` uploads the previous site again, `--anyway` skips the check of `npm run ready`.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";
import { runNode } from "./checks/children.ts";
import { deployArguments } from "./deploy/arguments.ts";
import { goBack, fileCount, keepCopy, sendSite } from "./deploy/send.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { ROOT } from "./root.ts";
import { DIST } from "./site.ts";

/** The settings that the site was built with: `SITE_URL` and where its forms post. */
function builtFor(site: string): { address: string; settings: Record<string, string> } {
  const page = (path: string): HTMLElement => {
    const file = join(site, path, "index.html");
    if (!existsSync(file))
      throw new PlainFailure(
        "Aucun site dans dist/. Construisez-le d'abord : SITE_URL=… APPLICATION_ENDPOINT=… npm run build",
      );
    return parse(readFileSync(file, "utf8"));
  };
  const canonical = page("").querySelector('link[rel="canonical"]')?.getAttribute("href");
  const address = canonical?.replace(/\/$/, "") ?? "une adresse inconnue";
  if (!address.startsWith("https:"))
    throw new PlainFailure(
      `dist/ est construit pour ${address} : construisez-le pour son adresse. Ex. : SITE_URL=https://www.exemple.fr npm run build`,
    );
  const form = page("candidater").querySelector("form[data-application-form]");
  return {
    address,
    settings: {
      SITE_URL: address,
      APPLICATION_ENDPOINT: form?.getAttribute("action") ?? "",
      APPLICATION_SERVICE: form?.getAttribute("data-service") ?? "",
    },
  };
}

async function refuseUnlessReady(settings: Readonly<Record<string, string>>): Promise<void> {
  const script = join(ROOT, "scripts", "ready.ts");
  const { code, output } = await runNode([script], settings);
  if (code === 0) return;
  throw new PlainFailure(
    `${output.trim()}\n\nRien n'est envoyé. Pour envoyer malgré tout : la même commande avec --anyway.`,
  );
}

await runCommand(async () => {
  const { target, store, back, anyway } = deployArguments(
    process.argv.slice(2),
    join(ROOT, ".deployed"),
  );
  const now = new Date().toISOString();
  const today = now.slice(0, 10);
  const say = (line: string): void => {
    console.log(line);
  };
  if (back) {
    const { sent, removed } = goBack(target, store, today, say);
    console.log(
      `Le site d'avant est revenu. Envoyé : ${fileCount(sent)}. Retiré : ${fileCount(removed)}.`,
    );
    return;
  }
  const { address, settings } = builtFor(DIST);
  if (!anyway) await refuseUnlessReady(settings);
  const { sent, removed } = sendSite(target, DIST, today, say);
  keepCopy(store, DIST, now.replaceAll(":", "-"));
  console.log(
    `Envoyé : ${fileCount(sent)}. Retiré : ${fileCount(removed)}. Voyez si tout est en place : npm run ready -- ${address}`,
  );
});
