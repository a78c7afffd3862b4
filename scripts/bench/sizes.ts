import { brotliCompressSync, constants } from "node:zlib";

/** Compressed by their own format: hosts send them as they are. */
const PACKED = /^(?:font\/woff2?|image\/(?!svg)|video\/|audio\/|application\/(?:zip|pdf|wasm))/;

/** Bytes of a body once a host has compressed it as well as it can (brotli, quality 11). */
export function brotliSize(body: Uint8Array): number {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  }).byteLength;
}

/** Bytes sent for a body of this media type. */
export function sentSize(body: Uint8Array, mediaType: string): number {
  return PACKED.test(mediaType) ? body.byteLength : brotliSize(body);
}
