/** Reports texts in the present tense about a school that has closed. */
import { sentencesOf } from "#lib/readability.ts";
import { anyName, LONG_AGO, mayBeIn, taughtAt, townOf } from "./cohorts.ts";
import { DATED_BY_ITSELF } from "#content-check/dates/dates.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { textOf, walk, type TreeNode } from "#content-check/reading/page-text.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { IS_CLOSED, WE_LEFT } from "./school-words.ts";
import { PRESENT, presentAt, ROLE_NOW, WORK } from "./present-words.ts";

export const isClosed = (school: ContentFile): boolean =>
  (fields(school) as { state?: { value?: unknown } | null }).state?.value === "closed";

/**
 * The first words of a sentence that are in the present, in a clause about a closed school; `undefined` if none. A clause with
 * a year is fine, because it tells what was true then: « En février 2026, nous formons ». But « Depuis 2020, nous formons » is
 * not. « nous formons à Lyon » is fine, if Lyon's school has not closed. What follows a colon or semicolon is another clause.
 */
export function presentIn(
  sentence: string,
  isAboutClosed: (clause: string) => boolean,
  { names, othersNamed, presentThere }: Closed,
): string | undefined {
  // What stands between two commas may have a date: « Notre formation de Meaux, ouverte en 2020, apprend ».
  const [named] = presentThere?.exec(sentence) ?? [];
  if (named !== undefined && !/20\d\d/.test(sentence.replace(/,[^,]*,/u, ""))) return named;
  for (const pattern of PRESENT) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const before = sentence.slice(0, found.index);
    const [after = ""] = sentence.slice(found.index).split(/[:;]/);
    const isDated = /20\d\d/.test(before + after) && !/(?<!\p{L})depuis(?!\p{L})/iu.test(before);
    const isElsewhere = othersNamed(after) && !names(after);
    const clause = `${before.split(";").at(-1) ?? ""}${after}`;
    if (!isDated && !isElsewhere && isAboutClosed(clause)) return found[0];
  }
  return undefined;
}

/**
 * The names that a text may use for a school: its town, and a name after the town (« LABO » in « École de Saint-Denis, le
 * LABO »).
 */
