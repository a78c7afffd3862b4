import { taughtAt, wholeName } from "#content-check/schools/cohorts.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { titleOf } from "#content-check/reading/titles.ts";

/** Reports a course listed by a figure, if none of the schools that the figure lists gives it: technicien-fibre at Roubaix. */
function courseFaults(file: ContentFile, entries: Entries): Fault[] {
  const { programs, schools } = fields(file);
  if (!Array.isArray(programs) || !Array.isArray(schools) || schools.length === 0) return [];
  const taught = (schools as unknown[]).flatMap((id) => {
    const school = entries.find("schools", String(id));
    return school?.data ? taughtAt(school) : [undefined];
  });
  if (taught.includes(undefined)) return []; // another rule reports a school that is unknown or cannot be read
  return (programs as unknown[]).flatMap((id, index) =>
    taught.includes(id) || !entries.find("programs", String(id))
      ? []
      : [
          faultAt(file, ["programs", index], {
            fault: `aucune de ces écoles (${schools.join(", ")}) ne donne la formation « ${String(id)} »`,
            remedy:
              "corrigez l'une ou l'autre ; ou, si elle la donne, ajoutez la formation à « teaches » dans la fiche de l'école.",
          }),
        ],
  );
}

/**
 * The partners that give the courses of one school, and have no other role: all their engagements say `does: carries` (« porte la
 * formation ») and name the same school. Each comes with that school.
 */
const bodiesOfOneSchool = (entries: Entries): { body: ContentFile; school: string }[] =>
  entries.idsOf("partners").flatMap((id) => {
    const body = entries.find("partners", id);
    const { engagements } = body ? fields(body) : {};
    if (!body || !Array.isArray(engagements)) return [];
    const roles = engagements as ({ does?: unknown; schools?: unknown } | null)[];
    const schools = new Set(roles.flatMap((role) => asIds(role?.schools)));
    const [school] = schools;
    const isTied = schools.size === 1 && roles.every((role) => role?.does === "carries");
    return isTied && school !== undefined ? [{ body, school }] : [];
  });

/**
 * Reports a figure whose words name a body that gives the courses of one school, if the figure does not list this school: « jeunes entrés à
 * l'École de la 2e Chance du Grand Lille » (Roubaix) with `schools: [grigny]`. A body that does so for several schools, such as the
 * Afpa, is accepted.
 */
function otherBodyFaults(file: ContentFile, entries: Entries): Fault[] {
  const schools = asIds(fields(file)["schools"]);
  if (schools.length === 0) return [];
  const bodies = bodiesOfOneSchool(entries).filter(({ school }) => !schools.includes(school));
  return ["measures", "population"].flatMap((field): Fault[] => {
    const words = fields(file)[field];
    const named = bodies.find(({ body }) => {
      const name = titleOf(body);
      return typeof words === "string" && name !== undefined && wholeName(name).test(words);
    });
    if (!named) return [];
    const { body, school } = named;
    return [
      faultAt(file, [field], {
        fault: `« ${titleOf(body) ?? ""} » porte l'école ${school}, selon ${body.path}, et « schools » dit ${schools.join(", ")}`,
        remedy: `corrigez « ${field} » ou « schools » ; si ce partenaire porte aussi cette école, ajoutez-la dans sa fiche.`,
      }),
    ];
  });
}

/** Checks that the courses and the words of a figure belong to its schools. */
export const figureSchoolFaults = (file: ContentFile, entries: Entries): Fault[] => [
  ...courseFaults(file, entries),
  ...otherBodyFaults(file, entries),
];
