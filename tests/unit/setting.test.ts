import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { settingsOf } from "#content-check/check.ts";
import { settingReader } from "#lib/setting.ts";

test("a setting comes from the environment, else from .env; blank is absent", () => {
  const root = mkdtempSync(join(tmpdir(), "plombiers-"));
  try {
    assert.equal(settingReader(root)("SITE_OF_THE_TEST"), undefined);
    writeFileSync(
      join(root, ".env"),
      'SITE_OF_THE_TEST="https://www.plombiers.fr" # le site\nBLANK_OF_THE_TEST= \n',
    );
    const setting = settingReader(pathToFileURL(`${root}/`));
    assert.equal(setting("SITE_OF_THE_TEST"), "https://www.plombiers.fr");
    assert.equal(setting("BLANK_OF_THE_TEST"), undefined);
    process.env["SITE_OF_THE_TEST"] = "https://www.autre.fr";
    assert.equal(setting("SITE_OF_THE_TEST"), "https://www.autre.fr");
  } finally {
    delete process.env["SITE_OF_THE_TEST"];
    rmSync(root, { recursive: true });
  }
});

test("the content check reads the site's address and the day like the build", () => {
  const root = mkdtempSync(join(tmpdir(), "plombiers-"));
  const { SITE_URL, BUILD_DATE } = process.env;
  delete process.env["SITE_URL"];
  delete process.env["BUILD_DATE"];
  try {
    writeFileSync(join(root, ".env"), "SITE_URL=https://www.plombiers.fr\nBUILD_DATE=2027-03-01\n");
    assert.deepEqual(settingsOf(root), { today: 20270301, site: "https://www.plombiers.fr" });
  } finally {
    if (SITE_URL !== undefined) process.env["SITE_URL"] = SITE_URL;
    if (BUILD_DATE !== undefined) process.env["BUILD_DATE"] = BUILD_DATE;
    rmSync(root, { recursive: true });
  }
});
