import { zipSync, type ZipAttributes } from "fflate";

/** The same bytes everywhere: the day is read on the clock of the machine, and the rights are those of a file that all may read. */
const FIXED: ZipAttributes = {
  mtime: new Date(2026, 10, 25),
  os: 3, // Unix, which the rights are of
  attrs: 0o100644 * 2 ** 16,
};

/** A ZIP file of texts and bytes by their paths in it; a PNG is compressed already. The same files give the same bytes. */
export const zipOf = (
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, content]) => [
          path,
          [Buffer.from(content), { ...FIXED, level: path.endsWith(".png") ? 0 : 9 }],
        ]),
      ),
    ),
  );
