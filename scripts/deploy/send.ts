import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { PlainFailure } from "#scripts/failures.ts";
import { writeText, type Target } from "./targets.ts";
import { hashesOf, planDeploy, SENT_FILE, type Sent } from "./plan.ts";

/** Number of uploaded sites that are kept on this machine, to go back to. */
const KEPT_SITES = 3;

/** Reads the record of earlier uploads; undefined if there is none. */
function sentBefore(target: Target): Sent | undefined {
  const text = target.read(SENT_FILE);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Sent;
  } catch {
    throw new PlainFailure(
      `${SENT_FILE}, chez l'hébergeur, est illisible. Effacez-le : tout sera envoyé de nouveau.`,
    );
  }
}

/**
 * Uploads a built site. If the upload is interrupted, every page on the host is still complete, and the next run continues.
 * @param today UTC, "2026-11-28"
 * @returns how many files were uploaded and deleted
 */
export function sendSite(
  target: Target,
  site: string,
  today: string,
  say: (line: string) => void = () => undefined,
): { sent: number; removed: number } {
  const before = sentBefore(target);
  const { sends, removes, sent } = planDeploy(before, hashesOf(site), today);
  const changed = sends.flat();
  if (changed.length + removes.length > 0) {
    // First record the files as being uploaded, without a hash, so that none is forgotten if the upload is interrupted.
    const underWay = Object.fromEntries(changed.map((file) => [file, { hash: "", day: today }]));
    const files = { ...before?.files, ...underWay };
    writeText(target, SENT_FILE, JSON.stringify({ files } satisfies Sent));
  }
  for (const [index, group] of sends.entries()) {
    say(`Envoi ${String(index + 1)} sur ${String(sends.length)} : ${fileCount(group.length)}…`);
    target.send(site, group);
  }
  target.remove(removes);
  writeText(target, SENT_FILE, JSON.stringify(sent));
  return { sent: changed.length, removed: removes.length };
}

/** "1 fichier", "12 fichiers" */
export const fileCount = (count: number): string =>
  `${String(count)} fichier${count > 1 ? "s" : ""}`;

const versions = (store: string): string[] => (existsSync(store) ? readdirSync(store).sort() : []);

/**
 * Copies an uploaded site into `store`, and deletes all but the last `KEPT_SITES` copies. A site that has not changed since the
 * last copy is not copied again: if the last two copies were equal, `goBack` would change nothing.
 * @param name name of the copy's folder; it must sort after the names of all earlier copies
 */
export function keepCopy(store: string, site: string, name: string): void {
  const last = versions(store).at(-1);
  if (last !== undefined && isDeepStrictEqual(hashesOf(join(store, last)), hashesOf(site))) return;
  mkdirSync(store, { recursive: true });
  cpSync(site, join(store, name), { recursive: true, preserveTimestamps: true });
  for (const old of versions(store).slice(0, -KEPT_SITES))
    rmSync(join(store, old), { recursive: true });
}

/**
 * Uploads the previous site again, from its copy in `store`, and deletes the copy of the last site.
 * @throws PlainFailure if this machine has no copy of a previous site
 */
export function goBack(
  target: Target,
  store: string,
  today: string,
  say?: (line: string) => void,
): { sent: number; removed: number } {
  const [last, previous] = versions(store).reverse();
  if (last === undefined || previous === undefined)
    throw new PlainFailure(
      "Cette machine n'a pas gardé de site envoyé avant le dernier. Reprenez une version plus ancienne du projet (git), construisez-la et envoyez-la.",
    );
  const counts = sendSite(target, join(store, previous), today, say);
  rmSync(join(store, last), { recursive: true });
  return counts;
}
