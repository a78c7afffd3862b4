import { readdirSync } from "node:fs";

const folder = process.env["SITE_DIR"];
if (!folder)
  throw new Error(
    "SITE_DIR n'est pas donné : lancez « npm test », qui construit le site et le dit.",
  );

/** The address of every page of the built site, the 404 page included. */
export const ADDRESSES: readonly string[] = readdirSync(folder, {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => file.endsWith(".html"))
  .map((file) => `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
  .sort();
