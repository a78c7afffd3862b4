import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import decode from "qr/decode.js";
import { siteBytes } from "./site.ts";

/** Pixels per point of the paper. With 2 the code is read at 144 dpi, less than any printer prints. */
const SCALE = 2;
/** In milliseconds. The decoder's own limit fits a camera with 60 pictures a second; a slow machine may need more. */
const TIME_LIMIT = 10_000;

/** A canvas as PDF.js makes one in Node. */
interface Painted {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/**
 * Paints the first page of a PDF, and reads the QR code on it like a phone does.
 * @param path Ex.: "orienter/fiche-conseiller.pdf"
 * @throws if no code can be read
 */
export async function printedCode(path: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(siteBytes(path)), verbosity: 0 });
  try {
    const document = await task.promise;
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: SCALE });
    const maker = document.canvasFactory as { create(width: number, height: number): Painted };
    const { canvas, context } = maker.create(viewport.width, viewport.height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    return decode(context.getImageData(0, 0, canvas.width, canvas.height), {
      timeLimit: TIME_LIMIT,
    });
  } finally {
    await task.destroy();
  }
}
