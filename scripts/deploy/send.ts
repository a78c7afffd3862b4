import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "../failures.ts";
import { writeText, type Place } from "./places.ts";
import { hashesOf, planDeploy, SENT_FILE, type Sent } from "./plan.ts";

/** How many of the sites that were sent stay on this machine, to go back to. */
const KEPT_SITES = 3;

/** What was sent there earlier. */
function sentBefore(place: Place): Sent | undefined {
  const text = place.read(SENT_FILE);
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
 * Brings a built site to its place. Stopped halfway, it leaves the pages that were there, and the next time goes on.
 * @param today UTC, "2026-11-28"
 * @returns how many files went each way
 */
export function sendSite(
  place: Place,
  site: string,
  today: string,
  say: (line: string) => void = () => undefined,
): { sent: number; removed: number } {
  const before = sentBefore(place);
  const { sends, removes, sent } = planDeploy(before, hashesOf(site), today);
  const changed = sends.flat();
  if (changed.length + removes.length > 0) {
    // First said as on its way, with no hash: should it stop halfway, nothing is forgotten there.
    const underWay = Object.fromEntries(changed.map((file) => [file, { hash: "", day: today }]));
    const files = { ...before?.files, ...underWay };
    writeText(place, SENT_FILE, JSON.stringify({ files } satisfies Sent));
  }
  for (const [index, group] of sends.entries()) {
    say(`Envoi ${String(index + 1)} sur ${String(sends.length)} : ${inFiles(group.length)}…`);
    place.send(site, group);
  }
  place.remove(removes);
  writeText(place, SENT_FILE, JSON.stringify(sent));
  return { sent: changed.length, removed: removes.length };
}

/** "1 fichier", "12 fichiers" */
export const inFiles = (count: number): string => `${String(count)} fichier${count > 1 ? "s" : ""}`;

const versions = (store: string): string[] => (existsSync(store) ? readdirSync(store).sort() : []);

/** Keeps a copy of what was sent. @param name one that sorts after those before it */
export function keepSent(store: string, site: string, name: string): void {
  mkdirSync(store, { recursive: true });
  cpSync(site, join(store, name), { recursive: true, preserveTimestamps: true });
  for (const old of versions(store).slice(0, -KEPT_SITES))
    rmSync(join(store, old), { recursive: true });
}

/**
 * Sends the site that was there before the last one, which is forgotten: what went wrong is not gone back to.
 * @throws PlainFailure when this machine sent none before
 */
export function goBack(
  place: Place,
  store: string,
  today: string,
  say?: (line: string) => void,
): { sent: number; removed: number } {
  const [last, previous] = versions(store).reverse();
  if (last === undefined || previous === undefined)
    throw new PlainFailure(
      "Cette machine n'a pas gardé de site envoyé avant le dernier. Reprenez une version plus ancienne du projet (git), construisez-la et envoyez-la.",
    );
  const counts = sendSite(place, join(store, previous), today, say);
  rmSync(join(store, last), { recursive: true });
  return counts;
}
