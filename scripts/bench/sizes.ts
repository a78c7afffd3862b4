import { brotliCompressSync, constants } from "node:zlib";

/** Media types that hosts send without compression: most of these formats are already compressed. */
const NOT_COMPRESSED =
  /^(?:font\/woff2?|image\/(?!svg)|video\/|audio\/|application\/(?:zip|pdf|octet-stream))/;

/** The size of a body in bytes, compressed with the best quality of brotli (11). */
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
  return NOT_COMPRESSED.test(mediaType) ? body.byteLength : brotliSize(body);
}
