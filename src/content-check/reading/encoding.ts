import { readFileSync } from "node:fs";
import { compose, looseAccents } from "./accents.ts";
import type { Fault } from "#content-check/faults.ts";
import { cachedByPath } from "#content-check/caches.ts";

const SAVE =
  "ouvrez-le dans votre éditeur et enregistrez-le en UTF-8 (« Enregistrer sous… », « Encodage » : UTF-8).";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The decoded text; `undefined` if the bytes are not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The number of the first line, from 1, that is not UTF-8. The bytes can be split into lines before they are decoded: in UTF-8
 * and in Latin-1, the byte 0x0A is always a line break.
 */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (decoded(bytes.subarray(start, stop)) === undefined) return line;
    start = stop + 1;
  }
  return line;
}

/** A message shows at most this many of the faulty words. */
const MAX_WORDS = 5;

/** Returns a function that adds a fault to `faults`: of a line or, if the line is `undefined`, of the whole file. */
const reporter =
  (path: string, faults: Fault[]) =>
  (line: number | undefined, fault: string, remedy: string): undefined => {
    faults.push({
      file: path,
      line,
      ...(line === undefined ? { field: "fichier" } : {}),
      fault,
      remedy,
    });
  };

const composedTexts = cachedByPath<string | undefined>();

/**
 * Reads a content file as text, and adds what is wrong with it to `faults`. A byte order mark and Windows line endings are
 * accepted.
 * @returns the text; `undefined` if it cannot be used, for example because the file is not UTF-8
 */
export function readText(file: string, path: string, faults: Fault[]): string | undefined {
  const bytes = readFileSync(file);
  const fault = reporter(path, faults);
  if (/^(?:fffe|feff)/.test(bytes.subarray(0, 2).toString("hex")))
    return fault(undefined, "le fichier est en UTF-16, que le site ne lit pas", SAVE);
  const text = decoded(bytes);
  if (text === undefined)
    return fault(
      firstBadLine(bytes),
      "le fichier n'est pas en UTF-8 : une lettre accentuée est écrite en Latin-1 ou Windows-1252",
      SAVE,
    );
  return composedTexts(path, text, faults, (found) => composed(text, path, found));
}

/**
 * Checks decoded text for the marks of a Git conflict, control characters, the line endings of an old Mac and combining
 * accents.
 * @returns the text in composed form; `undefined` if it cannot be used
 */
function composed(text: string, path: string, faults: Fault[]): string | undefined {
  const fault = reporter(path, faults);
  const conflict = /^(?:<{7} |={7}$|>{7} )/m.exec(text);
  if (conflict)
    return fault(
      text.slice(0, conflict.index).split("\n").length,
      "deux versions du fichier se disputent cette ligne (marques <<<<<<<, =======, >>>>>>> de Git)",
      "gardez le bon des deux textes, et supprimez l'autre et les trois marques.",
    );
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0);
    return fault(
      text.slice(0, control.index).split("\n").length,
      `la ligne contient un signe invisible (${code === 0 ? "NUL" : `code ${String(code)}`}), venu sans doute d'un copier-coller`,
      "effacez la ligne et retapez-la.",
    );
  }
  if (text.includes("\r") && !text.includes("\n"))
    return fault(
      undefined,
      "les fins de ligne sont celles d'un ancien Mac (CR)",
      SAVE.replace("UTF-8 (", "UTF-8, avec des fins de ligne LF ("),
    );
  const loose = looseAccents(text);
  if (loose) {
    const { line, words } = loose;
    const more = words.length > MAX_WORDS ? ` et ${String(words.length - MAX_WORDS)} autres` : "";
    fault(
      line,
      `des accents sont des signes à part, posés sur la lettre d'avant, comme un Mac les copie : ${words.slice(0, MAX_WORDS).join(", ")}${more}`,
      "lancez « npm run accents » : tout le fichier est remis en ordre, sans rien retaper.",
    );
  }
  return compose(text); // the rest of the check reads the composed form, so accents are reported only here
}
