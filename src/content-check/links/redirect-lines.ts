/**
 * The lines of `content/redirections.yaml`. Each is a remark, or has two addresses and perhaps a remark. Everything else that
 * YAML allows is refused, so the remedy for a malformed line can say exactly how to write it.
 */
import { REDIRECTS_FILE } from "#redirects.ts";
import type { Fault } from "#content-check/faults.ts";

/** A text typed as an address, valid or not, that needs no quotation marks in YAML: « /écoles/nouvelle page ». */
const ADDRESS = String.raw`[\p{L}\d/.](?:[^":,\s]|:(?=\S)| (?!#))*?`;

/** Two addresses, each with or without quotation marks, and perhaps a remark: « /a/: /b/ # depuis la refonte ». */
const PAIR = new RegExp(
  String.raw`^(["']?)${ADDRESS}\1 *: +(["']?)${ADDRESS}\2 *(?: # +\S.*)?$`,
  "u",
);

/** Patterns of malformed lines, each with the cause in French; the first pattern that matches counts. */
const CAUSES: readonly [RegExp, string][] = [
  [/^\s*-\s/, "un tiret commence la ligne"],
  [/^\s/, "la ligne ne commence pas tout à gauche"],
  [/,\s*$/, "une virgule finit la ligne"],
  [/\s#/, "« # » ne se lit pas au milieu d'une ligne"],
  [/:\s*$/, "il manque la nouvelle adresse"],
  [/^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/, "un guillemet n'est pas fermé"],
  [/^[^:]*$/, "il manque « : » entre les deux adresses"],
  [/^[^:]*:[^ ]/, "il manque une espace après « : »"],
];

const causeOf = (line: string): string =>
  CAUSES.find(([pattern]) => pattern.test(line))?.[1] ??
  "la ligne n'est pas faite de deux adresses";

/** Says in French how to write a malformed line, with the addresses that it contains. */
function remedyFor(line: string): string {
  const found = line.match(/(?:https?:\/\/[^\s"”',]+|\/[^\s"”',:;\]}]*)(?: +#[\w-]+)?/g) ?? [];
  const [from, to = "/nouvelle/", ...others] = found.map((address) => address.replace(/ +/, ""));
  if (from === undefined)
    return "retirez la ligne, ou commencez-la par « # » si c'est une remarque.";
  return others.length > 0
    ? "gardez deux adresses par ligne : l'ancienne, « : », une espace, la nouvelle."
    : `écrivez ${from}: ${to}.`;
}

/**
 * The lines that are not remarks, with their numbers from 1. As in YAML, a new address may be on the line below its former
 * address: the two lines then count as one.
 */
function* linesIn(text: string): Generator<[number: number, line: string]> {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const below = lines[index + 1] ?? "";
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^\S.*: *$/.test(line) && /^ +[^\s#]/.test(below)) {
      yield [index + 1, `${line.trimEnd()} ${below.trim()}`];
      index += 1;
    } else yield [index + 1, line.trimEnd()];
  }
}

/** Reports malformed lines (« - /a/: /b/ »), with one fault for each cause, and a file without any line. */
export function lineFaults(text: string): Fault[] {
  const lines = [...linesIn(text)];
  if (lines.length === 0)
    return [
      {
        file: REDIRECTS_FILE,
        line: 1,
        fault: "il n'y a aucune ancienne adresse, et les liens qui y mènent ne marcheraient plus",
        remedy: "reprenez ces lignes dans l'historique du projet.",
      },
    ];
  const odd = lines.filter(([, line]) => !PAIR.test(line));
  return [...Map.groupBy(odd, ([, line]) => causeOf(line))].flatMap(([cause, lines]): Fault[] => {
    const [[line, typed] = [1, ""], ...others] = lines;
    const count = others.length > 1 ? `${String(others.length)} autres` : "une autre";
    return [
      {
        file: REDIRECTS_FILE,
        line,
        fault: others.length > 0 ? `${cause}, comme ${count}` : cause,
        remedy: remedyFor(typed),
      },
    ];
  });
}
