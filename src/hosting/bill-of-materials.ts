/** What `package-lock.json` contains about each package. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

/**
 * The software that the site is built with, as CycloneDX 1.5 (https://cyclonedx.org). The same lock file gives the same text.
 */
export function billOfMaterials(lockFile: string): string {
  const { name, version, packages } = JSON.parse(lockFile) as {
    name: string;
    version: string;
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const components = Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, locked]) => {
      const packageName = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const { version: itsVersion = "", integrity, license, dev } = locked;
      const [, hash] = /^sha512-(.+)$/.exec(integrity ?? "") ?? [];
      return {
        type: "library",
        "bom-ref": path,
        name: packageName,
        version: itsVersion,
        // Packages used only by checks are not part of the site's build.
        scope: dev ? "excluded" : "required",
        ...(hash !== undefined && {
          hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }],
        }),
        ...(license !== undefined && { licenses: [{ expression: license }] }),
        purl: `pkg:npm/${packageName.replace("@", "%40")}@${itsVersion}`,
      };
    });
  const described = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name, version } },
    components,
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}
