import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";

/** A file of a ZIP, as read by a library other than the one that made it. */
export interface ZippedFile {
  readonly content: Buffer;
  /** As stored in the archive, whatever the clock of the machine. Ex.: "2026-11-25". */
  readonly day: string;
  /** Its Unix permissions. Ex.: "100644". */
  readonly mode: string;
}

/** The files of a ZIP by path. @throws if the archive is damaged */
export async function readZip(bytes: Uint8Array): Promise<Map<string, ZippedFile>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const files = new Map<string, ZippedFile>();
  for await (const entry of zip.eachEntry()) {
    const date = entry.lastModFileDate;
    files.set(entry.fileName, {
      content: await buffer(await zip.openReadStreamPromise(entry)),
      day: [1980 + (date >> 9), (date >> 5) & 15, date & 31].join("-"),
      mode: (entry.externalFileAttributes >>> 16).toString(8),
    });
  }
  return files;
}
