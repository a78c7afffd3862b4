/** The roles of one person, who is « président » in one entry and « présidente » in another. */
import { plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { speakersIn } from "./speakers.ts";
import { genderOfRole } from "./statement-pronouns.ts";

/**
 * Reports a role in the other gender than most roles of the same person: « présidente » for Florian du Boÿs, where three
 * statements of his say « président » or « directeur ». It probably remained from a copied file. If both genders are equally
 * frequent, nothing is reported.
 */
export function roleGenderFaults(files: readonly ContentFile[]): Fault[] {
  const roles = files.flatMap((file) =>
    speakersIn(file).flatMap(({ path, person, role }) => {
      const gender = genderOfRole(String(role));
      return gender ? [{ file, path, person: String(person), role: String(role), gender }] : [];
    }),
  );
  return [...Map.groupBy(roles, ({ person }) => plainId(person)).values()].flatMap((same) => {
    const women = same.filter(({ gender }) => gender === "woman");
    const men = same.filter(({ gender }) => gender === "man");
    const [few, most] = women.length < men.length ? [women, men] : [men, women];
    if (few.length === most.length) return [];
    return few.map(({ file, path, person, role }) =>
      faultAt(file, [...path, "role"], {
        fault: `« ${role} » ne va pas avec ${person}, ailleurs « ${most[0]?.role ?? ""} »`,
        remedy:
          "mettez le rôle au même genre, ou corrigez « person », si le rôle vient d'une autre fiche.",
      }),
    );
  });
}
