import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "#scripts/root.ts";
import { billOfMaterials, type LockedPackage } from "#hosting/bill-of-materials.ts";
import { securityTxt } from "#hosting/security-txt.ts";

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");
const { packages } = JSON.parse(read("package-lock.json")) as {
  packages: Record<string, LockedPackage>;
};
const { allowScripts } = JSON.parse(read("package.json")) as {
  allowScripts: Record<string, boolean>;
};

/**
 * Licences that allow building a site with a package, whatever the site's own licence. Read a licence before you add it here.
 */
const ACCEPTED = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0", // caniuse-lite: data used by the build, not part of the site
  "CC0-1.0",
  "ISC",
  "LGPL-3.0-or-later", // libvips, inside sharp: a separate program used by the build, not part of the site
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Python-2.0",
  "Zlib",
];

test("every package has a licence, and it is an accepted one", () => {
  const others = Object.entries(packages)
    .filter(([path]) => path !== "")
    .filter(([, { license = "none" }]) =>
      license
        .replace(/[()]/g, "")
        .split(/ (?:AND|OR) /)
        .some((one) => !ACCEPTED.includes(one)),
    )
    .map(([path, { license }]) => `${path}: ${String(license)}`);
  assert.deepEqual(others, []);
});

test("only explicitly allowed packages run an install script", () => {
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  assert.deepEqual([...new Set(scripted)].sort(), Object.keys(allowScripts).sort());
});

test("the bill of materials lists every package, with hashes, and is the same each time", () => {
  const text = billOfMaterials(read("package-lock.json"));
  assert.equal(billOfMaterials(read("package-lock.json")), text);
  const { bomFormat, components } = JSON.parse(text) as {
    bomFormat: string;
    components: {
      name: string;
      purl: string;
      scope: string;
      licenses?: unknown;
      hashes?: { content: string }[];
    }[];
  };
  assert.equal(bomFormat, "CycloneDX");
  assert.equal(components.length, Object.keys(packages).length - 1);
  const astro = components.find(({ name }) => name === "astro");
  assert.equal(astro?.purl, `pkg:npm/astro@${packages["node_modules/astro"]?.version ?? ""}`);
  assert.equal(astro?.scope, "required");
  assert.match(astro?.hashes?.[0]?.content ?? "", /^[\da-f]{128}$/);
  assert.match(text, /"pkg:npm\/%40astrojs\/mdx@/);
});

test("security.txt names a contact and expires after a year; an invalid contact is refused", () => {
  assert.equal(
    securityTxt("mailto:securite@exemple.fr", "https://www.exemple.fr", 20_261_129),
    `Contact: mailto:securite@exemple.fr
Expires: 2027-11-29T00:00:00Z
Preferred-Languages: fr, en
Canonical: https://www.exemple.fr/.well-known/security.txt
`,
  );
  for (const wrong of ["securite@exemple.fr", "javascript:alert(1)", "mailto:a b@c.d"])
    assert.throws(
      () => securityTxt(wrong, "https://www.exemple.fr", 20_261_129),
      /SECURITY_CONTACT vaut/,
    );
});
