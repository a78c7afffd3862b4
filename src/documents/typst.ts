import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { decompress } from "wawoff2";

/** The compiler and its version, as in package.json: another version may give other bytes. */
export const COMPILER = "@myriaddreamin/typst-ts-node-compiler 0.7.0";

/** A finished PDF. */
export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/**
 * Makes a PDF/UA-1 file from a template.
 * @param template the text of a Typst file. It reads `data` (JSON) as `sys.inputs.document`
 * @param name name of the document, for error messages
 * @throws {Error} with Typst's messages. Warnings count as errors: a character that the typefaces lack, a missing heading or
 * alternative text
 */
export type Typst = (template: string, data: string, name: string) => Pdf;

/**
 * Starts Typst with these typefaces and none of the machine's, so that the same document gives the same bytes everywhere.
 * @param faces WOFF2 files of one weight each, because Typst uses only the lightest weight of a variable typeface
 */
export async function openTypst(faces: readonly Uint8Array[]): Promise<Typst> {
  const fontBlobs: Buffer[] = [];
  // One after the other, and copied: wawoff2 returns a view of its own memory and overwrites it with the next result.
  for (const face of faces) fontBlobs.push(Buffer.from(await decompress(face)));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });

  return (template, data, name) => {
    try {
      const compiled = compiler.compile({
        mainFileContent: template,
        inputs: { document: data },
      });
      const wrong = compiled.takeError() ?? compiled.takeWarnings();
      if (wrong || !compiled.result) throw new Error(sentencesOf(wrong?.shortDiagnostics ?? []));
      const bytes = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
      return { bytes: new Uint8Array(bytes), pages: compiled.result.numOfPages };
    } catch (error) {
      throw new Error(
        `Le PDF « ${name} » ne se fait pas. Typst dit : ${error instanceof Error ? error.message : String(error)}. Un signe qui manque s'écrit autrement, ou s'ajoute dans src/styles/fonts/characters.ts avant npm run fonts ; tout le reste se règle dans src/documents/document.typ.`,
        { cause: error },
      );
    } finally {
      compiler.evictCache(0); // so that nothing of this document is reused for the next
    }
  };
}

const sentencesOf = (diagnostics: readonly { message?: string }[]): string =>
  diagnostics.map(({ message = "" }) => message).join(" ; ");