export const namesOf = (school: ContentFile): string[] => {
  const [, more = ""] = String(fields(school)["name"]).split(/, (?:le |la |l['’])?/u);
  return [townOf(school), /^\p{Lu}/u.test(more) ? more : ""].filter((name) => name !== "");
};

/** The schools that have closed. */
export interface Closed {
  schools: readonly ContentFile[];
  /** The ids of the courses that only closed schools gave. */
  programs: ReadonlySet<unknown>;
  /** Whether a clause names a closed school as a place: « à Meaux », and not « après Meaux ». */
  names: (text: string) => boolean;
  /** Whether a clause names a school that has not closed. */
  othersNamed: (text: string) => boolean;
  /**
   * Matches a closed school, named by its town, with what it does: « Meaux commence ». `undefined` if every closed school has
   * the same name as an open one.
   */
  presentThere: RegExp | undefined;
}

/**
 * The present-tense verb in the text of a partner's role, if all schools of the role have closed. If the role has no list of
 * schools, its text must name a closed one.
 */
function roleNow(text: string, engagement: unknown, closed: Closed): string | undefined {
  const own = asIds((engagement as { schools?: unknown } | null | undefined)?.schools);
  const isAboutClosed =
    own.length > 0
      ? own.every((id) => closed.schools.some((each) => each.id === id))
      : closed.names(text);
  return isAboutClosed ? ROLE_NOW.exec(text)?.[0] : undefined;
}

/**
 * Words of a passage that says that a school has closed or opened again: « a fermé », « la fermeture », « nous n'y formons
 * plus », « a rouvert ».
 */
export const SAYS_CLOSED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:a|ont|avons|est|sont|était) (?:\p{L}+ )?fermé|ferm(?:eture|er|ait)|rouv|${IS_CLOSED}|${WE_LEFT})`,
  "iu",
);

/** Whether a file is a course that only closed schools gave. */
const isCourse = ({ collection, id }: ContentFile, { programs }: Closed): boolean =>
  collection === "programs" && programs.has(id);

/** A passage of the front matter, or a passage of the text with its node. */
type Piece = Passage & { node?: TreeNode };

/** The words of the links to closed schools in a passage of the text. */
const linksTo = ({ schools }: Closed, { node }: Piece): string[] =>
  node === undefined
    ? []
    : walk(node)
        .filter(
          ({ type, url = "" }) =>
            type === "link" && schools.some(({ id }) => url.startsWith(`/ecoles/${id}/`)),
        )
        .map((link) => textOf(link));

/** The first words of a passage that describe a closed school as open; `undefined` if none. */
function wordsIn(piece: Piece, file: ContentFile, closed: Closed): string | undefined {
  const { text, path } = piece;
  if (SAYS_CLOSED.test(text)) return undefined;
  const { engagements } = fields(file) as { engagements?: unknown[] };
  if (path?.[0] === "engagements" && path.at(-1) === "role")
    return roleNow(text, engagements?.[Number(path[1])], closed);
  const isOwn = closed.schools.includes(file) || isCourse(file, closed);
  const links = linksTo(closed, piece);
  return sentencesOf(text)
    .map((sentence) => {
      const leadsThere = isOwn || links.some((words) => sentence.includes(words));
      return presentIn(sentence, leadsThere ? () => true : closed.names, closed);
    })
    .find((words) => words !== undefined && !(isCourse(file, closed) && WORK.test(words)));
}

/** Reports the passages of a file that describe a closed school as open, in one fault with all their lines. */
function fileFaults({ file, passages }: FrenchOf, closed: Closed): Fault[] {
  const found = passages.flatMap((passage) => {
    const words = wordsIn(passage, file, closed);
    return words === undefined ? [] : [{ passage, words }];
  });
  const [first, ...others] = found;
  if (!first) return [];
  const lines = [...new Set(others.map(({ passage }) => String(passage.line)))];
  const last = lines.pop();
  const where =
    last === undefined
      ? ""
      : lines.length === 0
        ? ` ; de même ligne ${last}`
        : ` ; de même lignes ${lines.join(", ")} et ${last}`;
  const what = isCourse(file, closed)
    ? "d'une formation dont toutes les écoles sont fermées"
    : "d'une école que sa fiche dit fermée";
  return [
    faultIn(file, first.passage, {
      fault: `« ${first.words} » parle au présent ${what}${where}`,
      remedy:
        "dites au passé ce qui s'y faisait, ou retirez la phrase ; si l'école forme encore, écrivez value: open dans son « state ».",
      // If the file of a school has a fault of its own, its `state` may be wrong too.
      comparedFiles: isCourse(file, closed) ? closed.schools.map(({ path }) => path) : [],
    }),
  ];
}

/** The schools that have closed; `undefined` if none has. */
export function closedSchools(files: readonly ContentFile[]): Closed | undefined {
  const all = files.filter(
    ({ collection, data }) => collection === "schools" && data !== undefined,
  );
  const schools = all.filter(isClosed);
  if (schools.length === 0) return undefined;
  const others = all.filter((school) => !isClosed(school));
  const open = others.flatMap(namesOf);
  const given = new Set(others.flatMap(taughtAt));
  // « Marseille » may also mean « Marseille Saint-Jérôme ».
  const names = schools
    .flatMap(namesOf)
    .filter((name) => !open.some((other) => mayBeIn(name, other)));
  const asPlace = new RegExp(`(?<!${LONG_AGO})${anyName(names).source}`, "u");
  const other = anyName(open);
  return {
    schools,
    programs: new Set(schools.flatMap(taughtAt).filter((program) => !given.has(program))),
    names: (text) => asPlace.test(text),
    othersNamed: (text) => other.test(text),
    presentThere:
      names.length > 0 ? presentAt(names.map((name) => RegExp.escape(name)).join("|")) : undefined,
  };
}

/** Reports, once for each file, the texts that describe a closed school as open: « Nous formons à Meaux ». */
export function describedAsOpenFaults(
  files: readonly ContentFile[],
  texts: readonly FrenchOf[],
): Fault[] {
  const closed = closedSchools(files);
  if (!closed) return [];
  return texts
    .filter(({ file }) => !DATED_BY_ITSELF.has(file.collection))
    .flatMap((text) => fileFaults(text, closed));
}
