import { join } from "node:path";
import { parseArgs } from "node:util";
import { PlainFailure } from "#scripts/failures.ts";
import { localFolder, rsyncSpace, sftpSpace, type Target } from "./targets.ts";

const TARGETS: Readonly<Record<string, (destination: string) => Target>> = {
  rsync: rsyncSpace,
  sftp: sftpSpace,
  folder: localFolder,
};

/** What `npm run deploy` is asked to do. */
export interface DeployArguments {
  readonly target: Target;
  /** The folder on this machine for copies of the sites that were uploaded to `target`. */
  readonly store: string;
  /** Whether to upload the previous site again. */
  readonly back: boolean;
  /** Whether to upload even if `npm run ready` finds something missing. */
  readonly anyway: boolean;
}

/**
 * Parses the arguments of `npm run deploy`.
 * @param stores the folder that contains the `store` of every destination
 * @throws PlainFailure unless there is exactly one destination
 * @throws {TypeError} on an unknown option, see `describeFailure`
 */
export function deployArguments(args: readonly string[], stores: string): DeployArguments {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      back: { type: "boolean", default: false },
      anyway: { type: "boolean", default: false },
    },
  });
  const [kind = "", destination = "", ...others] = positionals;
  const open = Object.hasOwn(TARGETS, kind) ? TARGETS[kind] : undefined;
  if (open === undefined || destination === "")
    throw new PlainFailure(
      `Où envoyer ? Ex. : npm run deploy -- rsync nom@serveur.exemple.fr:www (ou : ${Object.keys(TARGETS).join(", ")}).`,
    );
  if (others.length > 0)
    throw new PlainFailure(
      `« ${others.join(" ")} » est de trop. Si c'est la fin d'un nom qui a des espaces, mettez ce nom entre guillemets.`,
    );
  // Every destination gets a folder of its own: a site is built for one address, so `--back` must not send it elsewhere.
  return {
    target: open(destination),
    store: join(stores, `${kind}-${encodeURIComponent(destination)}`),
    ...values,
  };
}
