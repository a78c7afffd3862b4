import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A file that was deleted or renamed. */
export interface EarlierFile {
  /** The path that it had, from the project's root. */
  path: string;
  /** Its new path, if Git sees that it was renamed. */
  newPath?: string;
  /** Returns the last text that it had under this path. */
  text: () => string;
}

/**
 * The files that were deleted or renamed in some folders, from the project's Git history; the latest change comes first. Files
 * that exist again are left out. The list is empty without Git or without a repository, as in a project that was downloaded as
 * an archive. A shallow clone has only a part of the history, and finds only the files of that part.
 * @param folders their paths from `root`
 */
export function earlierFiles(root: string, folders: readonly string[]): EarlierFile[] {
  if (!existsSync(join(root, ".git"))) return [];
  const git = (...args: string[]): string => {
    const options = ["-c", "core.quotePath=false", ...args];
    const { status, stdout } = spawnSync("git", options, { cwd: root, encoding: "utf8" });
    return status === 0 ? stdout : "";
  };
  const listed = ["--diff-filter=DR", "--find-renames", "--name-status"];
  const uncommitted = git("diff", ...listed, "HEAD", "--", ...folders);
  const committed = git("log", ...listed, "--format=commit %H", "--", ...folders);
  const found = new Map<string, EarlierFile>();
  let last = "HEAD"; // the commit that still has the file
  for (const line of `${uncommitted}${committed}`.split("\n")) {
    const [, commit] = /^commit (\w+)$/.exec(line) ?? [];
    if (commit !== undefined) last = `${commit}^`;
    const [change = "", path, newPath] = line.split("\t");
    if (!/^[DR]\d*$/.test(change) || path === undefined) continue;
    if (found.has(path) || existsSync(join(root, path))) continue;
    const version = `${last}:${path}`;
    found.set(path, {
      path,
      ...(newPath === undefined ? {} : { newPath }),
      text: () => git("show", version),
    });
  }
  return [...found.values()];
}
