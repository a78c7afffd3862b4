import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { fromBufferPromise } from "yauzl";

/** A file in a ZIP, read by another library than the one that writes our ZIPs. */
export interface ZippedFile {
  readonly content: Buffer;
  /** The day as stored in the archive, not converted to the time zone of this machine. Ex.: "2026-11-25". */
  readonly day: string;
  /** Its Unix type and permissions, in octal. Ex.: "100644", a file that everybody may read. */
  readonly mode: string;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** The files of a ZIP by path. @throws if the archive is damaged */
export async function readZip(bytes: Uint8Array): Promise<Map<string, ZippedFile>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const files = new Map<string, ZippedFile>();
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    // yauzl checks only the size of a file, not its checksum.
    if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} is damaged in the ZIP`);
    const date = entry.lastModFileDate;
    files.set(entry.fileName, {
      content,
      day: `${String(1980 + (date >> 9))}-${twoDigits((date >> 5) & 15)}-${twoDigits(date & 31)}`,
      mode: (entry.externalFileAttributes >>> 16).toString(8),
    });
  }
  return files;
}
