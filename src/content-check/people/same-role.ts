/**
 * Compares the people in fields with people in texts who have the same role and nearly the same family name: « Reffet » and
 * « Reffay ».
 */
import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { sameNameRemedy } from "./people.ts";
import { speakersIn } from "./speakers.ts";

/** In words. Shorter roles, such as « directrice », belong to many people. */
const MIN_ROLE_WORDS = 4;
/** Family names that differ by more letters are those of two people who had the role one after the other. */
const MAX_LETTERS = 2;

const familyName = (name: string): string => plainId(name).replace(/^.*-/, "");

/**
 * Reports a person with a role if a text gives this role to somebody with nearly the same name: « Mickaël Reffet, délégué général
 * de France Datacenter », where a text says « Michael Reffay, délégué général de France Datacenter ».
 */
export function sameRoleFaults(files: readonly ContentFile[], texts: readonly FrenchOf[]): Fault[] {
  const passages = texts.flatMap((each) => each.passages);
  return files.flatMap((file) =>
    speakersIn(file).flatMap(({ path, person, role }): Fault[] => {
      if (typeof person !== "string" || typeof role !== "string") return [];
      const title = role.trim();
      if (title.split(/\s+/).length < MIN_ROLE_WORDS) return [];
      const named = new RegExp(
        `(\\p{Lu}[\\p{L}’'-]+(?: (?:d[eu] |l[ea] )?\\p{Lu}[\\p{L}’'-]+)+), ${RegExp.escape(title)}`,
        "u",
      );
      for (const { text } of passages) {
        const other = text.includes(title) ? named.exec(text)?.[1] : undefined;
        if (other === undefined || plainId(other).endsWith(plainId(person))) continue;
        if (distance(familyName(other), familyName(person)) > MAX_LETTERS) continue;
        return [
          faultAt(file, [...path, "person"], {
            fault: `« ${person} » ressemble à « ${other} », qui a le même rôle : est-ce la même personne ?`,
            remedy: sameNameRemedy(other),
          }),
        ];
      }
      return [];
    }),
  );
}
