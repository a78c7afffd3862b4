/** Former addresses of entries that still exist and have no page of their own, and where each leads. */
import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { entryAt } from "./entry-at.ts";
import { partsOf } from "./inside-address.ts";
import type { LinkContext } from "./links.ts";
import { pagelessAt } from "./pageless.ts";
import { plainPath } from "./routes.ts";

/** The shown entries that a place on a page about many entries is about: at « /ecoles/#occitanie » all schools of this region. */
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
 * Reports a former address of an entry without a page, if the address does not lead to the page that shows this entry, or leads
 * to the place of another entry of its kind there: « /partenaires/legrand/: /partenaires/#digital-realty ». An entry that no
 * longer exists may lead anywhere.
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
