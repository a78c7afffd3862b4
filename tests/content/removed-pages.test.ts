import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { newFaults, scratchProject, type ScratchProject } from "./project.ts";

describe("pages whose file is in the Git history, but no longer in the folder", () => {
  let project: ScratchProject;
  let said: string[] = [];

  const git = (...args: string[]): void => {
    const author = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr"];
    const { status, stderr } = spawnSync("git", [...author, ...args], {
      cwd: project.path,
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
  };
  const commit = (): void => {
    git("add", "content");
    git("commit", "--quiet", "--message", "Essai");
  };
  const page = (name: string, head = ""): string => {
    const file = `content/press/${name}.mdx`;
    project.write(file, `---\ntitle: Une annonce nommée ${name}\n${head}---\n\nSon texte.\n`);
    return file;
  };

  before(async () => {
    project = scratchProject(["content"]);
    git("init", "--quiet");
    const removed = ["efface", "efface-depuis", "renvoyee"].map((name) => page(name));
    removed.push(page("brouillon", "draft: true\n"));
    commit();
    for (const file of removed.filter((name) => !name.includes("depuis")))
      rmSync(join(project.path, file));
    renameSync(
      join(project.path, "content/press/datacenter-2019.mdx"),
      join(project.path, "content/press/seine-saint-denis-2019.mdx"),
    );
    project.replace("content/english/press.mdx", '"datacenter-2019"', '"seine-saint-denis-2019"');
    commit();
    rmSync(join(project.path, "content/press/efface-depuis.mdx"));
    project.write(
      "content/redirections.yaml",
      `${project.read("content/redirections.yaml")}/presse/renvoyee/: /presse/\n`,
    );
    said = (await newFaults(project.path)).map(formatFault);
  });
  after(() => {
    project.remove();
  });

  const saidOf = (name: string): string[] =>
    said.filter((sentence) => sentence.startsWith(`content/press/${name}.mdx: `));

  for (const [name, title] of [
    ["efface", "a deleted page is reported"],
    ["efface-depuis", "a deleted page is reported even before the deletion is committed"],
  ] as const)
    test(title, () => {
      assert.deepEqual(saidOf(name), [
        `content/press/${name}.mdx: le fichier n'est plus là, et son adresse /presse/${name}/ ne mène plus nulle part. Remède : remettez-le, ou ajoutez une ligne vers la page qui le remplace. Ex. : « /presse/${name}/: /presse/ » à content/redirections.yaml.`,
      ]);
    });

  test("for a renamed page, the line to add leads to the new name", () => {
    assert.match(
      saidOf("datacenter-2019").join(),
      /« \/presse\/datacenter-2019\/: \/presse\/seine-saint-denis-2019\/ » à content\/redirections\.yaml\.$/,
    );
  });

  test("a deleted draft, and a deleted page whose address is redirected, are not reported", () => {
    assert.equal(said.length, 3, said.join("\n"));
  });
});
