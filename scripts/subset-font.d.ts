declare module "subset-font" {
  /** Cuts a font down to the signs of `text`; an axis is pinned by a number or narrowed by a range. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: "woff2";
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
