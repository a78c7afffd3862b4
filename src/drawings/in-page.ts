/**
 * A drawing as a part of a page: shown with the first paint, while a file of its own would arrive later. Its colours are those of
 * the page, and follow the scheme with them.
 * @param svg its text, as in this folder
 * @param name distinguishes what its shapes refer to (`id`) from that of other drawings on the page
 * @param attributes of the `<svg>` element. Ex.: 'class="masthead-drawing"'
 */
export const drawInPage = (svg: string, name: string, attributes: string): string =>
  svg
    .trim()
    .replace(/\sxmlns="[^"]*"/, "")
    .replace(/(\sid="|\shref="#|url\(#)/g, `$1${name}-`)
    .replace(/>\s+</g, "><")
    .replace("<svg", `<svg ${attributes}`);
