declare module "subset-font" {
  /**
   * Reduces a font to the characters of `text`. `variationAxes`: a number fixes an axis of a variable font, a range limits it.
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: "woff2";
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
