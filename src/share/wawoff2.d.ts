declare module "wawoff2" {
  /** Decompresses a WOFF2 file to the TrueType file that it contains. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
