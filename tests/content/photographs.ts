import sharp, { type Sharp } from "sharp";

/** A noisy picture, which compresses as badly as leaves and cables do. */
const grain = (width: number, height: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#888888",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

/**
 * A photograph as taken with a phone held upright: in the sensor's landscape format, with the rotation and the location in its
 * metadata.
 */
export const phonePhotograph = (): Promise<Buffer> =>
  grain(1600, 1200)
    .withExif({
      IFD0: { Make: "Exemple", Orientation: "6" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 41/1 0/1", GPSLongitude: "3/1 10/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 85 })
    .toBuffer();

/** A JPEG of a single colour, which has few bytes whatever its size in pixels. */
export const smallJpeg = (width = 640, height = 480): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();

/** A photograph with more bytes than the content check allows. */
export const heavyJpeg = async (): Promise<Buffer> =>
  Buffer.concat([await smallJpeg(), Buffer.alloc(8_000_000)]);
