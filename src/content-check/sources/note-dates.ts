import { formatDateOf } from "#lib/date-words.ts";
import { DATE_PATTERN, mayBeSameDay } from "#lib/partial-dates.ts";
import { dateIn, dateOfSource } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** Words of a note about an article, with its date as group 1: « Nombre donné par l'annonce de juillet 2020 ». */
const GIVEN_BY = new RegExp(
  `(?<!\\p{L})(?:donn|annonc|publi)ée?s? par (?:l['’]|notre |une? )(?:annonce|article|communiqué) (?:de |du |d['’])(${DATE_PATTERN})`,
  "iu",
);

/**
 * Reports a note that names an article by its date (« l'annonce de juillet 2020 »), if no source of the file can have that
 * date: the note was probably copied from another file.
 */
export function noteDateFaults(file: ContentFile, entries: Entries): Fault[] {
  const { note, sources } = fields(file);
  const said = GIVEN_BY.exec(String(note))?.[1];
  const date = dateIn(said);
  const dates = asIds(sources).map((id) => dateOfSource(id, entries));
  if (!date || dates.length === 0 || dates.some((each) => !each || mayBeSameDay(each, date)))
    return [];
  const own = dates.flatMap((each) => (each ? [formatDateOf(each)] : []));
  return [
    faultAt(file, ["note"], {
      fault: `la note parle d'un article de ${said ?? ""}, et la source est ${own.join(", ")}`,
      remedy:
        "corrigez la note, ou retirez-la si elle vient d'une autre fiche ; sinon, ajoutez la source.",
    }),
  ];
}
