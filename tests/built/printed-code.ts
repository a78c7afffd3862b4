import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import decode from "qr/decode.js";
import { siteBytes } from "./site.ts";

/** Dots per point of the paper: a code is read as from a print of 144 dpi, which is less than any printer makes. */
const SCALE = 2;
/** The decoder's own limit is for a camera's sixtieth of a second; a slow machine may need more. In milliseconds. */
const TIME_LIMIT = 10_000;

/** A canvas as PDF.js makes one in Node. */
interface Painted {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/**
 * Paints the first page of a PDF, and reads the QR code on it like a phone does.
 * @param path Ex.: "orienter/fiche-conseiller.pdf"
 * @throws if there is none that can be read
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
