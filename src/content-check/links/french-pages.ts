import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";

/**
 * Reports a page in English whose `french` is only a place on a page (« /presse/#contact-presse »), or is the French page of
 * another page in English. A page and its translation link to each other, so a French page can have only one in English.
 */
export function frenchPageFaults(files: readonly ContentFile[]): Fault[] {
  const first = new Map<string, ContentFile>();
  return files.flatMap((file): Fault[] => {
    if (file.collection !== "english" || !isShown(file)) return [];
    const { href } = (fields(file)["french"] ?? {}) as { href?: unknown };
    if (typeof href !== "string") return [];
    const [path = "", anchor] = href.split("#");
    if (anchor !== undefined)
      return [
        faultAt(file, ["french", "href"], {
          fault: `« #${anchor} » n'est qu'un endroit de la page, et c'est la page entière qui mène à celle-ci`,
          remedy: `écrivez ${path}.`,
        }),
      ];
    const earlier = first.get(path);
    if (!earlier) {
      first.set(path, file);
      return [];
    }
    return [
      faultAt(file, ["french", "href"], {
        fault: `${path} est déjà la page française de ${earlier.path}, et ne peut mener qu'à une page en anglais`,
        remedy: "écrivez l'adresse de la page française qui dit la même chose que celle-ci.",
      }),
    ];
  });
}
