import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";
import { loadEnv } from "vite";

/** A setting of the build, from the environment or the `.env` file; blank is the same as absent. */
export function settingReader(
  { root }: Pick<AstroConfig, "root">,
  mode: "development" | "production",
): (name: string) => string | undefined {
  const fromFile = loadEnv(mode, fileURLToPath(root), "");
  return (name) => (process.env[name] ?? fromFile[name])?.trim() || undefined;
}
