import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parseArgs } from "node:util";
import { describeFailure } from "#scripts/failures.ts";
import { checkFolder, missingFiles } from "#integrations/complete-build.ts";

const site = mkdtempSync(join(tmpdir(), "complete-build-"));
after(() => {
  rmSync(site, { recursive: true });
});

for (const folder of ["Site de l'association", "100%", "site #2", "C:\\Nos sites\\l'un"])
  test(`a folder named ${folder} is refused, with an error message`, () => {
    assert.throws(() => {
      checkFolder(`/home/nadia/${folder}/`);
    }, /Renommez ce dossier/);
  });

test("folders with other special characters are accepted", () => {
  for (const folder of ["/home/nadia/Site de lasso (2026)/", "C:\\Été à Roubaix\\", "/a+b & c/"])
    checkFolder(folder);
});

test("a page without style, or with a missing file, is reported", () => {
  mkdirSync(join(site, "_astro"));
  mkdirSync(join(site, "presse"));
  writeFileSync(join(site, "_astro/a.css"), "");
  writeFileSync(join(site, "index.html"), '<link rel="stylesheet" href="/_astro/a.css">');
  assert.deepEqual(missingFiles(site), []);
  writeFileSync(join(site, "presse/index.html"), '<script src="/_astro/b.js"></script>');
  assert.deepEqual(missingFiles(site), [
    "presse/index.html nomme /_astro/b.js, qui n'est pas construit.",
    "presse/index.html n'a pas de feuille de style.",
  ]);
});

test("the files in a picture's srcset are checked too", () => {
  writeFileSync(join(site, "_astro/petit.webp"), "");
  const sources = "/_astro/petit.webp 360w, /_astro/grand.webp 720w";
  writeFileSync(join(site, "index.html"), `<style></style><img srcset="${sources}">`);
  rmSync(join(site, "presse"), { recursive: true });
  assert.deepEqual(missingFiles(site), [
    "index.html nomme /_astro/grand.webp, qui n'est pas construit.",
  ]);
});

test("the error message for a read-only disk names the file", () => {
  const failure = Object.assign(new Error("EROFS: read-only file system, mkdir"), {
    code: "EROFS",
    path: "/cdrom/site/dist.partial",
  });
  assert.match(
    describeFailure(failure),
    /^\/cdrom\/site\/dist\.partial ne peut pas être écrit : le disque est en lecture seule\. Copiez/,
  );
});

test("the error message for a full quota says what to do, like that for a full disk", () => {
  for (const code of ["ENOSPC", "EDQUOT"])
    assert.match(
      describeFailure(Object.assign(new Error(code), { code, path: "dist.partial" })),
      /^dist\.partial ne peut pas être écrit : .*Libérez de la place/,
      code,
    );
});

test("the error message for a folder that is open elsewhere, which Windows does not delete, says what to close", () => {
  for (const code of ["EBUSY", "ENOTEMPTY", "EPERM"])
    assert.match(
      describeFailure(Object.assign(new Error(code), { code, path: "C:\\site\\dist" })),
      /^C:\\site\\dist ne peut pas être ouvert : .*un autre programme le tient\. Fermez ce programme/,
      code,
    );
});

test("an error whose code is a number, or null, is described like one without a code", () => {
  for (const failure of [
    new DOMException("trop long", "TimeoutError"),
    Object.assign(new Error("trop long"), { code: 1 }),
    Object.assign(new Error("trop long"), { code: null }),
  ])
    assert.match(describeFailure(failure), /^trop long/);
});

test("the error message for an unknown option, or for an option without its value, names the option and has no stack trace", () => {
  for (const args of [["--loin"], ["-oX"], ["--at"]])
    try {
      parseArgs({ args, options: { at: { type: "string" } } });
      assert.fail();
    } catch (failure) {
      const option = args[0]?.slice(0, args[0].startsWith("--") ? undefined : 2) ?? "";
      assert.equal(
        describeFailure(failure),
        `${option} n'est pas une option de cette commande, ou il lui manque quelque chose. Le README dit ce qu'elle prend.`,
      );
    }
});
