declare module "wawoff2" {
  /** Turns a WOFF2 file back into the TrueType file that it holds. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
