/** Compares a text of the home page, such as the news, with the school that the link below it leads to. */
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { schoolsKnownByTown, townOf, wholeName } from "#content-check/schools/cohorts.ts";
import { linkedEntry } from "./linked-entry.ts";

/** A text of a file's front matter, and the address of the link below it. */
interface LinkedText {
  path: PropertyKey[];
  text: string;
  href: string;
}

function linkedTexts(value: unknown, path: PropertyKey[]): LinkedText[] {
  if (value === null || typeof value !== "object") return [];
  const { text, link } = value as { text?: unknown; link?: unknown };
  const { href } = (link ?? {}) as { href?: unknown };
  return [
    ...(typeof text === "string" && typeof href === "string" ? [{ path, text, href }] : []),
    ...Object.entries(value).flatMap(([key, each]) =>
      linkedTexts(each, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/**
 * Reports a link to a school's page below a text that names the town of another school, and not the town of the linked school:
 * probably only the text or only the link was changed. « Nous avons ouvert à Roubaix » with a link to Magny-les-Hameaux is
 * refused.
 */
export function textBesideLinkFaults(files: readonly ContentFile[], entries: Entries): Fault[] {
  const schools = schoolsKnownByTown(files.filter(({ collection }) => collection === "schools"));
  return files
    .filter(({ collection }) => collection === "home")
    .flatMap((file) =>
      linkedTexts(file.data, []).flatMap(({ path, text, href }): Fault[] => {
        const school = linkedEntry(href, entries);
        if (school?.collection !== "schools" || wholeName(townOf(school)).test(text)) return [];
        const other = schools.find((each) => wholeName(townOf(each)).test(text));
        if (!other) return [];
        return [
          faultAt(file, [...path, "link", "href"], {
            fault: `le texte parle de ${townOf(other)}, et le lien mène à ${townOf(school)}`,
            remedy: `écrivez l'adresse et le nom de la page qui raconte ce que dit le texte. Ex. : /ecoles/${other.id}/.`,
          }),
        ];
      }),
    );
}
