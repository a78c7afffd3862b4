import { plainId } from "#lib/plain-id.ts";
import type { Redirects } from "#redirects.ts";
import type { Fault } from "./faults.ts";
import type { ContentFile } from "./files.ts";
import { groupedByEntry } from "./unreachable.ts";

const NAME = "nom du fichier";

/** The path of a file as it should be written, without its extension. */
const plainPath = (file: string): string => {
  const steps = file.replace(/\.\w+$/, "").split("/");
  return [...steps.slice(0, -1), plainId(steps.at(-1) ?? "")].join("/");
};

/** Reports each mistake once. Of several faults of one field the last is kept, because the later checks know more. */
export function once(
  faults: readonly Fault[],
  files: readonly ContentFile[],
  redirects: Redirects,
): Fault[] {
  const kept = new Map<string, Fault>();
  const reported = new Set<string>();
  const pointed = ({ file, pointsTo }: Fault): string =>
    `${file} ${String(pointsTo?.collection)}/${String(pointsTo?.id)}`;
  // The front matter is checked last but reported first: a wrong name in its list also occurs in the text.
  const inHead = new Set(
    faults.filter(({ pointsTo, field }) => pointsTo && field !== undefined).map(pointed),
  );
  const atEntries = groupedByEntry(faults, files, redirects);
  // A file renamed to an invalid name is reported under its old name, where it is missed.
  const missed = new Set(
    atEntries.flatMap(({ field, pointsTo }) =>
      field === NAME && pointsTo?.why === "gone"
        ? [`content/${pointsTo.collection}/${pointsTo.id}`]
        : [],
    ),
  );
  const copies = new Set(
    faults.filter(({ field, settles }) => settles && field === NAME).map(({ file }) => file),
  );
  const isTold = ({ file, field, settles }: Fault): boolean =>
    field === NAME && !settles && (missed.has(plainPath(file)) || copies.has(file));
  for (const fault of atEntries.filter((each) => each.pointsTo || !isTold(each))) {
    const { file, line, field, fault: what, pointsTo } = fault;
    if (pointsTo && field === undefined) {
      if (inHead.has(pointed(fault)) || reported.has(pointed(fault))) continue;
      reported.add(pointed(fault));
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
