import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { HASHED_FOLDER } from "../../src/hosting/rules.ts";

/** How long a hashed file outlives the last build that had it, in days: a page that stays open still asks for it. */
export const DAYS_KEPT = 30;

/** What was sent before, in a file on the host, so that only what is new is sent and nothing of somebody else is taken away. */
export interface Sent {
  /** By the path in the site: the hash of the file, and the last day on which a build had it (UTC, "2026-11-28"). */
  readonly files: Readonly<Record<string, { readonly hash: string; readonly day: string }>>;
}

/** The name of that file on the host. */
export const SENT_FILE = ".envoye.json";

export interface DeployPlan {
  /** Paths in the site, in groups: one is there whole before the next is begun. */
  readonly sends: readonly (readonly string[])[];
  /** Taken away at the end. */
  readonly removes: readonly string[];
  /** What stands on the host afterwards. */
  readonly sent: Sent;
}

/** Every file of a built site and the hash of what it holds. */
export function hashesOf(site: string): Record<string, string> {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(site, file)).isFile())
    .map((file) => file.replaceAll("\\", "/"));
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(site, file)))
        .digest("hex"),
    ]),
  );
}

const isHashed = (file: string): boolean => `/${file}`.startsWith(HASHED_FOLDER);
/** Whether a path stays in the folder of the site: the list comes from the host, where others may have written it. */
const isBelow = (file: string): boolean =>
  !file.startsWith("/") && !/[\\:\0\n\r]/.test(file) && !file.split("/").includes("..");
/** The worker and its compressed twins: with it devices take the new pages, so that these must all be there. */
const isWorker = (file: string): boolean => /^sw\.js(?:\.(?:br|gz))?$/.test(file);

/**
 * What to send, in which order: at no moment does a page ask for a file that is not there yet, or no longer.
 * @param before what was sent earlier; undefined on a host that has nothing of ours
 * @param now the hashes of the site to send
 * @param today UTC, "2026-11-28"
 */
export function planDeploy(
  before: Sent | undefined,
  now: Readonly<Record<string, string>>,
  today: string,
): DeployPlan {
  const earlier = before?.files ?? {};
  const changed = Object.keys(now).filter((file) => earlier[file]?.hash !== now[file]);
  const tooOld = (day: string): boolean =>
    Date.parse(today) - Date.parse(day) > DAYS_KEPT * 24 * 60 * 60 * 1000;
  const gone = Object.keys(earlier).filter((file) => !Object.hasOwn(now, file) && isBelow(file));
  const removes = gone.filter((file) => !isHashed(file) || tooOld(earlier[file]?.day ?? today));
  const kept = gone.filter((file) => !removes.includes(file));
  const groups = [
    changed.filter(isHashed),
    changed.filter(
      (file) =>
        !isHashed(file) &&
        !file.endsWith(".html") &&
        !isWorker(file) &&
        !/\.html\.(?:br|gz)$/.test(file),
    ),
    changed.filter((file) => /\.html(?:\.(?:br|gz))?$/.test(file) && !isHashed(file)),
    changed.filter(isWorker),
  ];
  return {
    sends: groups.filter((group) => group.length > 0),
    removes,
    sent: {
      files: Object.fromEntries([
        ...Object.entries(now).map(([file, hash]) => [file, { hash, day: today }]),
        ...kept.map((file) => [file, earlier[file]]),
      ]) as Sent["files"],
    },
  };
}
