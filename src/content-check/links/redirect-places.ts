/** Former addresses that lead to the place of another entry, or to a page that is not about the town or partner that they name. */
import { isWithinId, plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { schoolTowns } from "#content-check/numbers/figure-places.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import { entryAt } from "./entry-at.ts";
import { partsOf } from "./inside-address.ts";
import { linkedEntry } from "./linked-entry.ts";
import type { LinkContext } from "./links.ts";
import { pagelessAt } from "./pageless.ts";
import { plainPath } from "./routes.ts";

/** Whether a text or an address contains a name, as whole words. */
const holds = (text: string, name: string): boolean => isWithinId(name, plainId(text));

/**
 * The shown entries to which an anchor on a page of many entries belongs: one partner for « /partenaires/#afpa », all schools
 * of the region for « /ecoles/#occitanie ».
 */
function entriesAt(path: string, anchor: string, { files, entries }: LinkContext): ContentFile[] {
  if (path === "/ecoles/")
    return files.filter(
      (file) =>
        file.collection === "schools" &&
        isShown(file) &&
        [file.id, plainId(String(fields(file)["region"]))].includes(anchor),
    );
  const named = entryAt(path, anchor);
  const entry = named && entries.find(named.collection, named.id);
  return entry && isShown(entry) ? [entry] : [];
}

/**
 * Reports the former address of an entry without a page of its own, if it does not lead to the page that shows the entry, or if
 * it leads to the place of another entry on that page: « /partenaires/legrand/: /partenaires/#digital-realty ». The address of
 * an entry that no longer exists may lead anywhere.
 */
export function elsewhereFault(
  from: string,
  to: string,
  context: LinkContext,
): Mistake | undefined {
  const { path: target, anchor } = partsOf(to);
  const path = plainPath(target);
  const entry = pagelessAt(from, context.entries);
  if (entry && path !== plainPath(partsOf(entry.place).path))
    return {
      fault: `${from} est l'adresse de ${entry.file.path}, qui n'a pas de page et se lit à ${entry.place}`,
      remedy: `écrivez ${entry.place} en face, ou ${entry.remedy} dans la fiche et retirez la ligne.`,
    };
  const [, parent = "", id = ""] = /^(.*\/)([^/]+)\/$/.exec(from) ?? [];
  if (anchor === undefined || path !== parent || anchor === id) return undefined;
  const [own] = entriesAt(path, id, context);
  const others = entriesAt(path, anchor, context).filter(
    ({ collection }) => collection === own?.collection,
  );
  if (!own || others.length === 0 || others.includes(own)) return undefined;
  if (!context.addresses.anchors.get(path)?.has(id)) return undefined;
  return {
    fault: `${from} est l'adresse de ${own.path}, et mène à l'endroit d'une autre fiche, #${anchor}`,
    remedy: `écrivez ${path}#${id} en face.`,
  };
}

/** The towns of our schools, and the partners, in the form of an address: « saint-denis », « telehouse ». */
const namesIn = (files: readonly ContentFile[]): string[] => [
  ...schoolTowns(files).map(({ town }) => plainId(town)),
  ...files.flatMap(({ collection, id }) => (collection === "partners" ? [id] : [])),
];

/**
 * Reports a former address that names towns or partners, and leads to the page of a school or of an announcement that has none
 * of their names: « /2023/06/08/inauguration-a-marseille/: /presse/magny-les-hameaux-2026/ ».
 */
export function otherSubjectFault(
  from: string,
  to: string,
  { files, entries }: LinkContext,
): Mistake | undefined {
  const target = linkedEntry(to, entries);
  const named = target && namesIn(files).filter((name) => holds(from, name));
  if (!target || !named?.[0]) return undefined;
  const words = [target.id, target.body, ...headTexts(target).map(({ text }) => text)].join(" ");
  if (named.some((name) => holds(words, name))) return undefined;
  return {
    fault: `l'ancienne adresse nomme « ${named.join(" », « ")} », dont ${target.path} ne parle pas`,
    remedy: "écrivez en face l'adresse de la page qui en parle.",
  };
}
