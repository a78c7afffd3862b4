import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { settingsOf } from "#content-check/check.ts";
import { settingReader } from "#lib/setting.ts";
import { PLAIN_ENV } from "#scripts/checks/plain-env.ts";
import { applySettings } from "#scripts/site.ts";
import { restoreEnvironment } from "./environment.ts";

test("a setting comes from the environment, else from .env; a blank value counts as absent", () => {
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

test("a .env with a byte order mark or in UTF-16, as Windows may write it, is refused", () => {
  const root = mkdtempSync(join(tmpdir(), "plombiers-"));
  try {
    for (const encoding of ["utf8", "utf16le"] as const) {
      writeFileSync(join(root, ".env"), "\ufeffSITE_URL=https://www.plombiers.fr\r\n", encoding);
      assert.throws(
        () => settingReader(root),
        /\.env est illisible : enregistrez-le en UTF-8, sans BOM/,
      );
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("the content check reads the site's address and the day of the build from .env, as the build does", () => {
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

const LIVE_SETTINGS = {
  SITE_URL: "https://www.plombiers.fr",
  APPLICATION_ENDPOINT: "/merci/",
  APPLICATION_SERVICE: "netlify",
  SERVICE_WORKER: "off",
  STYLES: "on",
  BUILD_DATE: "2027-03-01",
};

/** Runs `check` with a folder that has these settings in its `.env`. Afterwards the environment is as before. */
function withLiveSettings(check: (setting: (name: string) => string | undefined) => void): void {
  const root = mkdtempSync(join(tmpdir(), "plombiers-"));
  const before = { ...process.env };
  try {
    for (const name of Object.keys(LIVE_SETTINGS)) Reflect.deleteProperty(process.env, name);
    const lines = Object.entries(LIVE_SETTINGS).map((setting) => setting.join("="));
    writeFileSync(join(root, ".env"), lines.join("\n"));
    check(settingReader(root));
  } finally {
    restoreEnvironment(before);
    rmSync(root, { recursive: true });
  }
}

test("checks run without the settings in .env", () => {
  withLiveSettings((setting) => {
    for (const [name, value] of Object.entries(PLAIN_ENV))
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    for (const [name, live] of Object.entries(LIVE_SETTINGS))
      assert.notEqual(setting(name), live, name);
  });
});

test("a site that posts to the local inbox ignores the service in .env", () => {
  withLiveSettings((setting) => {
    applySettings({ siteUrl: "http://localhost:4321", endpoint: "http://localhost:4322/" });
    assert.equal(setting("APPLICATION_ENDPOINT"), "http://localhost:4322/");
    assert.equal(setting("APPLICATION_SERVICE"), undefined);
  });
});
