import { brotliCompressSync, constants } from "node:zlib";

/** Formats that are already compressed: hosts send them as they are. */
const PACKED =
  /^(?:font\/woff2?|image\/(?!svg)|video\/|audio\/|application\/(?:zip|pdf|octet-stream))/;

/** The size in bytes of a body compressed as well as a host can (brotli, quality 11). */
export function brotliSize(body: Uint8Array): number {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  }).byteLength;
}

/** The number of bytes sent for a body of this media type. */
export function sentSize(body: Uint8Array, mediaType: string): number {
  return PACKED.test(mediaType) ? body.byteLength : brotliSize(body);
}
