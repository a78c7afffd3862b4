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

/** The target of a deployment, and what can be done there. */
export interface Place {
  /** The content of a file there, or undefined if there is none. */
  read(file: string): string | undefined;
  /** Uploads files of a folder. Each gets its own name only once it is complete. */
  send(folder: string, files: readonly string[]): void;
  /** Deletes files, and what an interrupted upload has left of them. */
  remove(files: readonly string[]): void;
}

const DELETE_MISSING = "--delete-missing-args";
/** Suffix of a file that is being uploaded. */
const PARTIAL = ".en-cours";

/** A folder of this machine. */
export const localFolder = (root: string): Place => ({
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

/**
 * Runs a program. Its error messages come first in `output`.
 * @throws PlainFailure if it is not installed
 */
function run(
  program: string,
  args: readonly string[],
  input?: string,
): { ok: boolean; code: number | null; output: string } {
  const { status, error, stderr, stdout } = spawnSync(program, args, {
    encoding: "utf8",
    ...(input === undefined ? { stdio: ["inherit", "pipe", "pipe"] } : { input }),
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error && "code" in error && error.code === "ENOENT")
    throw new PlainFailure(`${program} n'est pas installé sur cette machine.`);
  return { ok: status === 0, code: status, output: `${stderr}${stdout}`.trim() };
}

/**
 * Web space over SFTP, with OpenSSH's own client, which uses the keys and host names of `~/.ssh/config`. Two or three
 * connections for each group of files.
 * @param target "user@host", or "user@host:folder"
 * @param options for the program, before all others
 */
export function sftpSpace(target: string, options: readonly string[] = []): Place {
  const [, where = "", root = "."] = /^([^:]*)(?::(.+))?$/.exec(target) ?? [];
  const quote = (path: string): string => `"${path.replace(/["\\]/g, "\\$&")}"`;
  const at = (file: string): string => quote(`${root}/${file}`);
  /** @param lines commands; one that may fail begins with a dash, and its error messages are part of the output */
  const batch = (lines: readonly string[]): string => {
    if (lines.length === 0) return "";
    const args = ["-b", "-", ...options, ...(where === "" ? [] : [where])];
    const { ok, output } = run("sftp", args, `${lines.join("\n")}\n`);
    if (!ok) throw new PlainFailure(`L'envoi vers ${target} s'est arrêté : ${lastLine(output)}`);
    return output;
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
      const output = batch(files.map((file) => `-rename ${at(file + PARTIAL)} ${at(file)}`));
      // OpenSSH's server replaces an existing file in one step. Other servers refuse, so the file is deleted first and is
      // missing for a moment.
      const refused = files.filter((file) => output.includes(`${file}${PARTIAL}" to `));
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
 * A server or web space with SSH, and rsync on both sides. Only differences are sent, and all files of a group are renamed
 * at its end.
 * @param target "user@host:folder", or a folder
 */
export function rsyncSpace(target: string, options: readonly string[] = []): Place {
  const transfer = (args: readonly string[], from: string, files: readonly string[]): void => {
    const { ok, code, output } = run(
      "rsync",
      [...options, ...args, "--files-from=-", `${from}/`, `${target}/`],
      `${files.join("\n")}\n`,
    );
    // 24: source files are missing, which is how files are deleted on the server.
    if (!ok && !(code === 24 && args.includes(DELETE_MISSING)))
      throw new PlainFailure(`L'envoi vers ${target} s'est arrêté : ${lastLine(output)}`);
  };
  return {
    read: (file) => {
      const folder = mkdtempSync(join(tmpdir(), "deploy-"));
      try {
        const { ok, output } = run("rsync", [...options, `${target}/${file}`, `${folder}/`]);
        if (ok) return readFileSync(join(folder, file), "utf8");
        if (/No such file|failed: No such/i.test(output)) return undefined;
        throw new PlainFailure(`${target} ne répond pas : ${lastLine(output)}`);
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

const lastLine = (text: string): string => text.split("\n").at(-1) ?? "";

/** Writes a text file to a place. */
export function writeText(place: Place, file: string, text: string): void {
  const folder = mkdtempSync(join(tmpdir(), "deploy-"));
  try {
    writeFileSync(join(folder, file), text);
    place.send(folder, [file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
