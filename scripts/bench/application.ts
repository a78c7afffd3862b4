/** The weight of the forms beyond their first view: every script they may load, and what the service worker caches. */
import { readFileSync } from "node:fs";
import { fileOf, KEPT_OFFLINE, neededFiles } from "#integrations/service-worker.ts";
import { sentSize } from "./sizes.ts";

const FORM_PAGES = [
  "/candidater/",
  "/candidater/est-ce-pour-moi/",
  "/candidater/merci/",
  "/orienter/",
];

const sizeOf = (folder: string, address: string): number =>
  sentSize(readFileSync(fileOf(folder, address)), address.endsWith(".woff2") ? "font/woff2" : "");

/** Every script that the forms may load at any time, and the service worker; sizes in bytes. */
export function applicationScripts(folder: string): { name: string; size: number }[] {
  return [...neededFiles(folder, FORM_PAGES), "/sw.js"]
    .filter((address) => address.endsWith(".js"))
    .map((address) => ({
      name: address.replace(/^.*\/|\..*$/g, ""),
      size: sizeOf(folder, address),
    }));
}

/**
 * Sizes in bytes. `kept`: everything that the service worker caches. `fetched`: roughly what it still has to download after a
 * visit to the form. Files in `/_astro/` are left out of `fetched`, because the form itself loads most of them.
 */
export function offlineSizes(folder: string): { kept: number; fetched: number } {
  const addresses = neededFiles(folder, KEPT_OFFLINE);
  const total = (files: readonly string[]): number =>
    files.reduce((sum, address) => sum + sizeOf(folder, address), 0);
  return {
    kept: total(addresses),
    fetched: total(addresses.filter((address) => !address.startsWith("/_astro/"))),
  };
}
