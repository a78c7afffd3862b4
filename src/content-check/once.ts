import { COLLECTIONS, type CollectionName } from "../collections.ts";
import type { Fault } from "./faults.ts";

/** More files than this that point to one missing entry: it was deleted or renamed, rather than mistyped in each. */
const FEW = 3;

/** An entry that many point to and that is gone is one mistake. */
function gone(faults: readonly Fault[]): Fault[] {
  const pointing = new Map<string, Set<string>>();
  for (const { missing, file } of faults)
    if (missing !== undefined)
      pointing.set(missing, (pointing.get(missing) ?? new Set()).add(file));
  const many = new Map([...pointing].filter(([, files]) => files.size > FEW));
  return [
    ...faults.filter(({ missing }) => missing === undefined || !many.has(missing)),
    ...[...many].map(([missing, files]): Fault => {
      const [collection = "", id = ""] = missing.split("/");
      const { extension } = COLLECTIONS[collection as CollectionName];
      return {
        file: `content/${missing}.${extension}`,
        field: "nom du fichier",
        fault: `le fichier n'est plus là, et ${String(files.size)} fiches y mènent : ${[...files].join(", ")}`,
        mend: `remettez-le, ou rendez-lui son nom ; si « ${id} » ne doit plus exister, retirez-le de chacune.`,
      };
    }),
  ];
}

/** One mistake is told once: of several faults of one field the last found stays, for it knows most. */
export function once(faults: readonly Fault[]): Fault[] {
  const kept = new Map<string, Fault>();
  const told = new Set<string>();
  // The head comes last and is told first: what its list names wrongly, its text does too.
  const inHead = new Set(
    faults.flatMap(({ file, field, missing }) =>
      missing !== undefined && field !== undefined ? [`${file} ${missing}`] : [],
    ),
  );
  for (const fault of gone(faults)) {
    const { file, line, field, fault: what, missing } = fault;
    const pointed = `${file} ${String(missing)}`;
    if (missing !== undefined && field === undefined) {
      if (inHead.has(pointed) || told.has(pointed)) continue;
      told.add(pointed);
    }
    kept.set(
      field === undefined || line === undefined
        ? `${file} ${String(line)} ${String(field)} ${what}`
        : `${file} ${field}`,
      fault,
    );
  }
  return [...kept.values()];
}
