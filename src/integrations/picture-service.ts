/**
 * Astro's own image service, with a limit on the weight of pictures for phones. Astro's part rotates photographs upright and
 * strips metadata such as the location.
 */
import type { LocalImageService } from "astro";
import sharpService from "astro/assets/services/sharp";

/** In pixels. Phones with up to three device pixels per CSS pixel get no wider picture: see `ui/Picture.astro`. */
const PHONE_WIDTH = 720;
/** In bytes, out of the 150 KB that a page with a picture may weigh (docs/architecture.md). */
const MOST_BYTES = 60_000;
/**
 * Quality settings (1 to 100), tried in turn until the picture is light enough. A photograph full of leaves or cables needs the
 * last.
 */
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
