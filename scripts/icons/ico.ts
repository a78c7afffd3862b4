/** An image of an .ico file: a square PNG, and its size in pixels (at most 256). */
export interface IcoImage {
  readonly size: number;
  readonly png: Uint8Array;
}

/** Sizes of the parts of the format, in bytes. */
const HEADER = 6;
const ENTRY = 16;

/** Makes an .ico file, which every browser reads: a header, one entry for each image, then the PNG files. */
export function encodeIco(images: readonly IcoImage[]): Buffer {
  const head = Buffer.alloc(HEADER + ENTRY * images.length);
  head.writeUInt16LE(1, 2); // an icon, as opposed to a cursor
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of images.entries()) {
    const entry = HEADER + ENTRY * index;
    head.writeUInt8(size % 256, entry); // 0 stands for 256
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4); // colour planes
    head.writeUInt16LE(32, entry + 6); // bits per pixel
    head.writeUInt32LE(png.byteLength, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.byteLength;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}
