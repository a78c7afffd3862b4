import { plainLetters } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";
import type { Entries } from "./pointers.ts";
import { titleOf } from "./titles.ts";

/** In letters. A shorter name of a partner may also be a word of a summary. */
const LEAST_OF_NAME = 7;

/** Words before the name of a place that somebody has left. */
export const FORMERLY = /(?<!\p{L})(?:ex|ancien(?:ne)?|alors|auparavant|passée?)(?!\p{L})/iu;

/** Reports words whose speaker's role names one partner, while `partner` names another. */
export function otherPartnerFaults(
  file: ContentFile,
  entries: Entries,
  files: readonly ContentFile[],
): Fault[] {
  const { partner, role } = fields(file);
  if (file.collection !== "statements" || typeof role !== "string" || FORMERLY.test(role))
    return [];
  const named = entries.find("partners", String(partner));
  const name = named && titleOf(named);
  if (name === undefined) return [];
  const isIn = (other: string): boolean =>
    new RegExp(`(?<![\\p{L}\\d-])${RegExp.escape(other)}(?![\\p{L}\\d-])`, "iu").test(
      role.replaceAll("’", "'"),
    );
  if (isIn(name)) return [];
  const meant = files.find(
    (other) =>
      other.collection === "partners" && titleOf(other) !== undefined && isIn(titleOf(other) ?? ""),
  );
  if (!meant) return [];
  return [
    faultAt(file, ["partner"], {
      fault: `« partner » dit ${name}, et le rôle « ${role} » nomme ${titleOf(meant) ?? ""}`,
      remedy: `écrivez partner: ${meant.id}, ou corrigez le rôle.`,
    }),
  ];
}

/** Reports a partner's summary that names another partner and never its own: the file was copied. */
export function otherPartnerSummaryFaults(files: readonly ContentFile[]): Fault[] {
  const partners = files.filter(({ collection }) => collection === "partners");
  const titles = partners.map((file) => ({ file, name: titleOf(file) ?? "" }));
  return titles.flatMap(({ file, name }): Fault[] => {
    const { summary } = fields(file);
    if (typeof summary !== "string" || name === "") return [];
    const said = plainLetters(summary);
    // « La mairie » for « Mairie de Roubaix » names it well enough.
    if (plainWords(name).some((word) => said.includes(word))) return [];
    const other = titles.find(
      (each) => each.name.length >= LEAST_OF_NAME && summary.includes(each.name),
    );
    if (!other) return [];
    return [
      faultAt(file, ["summary"], {
        fault: `le résumé nomme ${other.name}, et pas ${name}`,
        remedy: `dites-y ce qui est de ${name}, et relisez le texte, s'il vient de ${other.file.path}.`,
      }),
    ];
  });
}

const plainWords = (name: string): string[] => {
  const words = name.split(/[\s'’-]+/).map(plainLetters);
  const long = words.filter((word) => word.length >= 4);
  return long.length > 0 ? long : words;
};
