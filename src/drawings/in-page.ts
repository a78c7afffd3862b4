/**
 * Returns a drawing as an `<svg>` element for a page. It is shown with the first paint, while a separate file would arrive
 * later. Its colours are the CSS variables of the page, so they follow the colour scheme.
 * @param svg the text of a file in this folder
 * @param name prefix for the ids in the drawing, so that two drawings on a page never have the same id
 * @param attributes for the `<svg>` element. Ex.: 'class="masthead-drawing"'
 */
export const drawInPage = (svg: string, name: string, attributes: string): string =>
  svg
    .trim()
    .replace(/\sxmlns="[^"]*"/, "")
    .replace(/(\sid="|\shref="#|url\(#)/g, `$1${name}-`)
    .replace(/>\s+</g, "><")
    .replace("<svg", `<svg ${attributes}`);
