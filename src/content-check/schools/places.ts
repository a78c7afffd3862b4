import { townOf } from "./cohorts.ts";
import { departmentOfTown } from "./postcodes.ts";
import { plainId } from "#lib/plain-id.ts";
import { DEPARTMENTS, REGIONS } from "#schools/departments.ts";
import { isInDepartment, likelyDepartment } from "#schools/department-boxes.ts";
import { copyAndOriginal } from "#content-check/copies/near-copies.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";

/** Whether two names are the same, with either kind of apostrophe in `a`. */
const isSameName = (a: unknown, b: string): boolean => String(a).replaceAll("’", "'") === b;

/** A town's coordinates as typed, if both are numbers in range; other values are reported by the schema. */
function positionIn(value: unknown): { latitude: number; longitude: number } | undefined {
  const { latitude, longitude } = (value ?? {}) as { latitude?: unknown; longitude?: unknown };
  return typeof latitude === "number" &&
    typeof longitude === "number" &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined;
}

/** Reports coordinates outside a department, or with latitude and longitude exchanged. */
function positionFault(code: string, name: string, position: unknown): Mistake | undefined {
  const typed = positionIn(position);
  if (!typed || isInDepartment(code, typed) !== false) return undefined;
  const { latitude, longitude } = typed;
  if (isInDepartment(code, { latitude: longitude, longitude: latitude }))
    return {
      fault: "la latitude et la longitude sont à la place l'une de l'autre",
      remedy: `écrivez latitude: ${String(longitude)} et longitude: ${String(latitude)}.`,
    };
  const there = likelyDepartment(typed);
  const nearer =
    there && `, et dans celui-ci ou tout près : ${there} (${DEPARTMENTS.get(there)?.name ?? ""})`;
  return {
    fault: `ce point est loin du département ${code} (${name})${nearer ?? ""}`,
    remedy:
      "recopiez la latitude et la longitude de la ville d'une carte en ligne, signe compris, ou corrigez le département.",
  };
}

/**
 * Reports two schools in different towns with the same coordinates: one file is a copy in which the coordinates were not
 * changed.
 */
function samePointFaults(schools: readonly ContentFile[]): Fault[] {
  const first = new Map<string, ContentFile>();
  return schools.flatMap((file): Fault[] => {
    const point = positionIn(fields(file)["position"]);
    if (!point) return [];
    const key = `${String(point.latitude)} ${String(point.longitude)}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, file);
    // One town may have two schools: "marseille-2018", "marseille-saint-jerome".
    if (!earlier || earlier.id.split("-")[0] === file.id.split("-")[0]) return [];
    const [copy, original] = copyAndOriginal(file, earlier);
    return [
      faultAt(copy, ["position"], {
        fault: `cette position est déjà celle de ${original.path}`,
        remedy: "écrivez la latitude et la longitude de la ville de chacune.",
      }),
    ];
  });
}

/**
 * Reports a school whose department does not exist, has another name or region (`code: "59"` with `name: Rhône`), does not
 * contain the town, or does not contain the coordinates.
 * @param copies the paths of files that are reported as copies
 */
export function placeFaults(
  files: readonly ContentFile[],
  copies: ReadonlySet<string> = new Set(),
): Fault[] {
  const schools = files.filter(({ collection }) => collection === "schools");
  return [
    ...samePointFaults(schools.filter((file) => isShown(file) && !copies.has(file.path))),
    ...schools.flatMap((file): Fault[] => {
      const { department, region, position } = fields(file);
      const { code, name } = (department ?? {}) as { code?: unknown; name?: unknown };
      if (typeof code !== "string" || typeof name !== "string" || typeof region !== "string")
        return []; // the schema reports what is missing or is not text
      const at = (path: string[], fault: string, remedy: string): Fault =>
        faultAt(file, path, { fault, remedy });
      const known = DEPARTMENTS.get(code);
      if (!known) {
        const meant = [...DEPARTMENTS].find(([, other]) => plainId(other.name) === plainId(name));
        return [
          at(
            ["department", "code"],
            `aucun département n'a le numéro ${code}`,
            meant
              ? `${meant[1].name} a le numéro "${meant[0]}".`
              : 'écrivez deux chiffres, "2A" ou "2B" pour la Corse, trois chiffres outre-mer. Ex. : "59".',
          ),
        ];
      }
      if (
        !isSameName(name, known.name) &&
        !(code === "69" && isSameName(name, "Métropole de Lyon"))
      )
        return [
          at(
            ["department", "name"],
            `le département ${code} ne se nomme pas « ${name} »`,
            `écrivez ${known.name}, ou corrigez le numéro.`,
          ),
        ];
      if (isSameName(region, known.region)) {
        const own = departmentOfTown(townOf(file));
        if (own !== undefined && own !== code && !copies.has(file.path))
          return [
            at(
              ["department", "code"],
              `${townOf(file)} est dans le département ${own} (${DEPARTMENTS.get(own)?.name ?? ""})`,
              `écrivez code: "${own}", et name: ${DEPARTMENTS.get(own)?.name ?? ""} ; ou corrigez le nom de l'école.`,
            ),
          ];
        const wrong = positionFault(code, known.name, position);
        return wrong ? [at(["position"], wrong.fault, wrong.remedy)] : [];
      }
      return [
        at(
          ["region"],
          REGIONS.some((other) => isSameName(region, other))
            ? `${known.name} n'est pas dans la région « ${region} »`
            : `« ${region} » n'est pas le nom d'une région`,
          `écrivez ${known.region}.`,
        ),
      ];
    }),
  ];
}
