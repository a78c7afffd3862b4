import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { HASHED_FOLDER } from "#hosting/rules.ts";

/**
 * How many days a hashed file stays on the host after the last upload of a build that contained it, because pages that somebody
 * has left open may request it.
 */
export const DAYS_KEPT = 30;

/**
 * The record of what was uploaded, kept in a file on the host. So only changed files are uploaded, and only files that we
 * uploaded are deleted.
 */
export interface Sent {
  /** By path in the site: the file's hash, and the day of the last upload of a build that contained it (UTC, "2026-11-28"). */
  readonly files: Readonly<Record<string, { readonly hash: string; readonly day: string }>>;
}

/** The name of the file on the host that holds this record. */
export const SENT_FILE = ".envoye.json";

export interface DeployPlan {
  /** Paths in the site, in groups: each group is complete before the next is started. */
  readonly sends: readonly (readonly string[])[];
  /** Paths to delete at the end. */
  readonly removes: readonly string[];
  /** The record of what is on the host afterwards. */
  readonly sent: Sent;
}

/** Every file of a built site with the hash of its content. */
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
/** Whether a path stays inside the site's folder. The record comes from the host, where others may have edited it. */
const isBelow = (file: string): boolean =>
  !file.startsWith("/") && !/[\\:\0\n\r]/.test(file) && !file.split("/").includes("..");
/** Whether a file is the service worker. The worker makes devices download the new pages, so it is uploaded after them. */
const isWorker = (file: string): boolean => /^sw\.js(?:\.(?:br|gz))?$/.test(file);

/**
 * Plans what to upload and in which order, so that pages on the host never refer to a missing file.
 * @param before what was uploaded earlier; undefined on a host with none of our files
 * @param now the hashes of the site to upload
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
