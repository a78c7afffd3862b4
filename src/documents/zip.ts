import { zipSync, type ZipAttributes } from "fflate";

/**
 * Fixed metadata, so that every machine makes the same bytes: a constant date in local time, as ZIP files store it, and the
 * permissions of a readable file.
 */
const FIXED: ZipAttributes = {
  mtime: new Date(2026, 10, 25),
  os: 3, // Unix: programs then read the permissions in `attrs`
  attrs: 0o100644 * 2 ** 16,
};

/**
 * Makes a ZIP file. `files` has the text or the bytes of each file by its path. PNGs are stored without compression, because
 * they are compressed already. The same files give the same bytes.
 */
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
