import { plainId } from "../lib/plain-id.ts";
import { DEPARTMENTS, REGIONS } from "../schools/departments.ts";
import type { Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";

/** Names are compared as they are written, but for the shape of an apostrophe. */
const same = (a: unknown, b: string): boolean => String(a).replaceAll("’", "'") === b;

/** A school's department is one of France's, under its own name and in its own region. */
export function placeFaults(files: readonly ContentFile[]): Fault[] {
  return files
    .filter(({ collection }) => collection === "schools")
    .flatMap((file): Fault[] => {
      const { department, region } = fields(file);
      const { code, name } = (department ?? {}) as { code?: unknown; name?: unknown };
      if (typeof code !== "string" || typeof name !== "string" || typeof region !== "string")
        return []; // its shape is told elsewhere
      const at = (path: string[], fault: string, mend: string): Fault => ({
        file: file.path,
        line: file.lineOf(path),
        field: path.join(" › "),
        fault,
        mend,
      });
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
      if (!same(name, known.name) && !(code === "69" && same(name, "Métropole de Lyon")))
        return [
          at(
            ["department", "name"],
            `le département ${code} ne se nomme pas « ${name} »`,
            `écrivez ${known.name}, ou corrigez le numéro.`,
          ),
        ];
      if (same(region, known.region)) return [];
      return [
        at(
          ["region"],
          REGIONS.some((other) => same(region, other))
            ? `${known.name} n'est pas dans la région « ${region} »`
            : `« ${region} » n'est pas le nom d'une région`,
          `écrivez ${known.region}.`,
        ),
      ];
    });
}
