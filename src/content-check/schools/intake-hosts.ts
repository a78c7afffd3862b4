import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";

/** The ids of the partners that host the steps of an intake. */
const hostsOf = (intake: ContentFile): string[] => {
  const { steps } = fields(intake);
  const hosts = Array.isArray(steps)
    ? (steps as unknown[]).flatMap((step) =>
        asIds((step as { hosts?: unknown } | null | undefined)?.hosts),
      )
    : [];
  return [...new Set(hosts)];
};

/** The ids of the schools in a partner's engagements; `undefined` if one of the engagements is for all schools. */
function schoolsOf(partner: ContentFile): string[] | undefined {
  const { engagements } = fields(partner);
  if (!Array.isArray(engagements)) return undefined;
  const lists = (engagements as unknown[]).map((engagement) =>
    asIds((engagement as { schools?: unknown } | null | undefined)?.schools),
  );
  return lists.some((list) => list.length === 0) ? undefined : lists.flat();
}

/**
 * Reports an intake with at least two hosts that are all partners of one other school, and not of the intake's school: the
 * steps were probably copied from an intake of that school. For `school: magny-les-hameaux`, hosts that are only partners of
 * Roubaix are refused; if one of the hosts is a partner of Magny-les-Hameaux, they are fine.
 */
export function intakeHostFaults(intake: ContentFile, files: readonly ContentFile[]): Fault[] {
  const school = String(fields(intake)["school"]);
  const hosts = hostsOf(intake);
  const partners = files.filter(
    ({ collection, id }) => collection === "partners" && hosts.includes(id),
  );
  const schools = partners.map(schoolsOf);
  // Another rule reports a host that does not exist.
  if (hosts.length < 2 || partners.length < hosts.length) return [];
  const [first = [], ...more] = schools;
  if (schools.some((ids) => ids === undefined || ids.includes(school))) return [];
  const other = first.find((id) => more.every((ids) => ids?.includes(id)));
  const isKnown = files.some(({ collection, id }) => collection === "schools" && id === school);
  if (other === undefined || !isKnown) return [];
  const index = (fields(intake)["steps"] as { hosts?: unknown }[]).findIndex(
    (step) => asIds(step?.hosts).length > 0,
  );
  return [
    faultAt(intake, ["steps", index, "hosts"], {
      fault: `les partenaires des étapes (${hosts.join(", ")}) sont tous de l'école ${other}, et aucun de l'école ${school}`,
      remedy: `écrivez les étapes de cette école-ci, ou retirez-les ; si l'un d'eux y est aussi, ajoutez ${school} à « schools » d'un engagement dans sa fiche de content/partners/.`,
    }),
  ];
}
