import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { decompress } from "wawoff2";

/** A finished PDF. */
export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/**
 * Makes a PDF/UA-1 file of a template.
 * @param template a Typst file, which reads `data` as `sys.inputs.document`
 * @param name of the document, for the sentence that says what is wrong
 * @throws with what Typst says, also where it only warns: a sign that the typefaces lack, a heading or an alternative that is missing
 */
export type Typst = (template: string, data: string, name: string) => Pdf;

/**
 * Typst with the typefaces that it is given, and none of the machine: the same document gives the same bytes everywhere.
 * @param faces WOFF2 files of one weight each; Typst takes a variable typeface for its lightest
 */
export async function openTypst(faces: readonly Uint8Array[]): Promise<Typst> {
  const fontBlobs: Buffer[] = [];
  // One after the other: wawoff2 gives a window on its own memory, which its next answer overwrites.
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
        `Le PDF « ${name} » ne se fait pas. Typst dit : ${error instanceof Error ? error.message : String(error)}. Un signe qui manque s'écrit autrement, ou s'ajoute dans src/styles/fonts/signs.ts avant npm run fonts ; tout le reste se règle dans src/documents/document.typ.`,
        { cause: error },
      );
    } finally {
      compiler.evictCache(0); // nothing of one document is kept for the next
    }
  };
}

const sentencesOf = (diagnostics: readonly { message?: string }[]): string =>
  diagnostics.map(({ message = "" }) => message).join(" ; ");
