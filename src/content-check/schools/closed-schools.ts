import { formatDate } from "#lib/date-words.ts";
import { lastDay } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { townOf } from "./cohorts.ts";
import { DATED_BY_ITSELF, dateIn } from "#content-check/dates/dates.ts";
import { faultAt, faultIn, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { asIds } from "./other-school.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import type { Passage } from "#content-check/reading/prose.ts";

const isClosed = (school: ContentFile): boolean =>
  (fields(school) as { state?: { value?: unknown } | null }).state?.value === "closed";

/** Reports a future intake at a closed school. */
function intakeFaults(file: ContentFile, entries: Entries, today: number): Fault[] {
  if (file.collection !== "cohorts") return [];
  const { school: id, starts } = fields(file);
  const start = dateIn(starts);
  const school = entries.find("schools", String(id));
  if (!school || !start || lastDay(start) < today || !isClosed(school)) return [];
  return [
    faultAt(file, ["school"], {
      fault: `une rentrée est annoncée (${formatDate(start)}) dans une école fermée`,
      remedy: `changez l'école, ou supprimez cette fiche ; si l'école a rouvert, écrivez value: open dans « state » de ${school.path}.`,
    }),
  ];
}

/** Reports news on the home page that lead to a closed school, unless they say that it closed. */
function closedNewsFaults(file: ContentFile, entries: Entries): Fault[] {
  if (file.collection !== "home") return [];
  const { news } = fields(file) as { news?: { text?: unknown; link?: { href?: unknown } } | null };
  const id = /^\/ecoles\/([^/#]+)\//.exec(String(news?.link?.href))?.[1];
  const school = id === undefined ? undefined : entries.find("schools", id);
  if (!school || !isClosed(school) || /ferm/iu.test(String(news?.text))) return [];
  return [
    faultAt(file, ["news", "link", "href"], {
      fault: `les nouvelles de l'accueil mènent à une école fermée (${school.path})`,
      remedy: "donnez d'autres nouvelles, dans text et link ; ou dites-y que l'école a fermé.",
    }),
  ];
}

/** Phrases in the present that only suit an open school: « nous formons », … */
const WE =
  /(?<!\p{L})nous (?:(?:ne|y|te|vous|les?|la|leur) |[nltd]['’](?:y )?)*(?:formons|apprenons|enseignons|accueillons|recevons|choisissons|demandons|montrons|proposons|préparons|donnons|ouvrons|recrutons|cherchons|attendons)(?!\p{L})/iu;
/** « ta salle », « tu apprends », … */
const YOU =
  /(?<!\p{L})(?:(?:ta|ton|tes) (?:salle|atelier|cours|formation|format(?:eur|rice)s?|parcours|stage|promotion|groupe|classe|contrat)|tu (?:(?:y|te|les?|la|en) |[tl]['’](?:y )?)*(?:apprends|formes|montes|câbles|poses|visses|signes|vises|commences|entres|pars|montres|découvres|travailles|prépares))(?!\p{L})/iu;
/** « l'école accueille », « candidate », « la prochaine rentrée ». */
const THERE =
  /(?<!\p{L})(?:(?:l['’]|cette |notre )école (?:accueille|forme|reçoit|recrute|propose|cherche|prépare|enseigne|apprend)|(?:nos|les|tes) cours (?:se passent|ont lieu|durent|commencent)|(?<=^|[.!?…:] )(?:candidate|inscris-toi|postule)|la prochaine (?:date|rentrée|promotion|session))(?!\p{L})/iu;
const PRESENT = [WE, YOU, THERE];

/** A role in the present tense: « Porte la promotion de Magny-les-Hameaux ». */
const ROLE_NOW =
  /^(?:Porte|Héberge|Finance|Cofinance|Soutient|Accueille|Reçoit|Forme|Prête|Aide|Enseigne|Accompagne|Abrite)(?!\p{L})/u;

/**
 * The words of a sentence that are in the present, in a clause about a closed school. After a year, « En février 2026, nous
 * formons », the present is that of the date. A year or name after a colon belongs to another clause.
 */
function presentIn(
  sentence: string,
  isAboutClosed: (clause: string) => boolean,
): string | undefined {
  for (const pattern of PRESENT) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const before = sentence.slice(0, found.index);
    const clause = before + (sentence.slice(found.index).split(/[:;]/)[0] ?? "");
    const isDated = /20\d\d/.test(clause) && !/(?<!\p{L})depuis(?!\p{L})/iu.test(before);
    if (!isDated && isAboutClosed(clause)) return found[0];
  }
  return undefined;
}

/** The names by which a text calls a school: its town, and what follows it (« le LABO »). */
const namesOf = (school: ContentFile): string[] => {
  const [, more = ""] = String(fields(school)["name"]).split(/, (?:le |la |l['’])?/u);
  return [townOf(school), /^\p{Lu}/u.test(more) ? more : ""].filter((name) => name !== "");
};

/** The present-tense verb of a role whose schools have all closed. */
function roleNow(
  text: string,
  engagement: unknown,
  closed: readonly ContentFile[],
  namesClosed: (text: string) => boolean,
): string | undefined {
  const own = asIds((engagement as { schools?: unknown } | null | undefined)?.schools);
  const isAboutClosed =
    own.length > 0 ? own.every((id) => closed.some((each) => each.id === id)) : namesClosed(text);
  return isAboutClosed ? ROLE_NOW.exec(text)?.[0] : undefined;
}

/** Says that a school has closed, or opened again: « a fermé », « la fermeture », « a rouvert ». */
const SAYS_CLOSED =
  /(?<!\p{L})(?:(?:a|ont|avons|est|sont|était) (?:\p{L}+ )?fermé|ferm(?:eture|er|ait)|rouv)/iu;

/** Reports the first passage of a file that speaks of a closed school as of an open one. */
function presentFault(
  { file, passages }: FrenchOf,
  closed: readonly ContentFile[],
  namesClosed: (text: string) => boolean,
): Fault | undefined {
  const isAboutClosed = closed.includes(file) ? () => true : namesClosed;
  const { engagements } = fields(file) as { engagements?: unknown[] };
  const find = ({ text, path }: Passage): string | undefined => {
    if (SAYS_CLOSED.test(text)) return undefined;
    if (path?.[0] === "engagements" && path.at(-1) === "role")
      return roleNow(text, engagements?.[Number(path[1])], closed, namesClosed);
    return sentencesOf(text)
      .map((sentence) => presentIn(sentence, isAboutClosed))
      .find((words) => words !== undefined);
  };
  for (const passage of passages) {
    const words = find(passage);
    if (words === undefined) continue;
    return faultIn(file, passage, {
      fault: `« ${words} » parle au présent d'une école que sa fiche dit fermée`,
      remedy:
        "dites au passé ce qui s'y faisait, ou retirez la phrase ; si l'école forme encore, écrivez value: open dans son « state ».",
    });
  }
  return undefined;
}

/** Reports, once in each file, a text that says of a closed school that we still train there. */
function presentFaults(files: readonly ContentFile[], texts: readonly FrenchOf[]): Fault[] {
  const schools = files.filter(
    ({ collection, data }) => collection === "schools" && data !== undefined,
  );
  const closed = schools.filter(isClosed);
  if (closed.length === 0) return [];
  const open = new Set(schools.filter((school) => !isClosed(school)).flatMap(namesOf));
  const names = closed
    .flatMap(namesOf)
    .filter((name) => !open.has(name))
    .map((name) => RegExp.escape(name));
  const closedName = new RegExp(`(?<![\\p{L}-])(?:${names.join("|")})(?![\\p{L}-])`, "u");
  const namesClosed = (text: string): boolean => names.length > 0 && closedName.test(text);
  return texts
    .filter(({ file }) => !DATED_BY_ITSELF.has(file.collection))
    .flatMap((text) => presentFault(text, closed, namesClosed) ?? []);
}

/**
 * Reports what contradicts the `state` of a closed school: an intake to come, news on the home page that lead to it, and texts in
 * the present (« Nous formons à Meaux »; « En 2021, nous formons à Meaux » is fine).
 */
export const closedSchoolFaults = (
  files: readonly ContentFile[],
  texts: readonly FrenchOf[],
  entries: Entries,
  today: number,
): Fault[] => [
  ...presentFaults(files, texts),
  ...files.flatMap((file) => closedNewsFaults(file, entries)),
  ...files.flatMap((file) => intakeFaults(file, entries, today)),
];
