import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../search/query/fold.ts";
import { wordsOf } from "../search/query/words.ts";
import { readSynonyms, SYNONYMS_FILE, synonymsSchema } from "../search/synonyms.ts";
import type { Fault } from "./faults.ts";
import type { ContentFile } from "./files.ts";

/** What the shape of the synonyms does not tell: words that find nothing, and words that are said twice. */
export function synonymFaults(root: string, files: readonly ContentFile[]): Fault[] {
  const path = join(root, SYNONYMS_FILE);
  if (!existsSync(path)) return [];
  const document = readSynonyms(readFileSync(path, "utf8"));
  const parsed = synonymsSchema.safeParse(document.errors.length > 0 ? null : document.toJS());
  if (!parsed.success) return []; // its shape is checked elsewhere
  const words = new Set<string>();
  for (const { data, body } of files)
    for (const word of wordsOf(`${JSON.stringify(data ?? "")} ${body}`)) words.add(word);
  const ofTheSite = new Set([...words].map(fold));
  const faults: Fault[] = [];
  const known = new Map<string, number>();
  parsed.data.groups.forEach(({ said, finds }, index) => {
    const field = `groups ${String(index + 1)}`;
    for (const text of finds)
      if (!wordsOf(text).every((word) => ofTheSite.has(fold(word))))
        faults.push({
          file: SYNONYMS_FILE,
          field: `${field} › finds`,
          fault: `« ${text} » n'est nulle part dans le contenu du site`,
          mend: "écrivez un mot tel qu'il est sur une page, ou retirez-le.",
        });
    for (const text of said.map(fold)) {
      const first = known.get(text);
      if (first === undefined) known.set(text, index + 1);
      else
        faults.push({
          file: SYNONYMS_FILE,
          field: `${field} › said`,
          fault: `« ${text} » est déjà dans le groupe ${String(first)}`,
          mend: "gardez-le dans un seul groupe.",
        });
    }
  });
  return faults;
}
