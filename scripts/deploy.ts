/**
 * `npm run deploy -- rsync user@host:www` (or `sftp user@host:www`, or `folder /srv/site`): sends what is in `dist/`.
 * `--back` sends what was there before, `--anyway` does not ask `npm run ready` first.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runNode } from "./checks/children.ts";
import { localFolder, rsyncSpace, sftpSpace, type Place } from "./deploy/places.ts";
import { goBack, inFiles, keepSent, sendSite } from "./deploy/send.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { ROOT } from "./root.ts";
import { DIST } from "./site.ts";

const PLACES: Readonly<Record<string, (target: string) => Place>> = {
  rsync: rsyncSpace,
  sftp: sftpSpace,
  folder: localFolder,
};

/** The origin that a built site is for. */
function originOf(site: string): string {
  const page = join(site, "index.html");
  if (!existsSync(page))
    throw new PlainFailure(
      "Aucun site dans dist/. Construisez-le d'abord : SITE_URL=… APPLICATION_ENDPOINT=… npm run build",
    );
  const [, origin = ""] =
    /rel="canonical" href="(https?:\/\/[^/"]+)/.exec(readFileSync(page, "utf8")) ?? [];
  if (!origin.startsWith("https:"))
    throw new PlainFailure(
      `dist/ est construit pour ${origin} : construisez-le pour son adresse. Ex. : SITE_URL=https://www.exemple.fr npm run build`,
    );
  return origin;
}

async function refuseUnlessReady(origin: string): Promise<void> {
  const script = join(ROOT, "scripts", "ready.ts");
  const { code, output } = await runNode([script], { SITE_URL: process.env["SITE_URL"] ?? origin });
  if (code === 0) return;
  throw new PlainFailure(
    `${output.trim()}\n\nRien n'est envoyé. Pour envoyer malgré tout : la même commande avec --anyway.`,
  );
}

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      back: { type: "boolean", default: false },
      anyway: { type: "boolean", default: false },
    },
  });
  const [kind = "", target = ""] = positionals;
  const open = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
  if (open === undefined || target === "")
    throw new PlainFailure(
      `Où envoyer ? Ex. : npm run deploy -- rsync nom@serveur.exemple.fr:www (ou : ${Object.keys(PLACES).join(", ")}).`,
    );
  const place = open(target);
  const store = join(ROOT, ".deployed", `${kind}-${target.replace(/[^\w.@-]+/g, "_")}`);
  const now = new Date().toISOString();
  const today = now.slice(0, 10);
  const say = (line: string): void => {
    console.log(line);
  };
  if (values.back) {
    const { sent, removed } = goBack(place, store, today, say);
    console.log(
      `Le site d'avant est revenu. Envoyé : ${inFiles(sent)}. Retiré : ${inFiles(removed)}.`,
    );
    return;
  }
  const origin = originOf(DIST);
  if (!values.anyway) await refuseUnlessReady(origin);
  const { sent, removed } = sendSite(place, DIST, today, say);
  keepSent(store, DIST, now.replaceAll(":", "-"));
  console.log(
    `Envoyé : ${inFiles(sent)}. Retiré : ${inFiles(removed)}. Voyez si tout est en place : npm run ready -- ${origin}`,
  );
});
