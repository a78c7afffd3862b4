import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PlainFailure } from "#scripts/failures.ts";

/** A place that a site is uploaded to. */
export interface Target {
  /** The content of a file in the top folder. Undefined if it is missing, and over SFTP also if it cannot be read. */
  read(file: string): string | undefined;
  /**
   * Uploads files of a folder. They get their final names only when all of them are complete.
   * @throws PlainFailure if the upload fails; for a folder of this machine, Node's own errors
   */
  send(folder: string, files: readonly string[]): void;
  /** Deletes files. Missing files are ignored. @throws PlainFailure if the connection fails */
  remove(files: readonly string[]): void;
}

/**
 * Suffix of a file that is being uploaded. `remove` also deletes what an interrupted upload has left under this name. Rsync has
 * temporary names of its own.
 */
const PARTIAL = ".en-cours";

/** A folder on this machine. */
export const localFolder = (root: string): Target => ({
  read: (file) => {
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  },
  send: (folder, files) => {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      copyFileSync(join(folder, file), join(root, file) + PARTIAL);
    }
    for (const file of files) renameSync(join(root, file) + PARTIAL, join(root, file));
  },
  remove: (files) => {
    for (const file of files)
      for (const name of [file, file + PARTIAL]) rmSync(join(root, name), { force: true });
  },
});

/** How a program ended. */
interface Ended {
  ok: boolean;
  /** Exit code; `null` if a signal ended the program. */
  code: number | null;
  errors: string;
  output: string;
}

/**
 * Runs a program. If `ssh` needs a password, it asks on the terminal, not through this input.
 * @throws PlainFailure if it is not installed
 */
function run(program: string, args: readonly string[], input = ""): Ended {
  const { status, error, stderr, stdout } = spawnSync(program, args, {
    encoding: "utf8",
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error && "code" in error && error.code === "ENOENT")
    throw new PlainFailure(`${program} n'est pas installé sur cette machine.`);
  return { ok: status === 0, code: status, errors: stderr.trim(), output: stdout };
}

const stopped = (destination: string, reason: string): PlainFailure =>
  new PlainFailure(`L'envoi vers ${destination} s'est arrêté : ${reason}`);

/**
 * Web hosting over SFTP, with OpenSSH's own client, which uses the keys and host names of `~/.ssh/config`. `send` opens two
 * connections, three if the server refuses to replace files.
 * @param destination "user@host:folder", "user@host:" or "user@host"
 * @param options further options for `sftp`
 */
export function sftpSpace(destination: string, options: readonly string[] = []): Target {
  const [, where = "", root = "."] = /^([^:]*):?(.+)?$/.exec(destination) ?? [];
  const quote = (path: string): string => `"${path.replace(/["\\]/g, "\\$&")}"`;
  const at = (file: string): string => quote(`${root}/${file}`);
  /**
   * Runs commands over one connection. If a command with a dash before it fails, `sftp` continues with the next command.
   * @returns what each command has printed
   */
  const batch = (lines: readonly string[]): string[] => {
    if (lines.length === 0) return [];
    const args = ["-b", "-", ...options, ...(where === "" ? [] : [where])]; // tests start the server themselves, without a host
    const { ok, errors, output } = run("sftp", args, `${lines.join("\n")}\n`);
    if (!ok) {
      // The last line says why, except that "Connection closed" may follow it. Earlier lines may be about commands that are
      // allowed to fail.
      const telling = errors.replace(/\r?\nConnection closed\.?$/, "").split("\n");
      throw stopped(destination, telling.at(-1) ?? "");
    }
    // `sftp` repeats each command after its prompt, then prints what the command has to say.
    return output.split(/^sftp> .*\n/m).slice(1);
  };
  return {
    read: (file) => {
      const folder = mkdtempSync(join(tmpdir(), "deploy-"));
      try {
        const copy = join(folder, "file");
        batch([`-get ${at(file)} ${quote(copy)}`]);
        return existsSync(copy) ? readFileSync(copy, "utf8") : undefined;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    send: (folder, files) => {
      const folders = new Set<string>([root]);
      for (const file of files) {
        const parts = file.split("/").slice(0, -1);
        for (let depth = 1; depth <= parts.length; depth += 1)
          folders.add(`${root}/${parts.slice(0, depth).join("/")}`);
      }
      batch([
        ...[...folders].map((path) => `-mkdir ${quote(path)}`),
        ...files.map((file) => `put ${quote(join(folder, file))} ${at(file + PARTIAL)}`),
      ]);
      const listed = batch([
        ...files.map((file) => `-rename ${at(file + PARTIAL)} ${at(file)}`),
        ...files.map((file) => `-ls -1 ${at(file + PARTIAL)}`),
      ]).slice(files.length);
      // OpenSSH's server replaces an existing file in one step. Other servers refuse, so the new file still has its temporary
      // name. The existing file is then deleted first, and is missing for a moment.
      const refused = files.filter((_, index) => listed[index]?.trim());
      batch(
        refused.flatMap((file) => [`-rm ${at(file)}`, `rename ${at(file + PARTIAL)} ${at(file)}`]),
      );
    },
    remove: (files) => {
      batch(files.flatMap((file) => [`-rm ${at(file)}`, `-rm ${at(file + PARTIAL)}`]));
    },
  };
}

/**
 * A server with SSH and rsync, reached by this machine's rsync. Only differences are sent. All files of a `send` are renamed at
 * its end.
 * @param destination "user@host:folder", "user@host:", or a folder
 * @param options further options for `rsync`
 * @throws PlainFailure on "user@host", which `rsync` would take for a folder of this machine
 */
export function rsyncSpace(destination: string, options: readonly string[] = []): Target {
  if (/^[^/\\:]+@[^/\\:]+$/.test(destination))
    throw new PlainFailure(
      `Sans deux-points, ${destination} serait un dossier de cette machine. Ex. : ${destination}:www`,
    );
  const DELETE_MISSING = "--delete-missing-args";
  // With a slash right after the colon, the folder would be the root of the host's file system.
  const root = destination.endsWith(":") ? destination : `${destination}/`;
  const transfer = (args: readonly string[], from: string, files: readonly string[]): void => {
    const { ok, code, errors } = run(
      "rsync",
      [...options, ...args, "--files-from=-", `${from}/`, root],
      `${files.join("\n")}\n`,
    );
    // To delete files, rsync is given names of files that do not exist here. Some versions then exit with code 24.
    if (!ok && !(code === 24 && args.includes(DELETE_MISSING))) throw stopped(destination, errors);
  };
  return {
    read: (file) => {
      const folder = mkdtempSync(join(tmpdir(), "deploy-"));
      try {
        const { ok, errors } = run("rsync", [...options, root + file, `${folder}/`]);
        if (ok) return readFileSync(join(folder, file), "utf8");
        if (/No such file/i.test(errors)) return undefined;
        throw new PlainFailure(`${destination} ne répond pas : ${errors}`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    send: (folder, files) => {
      transfer(
        ["--times", "--checksum", "--chmod=D755,F644", "--delay-updates", "--mkpath"],
        folder,
        files,
      );
    },
    remove: (files) => {
      if (files.length === 0) return;
      const nothing = mkdtempSync(join(tmpdir(), "deploy-"));
      try {
        transfer([DELETE_MISSING], nothing, files);
      } finally {
        rmSync(nothing, { recursive: true, force: true });
      }
    },
  };
}

/** Writes a text file into the top folder of a target. */
export function writeText(target: Target, file: string, text: string): void {
  const folder = mkdtempSync(join(tmpdir(), "deploy-"));
  try {
    writeFileSync(join(folder, file), text);
    target.send(folder, [file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
