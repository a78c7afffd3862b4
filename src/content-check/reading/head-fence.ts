import type { Fault } from "#content-check/faults.ts";

/** A line that was meant as "---": another number of hyphens, or what a word processor turns them into, such as « — ». */
const MEANT_AS_FENCE = /^\s*(?:[-–—_=]\s?){1,12}$/u;

/** Explains why the front matter of a page is not found. */
export function fenceFault(text: string, path: string): Fault {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const faultOn = (line: number | undefined, fault: string, remedy: string): Fault => ({
    file: path,
    ...(line === undefined ? {} : { line }),
    field: "en-tête",
    fault,
    remedy,
  });
  const first = lines.findIndex((line) => line.trim() !== "");
  const opening = lines[first]?.trimEnd() ?? "";
  if (first === -1)
    return faultOn(
      undefined,
      "le fichier est vide",
      "copiez-y un fichier voisin, ou supprimez-le.",
    );
  if (opening === "---" && first > 0)
    return faultOn(
      1,
      "l'en-tête ne commence pas à la première ligne",
      "supprimez les lignes vides qui le précèdent.",
    );
  if (opening !== "---" && MEANT_AS_FENCE.test(opening))
    return faultOn(
      first + 1,
      `« ${opening} » n'ouvre pas l'en-tête`,
      "écrivez trois traits d'union à la place : ---",
    );
  if (opening !== "---")
    return faultOn(
      first + 1,
      "l'en-tête manque ou n'est pas ouvert",
      "commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- ».",
    );
  const closing = lines.findIndex((line, index) => index > first && MEANT_AS_FENCE.test(line));
  return closing === -1
    ? faultOn(
        undefined,
        "l'en-tête manque ou n'est pas fermé",
        "écrivez une ligne « --- » sous le dernier champ, avant le texte.",
      )
    : faultOn(
        closing + 1,
        `« ${lines[closing] ?? ""} » ne ferme pas l'en-tête`,
        "écrivez trois traits d'union à la place : ---",
      );
}
