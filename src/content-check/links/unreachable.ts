import { distance } from "fastest-levenshtein";
import { COLLECTIONS } from "#collections.ts";
import { isWithinId, plainId } from "#lib/plain-id.ts";
import { REDIRECTS_FILE, type Redirects } from "#redirects.ts";
import { pageOf } from "./entry-pages.ts";
import type { Fault, Unreachable } from "#content-check/faults.ts";
import { fields, waiting, type ContentFile } from "#content-check/reading/files.ts";

/**
 * Lists the places that refer to something, relative to `content/`: "3 endroits y mènent : press/a.mdx (lignes 3 et 12),
 * redirections.yaml (ligne 12)".
 */
function placesOf(faults: readonly Fault[]): string {
  const lines = new Map<string, Set<number>>();
  for (const { file, line } of faults) {
    const known = lines.get(file) ?? new Set();
    if (line !== undefined) known.add(line);
    lines.set(file, known);
  }
  const files = [...lines].sort(([a], [b]) => a.localeCompare(b));
  const count = files.reduce((sum, [, at]) => sum + Math.max(1, at.size), 0);
  const list = files.map(([file, at]) => {
    const name = file.replace(/^content\//, "");
    const sorted = [...at].sort((a, b) => a - b).map(String);
    if (sorted.length === 0) return name;
    return `${name} (ligne${sorted.length > 1 ? "s" : ""} ${sorted.join(", ")})`;
  });
  return `${String(count)} endroits y mènent : ${list.join(", ")}`;
}

/**
 * Whether a file may have been renamed from one name to the other: words were added or removed (« grigny », « grigny-91 »), or
 * a few letters differ, but no digits.
 */
function looksLike(name: string, other: string): boolean {
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  const isPart = isWithinId(short, long);
  const sameNumber = name.replace(/\D/g, "") === other.replace(/\D/g, "");
  return isPart || (sameNumber && distance(name, other) <= Math.max(2, other.length / 3));
}

/**
 * The file that a missing file may now be: its name differs only by capitals or accents, or is similar and nothing refers to
 * it.
 */
function renamedTo(
  { collection, id }: Unreachable,
  files: readonly ContentFile[],
): ContentFile | undefined {
  const isReferredTo = (self: ContentFile) => {
    const name = RegExp.escape(self.id);
    const whole = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
    return files.some(
      (file) => file !== self && whole.test(`${JSON.stringify(file.data ?? "")} ${file.body}`),
    );
  };
  return files.find((file) => {
    if (file.collection !== collection) return false;
    return looksLike(plainId(file.id), id) && (plainId(file.id) === id || !isReferredTo(file));
  });
}

/**
 * One fault for a missing entry, instead of one for each reference to it.
 * @param places the references to it, in French (`placesOf`)
 */
function goneFault(
  gone: Unreachable,
  places: string,
  files: readonly ContentFile[],
  redirects: Redirects,
): Fault {
  const { collection, id } = gone;
  const { extension } = COLLECTIONS[collection];
  const become = renamedTo(gone, files);
  const at = {
    file: `content/${collection}/${id}.${extension}`,
    field: "nom du fichier",
    pointsTo: gone,
  };
  if (!become)
    return {
      ...at,
      fault: `le fichier n'existe pas, ou n'existe plus, et ${places}`,
      remedy: `remettez-le, ou rendez-lui son nom ; si « ${id} » ne doit plus exister, retirez-le de chacun.`,
    };
  const fault = `le fichier se nomme maintenant ${become.id}.${extension}, semble-t-il, et ${places}`;
  if (become.id !== plainId(become.id))
    return { ...at, fault, remedy: `rendez-lui son nom, ${id}.${extension}.` };
  const now = pageOf(become)?.path;
  const before = pageOf({ ...become, id })?.path;
  // If the redirect exists with its two addresses exchanged, another rule reports its line.
  const needsNoRedirect =
    before === undefined ||
    now === undefined ||
    before === now ||
    Object.hasOwn(redirects, before) ||
    redirects[now] === before;
  return {
    ...at,
    fault,
    remedy: `rendez-lui son nom ; ou écrivez « ${become.id} » à chacun de ces endroits${needsNoRedirect ? "" : `, et ajoutez dans ${REDIRECTS_FILE} la ligne « ${before}: ${now} »`}.`,
  };
}

/** One fault for an unpublished entry, instead of one for each reference to it. */
function hiddenFault(hidden: Unreachable, places: string, file: ContentFile): Fault {
  const { is, field: waits, line } = waiting(file);
  const isWaiting = hidden.why === "draft";
  const mark = fields(file)["publish"] === false ? "publish" : "basis";
  const field = isWaiting ? waits : mark;
  return {
    file: file.path,
    line: file.lineOf([field]),
    field,
    fault: `cette fiche ${isWaiting ? is : "est marquée à ne pas publier"}, et ${places}`,
    remedy: isWaiting
      ? `retirez ${line} pour la publier, ou retirez ce qui y mène.`
      : "changez cette marque, ou retirez ce qui y mène.",
    pointsTo: hidden,
  };
}

/**
 * If several files refer to an entry that no visitor can reach, reports this once, at the entry, with all references to it. If
 * only one file refers to it, the faults stay in that file, because the name may be misspelt there.
 */
export function groupedByEntry(
  faults: readonly Fault[],
  files: readonly ContentFile[],
  redirects: Redirects,
): Fault[] {
  const groups = new Map<string, { target: Unreachable; faults: Fault[] }>();
  for (const fault of faults) {
    if (!fault.pointsTo) continue;
    const { why, collection, id } = fault.pointsTo;
    const key = `${why} ${collection}/${id}`;
    const group = groups.get(key) ?? { target: fault.pointsTo, faults: [] };
    group.faults.push(fault);
    groups.set(key, group);
  }
  const grouped = new Set<Fault>();
  const reported = [...groups.values()].flatMap((group): Fault[] => {
    const { target } = group;
    if (new Set(group.faults.map(({ file }) => file)).size < 2) return [];
    for (const fault of group.faults) grouped.add(fault);
    const places = placesOf(group.faults);
    const file = files.find(
      ({ collection, id }) => collection === target.collection && id === target.id,
    );
    return [file ? hiddenFault(target, places, file) : goneFault(target, places, files, redirects)];
  });
  return [...reported, ...faults.filter((fault) => !grouped.has(fault))];
}
