/**
 * Astro's own image service, which turns a photograph upright and leaves out all that the camera wrote into it, its place
 * included; on top of that a picture for a phone never weighs more than a page can bear.
 */
import type { LocalImageService } from "astro";
import sharpService from "astro/assets/services/sharp";

/** Pixels. Nothing wider is sent to a phone: see `ui/Picture.astro`. */
const PHONE_WIDTH = 720;
/** Bytes, of the 150 KB that a page with a picture may weigh (docs/architecture.md). */
const MOST_BYTES = 60_000;
/** Tried in turn: a photograph full of leaves or cables needs the last. */
const QUALITIES = [45, 30, 18, 8, 1];

const service: LocalImageService = {
  ...sharpService,
  async transform(input, options, config, logger) {
    const made = (quality: number | undefined) =>
      sharpService.transform(
        input,
        quality === undefined ? options : { ...options, quality },
        config as Parameters<typeof sharpService.transform>[2],
        logger,
      );
    let result = await made(undefined);
    const width = Number(options["width"] ?? Number.POSITIVE_INFINITY);
    for (const quality of QUALITIES) {
      if (width > PHONE_WIDTH || result.data.byteLength <= MOST_BYTES) break;
      result = await made(quality);
    }
    return result;
  },
};

export default service;
