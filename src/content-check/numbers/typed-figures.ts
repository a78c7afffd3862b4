import { plainId } from "#lib/plain-id.ts";
import { parseQuantity, QuantityError, type Quantity } from "#lib/quantities.ts";
import { sentencesOf } from "#lib/readability.ts";
import { formatDate, knownDay } from "#lib/date-words.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { townOf, wholeName } from "#content-check/schools/cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/lost-accents.ts";
import { NUMBERS, valueOf } from "./number-words.ts";
import { asIds } from "#content-check/schools/other-school.ts";
import { attributeOf, walk } from "#content-check/reading/page-text.ts";
import type { BodyText, Passage } from "#content-check/reading/prose.ts";

/** « une autre formation, de 9 mois », « la formation durait 9 mois »; « 9 mois de formation » may be a part of it. */
const COURSE = new RegExp(
  `(?<!\\p{L})formation,? (?:de|dure|durait|durera|a duré|est de) (${NUMBERS.join("|")}|\\d{1,2}) (mois|semaines|heures)(?!\\p{L})`,
  "iu",
);
const PEOPLE = new RegExp(
  `(?<![\\p{L}\\d,.-])(${NUMBERS.join("|")}|\\d{1,3}) (jeunes|personnes|stagiaires|élèves|femmes|hommes)(?!\\p{L})`,
  "iu",
);
const ANY_NUMBER = new RegExp(`(?<!\\p{L})(?:${NUMBERS.join("|")})(?!\\p{L})|\\d+`, "giu");
const PREPOSITION = / (?:[àa]u?x?|pour|dans|d[eu]s?|par|depuis|en|chez|avec|sur) | d['’]/u;
/** The sentence tells of another group than that of the figure, or of a bound. */
const OF_OTHERS =
  /(?<!\p{L})(?:autres?|deuxième|seconde?|suivante?s?|ensuite|puis|après|nouvelle|plus de|moins de|environ|près de|dont)(?!\p{L})/iu;

interface Figure {
  file: ContentFile;
  amount: Quantity;
  unit: string;
  sources: string[];
  schools: string[];
  /** What it measures, as the stems of all words that say something. */
  measures: readonly string[];
  /** The stems of what these people did: of the words before the first preposition. */
  deed: readonly string[];
  /** The day of the count, in words, if it is known to the day. */
  day: string | undefined;
  isDuration: boolean;
}

/** In letters: « attestation » and « attestations », « reçu » and « reçus ». */
const STEM = 5;
const stemsOf = (text: string): string[] =>
  plainId(text)
    .split("-")
    .filter((word) => word.length >= 4 && !["leur", "leurs", "dans", "pour"].includes(word))
    .map((word) => word.slice(0, STEM));

function figureIn(file: ContentFile, towns: ReadonlySet<string>): Figure[] {
  const { value, unit, measures, sources, schools, asOf } = fields(file);
  if (typeof unit !== "string" || typeof measures !== "string") return [];
  try {
    const own = new Set([...stemsOf(unit), ...towns]);
    const stems = (text: string) => stemsOf(text).filter((stem) => !own.has(stem));
    const [deed = ""] = measures.split(PREPOSITION);
    const date = dateIn(asOf);
    return [
      {
        file,
        amount: parseQuantity(String(value)),
        unit,
        sources: asIds(sources),
        schools: asIds(schools),
        measures: stems(measures),
        deed: stems(deed),
        day: date && knownDay(date) !== undefined ? formatDate(date) : undefined,
        isDuration: /^durée(?!\p{L})/iu.test(measures),
      },
    ];
  } catch (error) {
    if (error instanceof QuantityError) return []; // reported where it is typed
    throw error;
  }
}

/** How far a number may be from one that is « environ »: a third. */
const ABOUT = 1 / 3;

/** Whether a figure may be meant by this number. */
function mayBe({ amount }: Figure, number: number): boolean {
  switch (amount.kind) {
    case "exact":
    case "rank":
      return number === amount.value;
    case "range":
      return number >= amount.from && number <= amount.to;
    case "then":
      return number === amount.first || number === amount.second;
    case "about":
    case "roundly":
      return Math.abs(number - amount.value) <= amount.value * ABOUT;
    case "moreThan":
    case "atLeast":
      return number >= amount.value;
    default:
      return number <= amount.value;
  }
}

const isBound = ({ kind }: Quantity): boolean =>
  ["moreThan", "atLeast", "lessThan", "atMost"].includes(kind);

/** A school that a sentence is about: the one of its file, or the only one whose town it names. */
function schoolOf(
  sentence: string,
  file: ContentFile,
  schools: readonly { id: string; name: RegExp }[],
): string | undefined {
  const named = schools.filter(({ name }) => name.test(sentence));
  const own = file.collection === "schools" ? [file.id] : [];
  const ids = new Set([...own, ...named.map(({ id }) => id)]);
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** The sources that are cited with a passage; `undefined` in the head of a school, whose summary cites none. */
function sourcesOf(file: ContentFile, passage: Passage): string[] | undefined {
  const { node } = passage as Partial<BodyText>;
  if (node)
    return walk(node).flatMap((each) =>
      each.name === "Source" ? (attributeOf(each, "id") ?? []) : [],
    );
  return file.collection === "schools" ? undefined : asIds(fields(file)["sources"]);
}

interface Said {
  sentence: string;
  /** The sentence, and the date of the event that it tells. */
  dated: string;
  school: string;
  sources: string[] | undefined;
}

/** The figure that a number contradicts: of the same school, unit and source, about the same, and no figure has the number. */
function contradicted(
  { sentence, dated, school, sources }: Said,
  figures: readonly Figure[],
): { figure: Figure; words: string } | undefined {
  const [course, people] = [COURSE, PEOPLE].map((pattern) => pattern.exec(sentence));
  const [words, word = "", unit = ""] = course ?? people ?? [];
  if (words === undefined || (!course && OF_OTHERS.test(sentence))) return undefined;
  const isCited = ({ sources: of }: Figure) => sources?.some((id) => of.includes(id)) ?? false;
  // A figure of no school may be meant too, if the paragraph cites its source; but « au plus 30 » would allow almost any number.
  const near = figures.filter(
    (each) =>
      each.unit === unit &&
      (each.schools.includes(school) ||
        (each.schools.length === 0 && isCited(each) && !isBound(each.amount))),
  );
  if (near.some((figure) => mayBe(figure, valueOf(word)))) return undefined;
  const said = new Set(stemsOf(sentence));
  const years: readonly string[] = sentence.match(/20\d\d/g) ?? [];
  const gives = (figure: Figure) =>
    [...sentence.matchAll(ANY_NUMBER)].some(([number]) => mayBe(figure, valueOf(number)));
  const figure = near.find((each) => {
    const isOfSchool = each.schools.length === 1 && each.schools[0] === school;
    const isOfSource = sources === undefined || isCited(each);
    const isOfYear = years.every((year) => String(fields(each.file)["asOf"]).includes(year));
    const isAbout = course
      ? each.isDuration
      : (each.measures.length >= 2 && each.measures.every((stem) => said.has(stem))) ||
        (each.day !== undefined &&
          dated.includes(each.day) &&
          each.deed.length > 0 &&
          each.deed.every((stem) => said.has(stem)) &&
          !gives(each));
    return isOfSchool && isOfSource && isOfYear && isAbout;
  });
  return figure && { figure, words };
}

/**
 * Reports a number typed in a sentence about one school that a figure of this school contradicts: the length of a course, or
 * people of whom the sentence says all that the figure measures. Everything else passes: two schools, another year or source,
 * « une autre promotion », « environ », a part of the course, what no figure counts.
 */
export function typedFigureFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
): Fault[] {
  const shown = files.filter(isShown);
  const ofTowns = Map.groupBy(
    shown.filter(({ collection }) => collection === "schools"),
    townOf,
  );
  // Two schools in one town cannot be told apart.
  const schools = [...ofTowns].flatMap(([town, [school, ...more]]) =>
    town !== "" && school && more.length === 0
      ? [{ id: school.id, town, name: wholeName(town) }]
      : [],
  );
  const towns = new Set(schools.flatMap(({ town }) => stemsOf(town)));
  const figures = shown
    .filter(({ collection }) => collection === "figures")
    .flatMap((file) => figureIn(file, towns));
  return texts
    .filter(({ file }) => file.collection !== "figures")
    .flatMap(({ file, passages }) =>
      passages
        .filter(({ text }) => COURSE.test(text) || PEOPLE.test(text))
        .flatMap((passage): Fault[] =>
          sentencesOf(passage.text).flatMap((sentence): Fault[] => {
            const school = schoolOf(sentence, file, schools);
            const sources = sourcesOf(file, passage);
            const { date } = file.collection === "milestones" ? fields(file) : {};
            const dated = `${sentence} ${String(date)}`.replace(/\s+/g, " ");
            const found =
              school === undefined
                ? undefined
                : contradicted({ sentence, dated, school, sources }, figures);
            if (!found) return [];
            const { value, unit } = fields(found.figure.file);
            return [
              faultIn(file, passage, {
                fault: `« ${found.words} » : ${found.figure.file.path} dit ${String(value)} ${String(unit)}`,
                remedy: "corrigez l'un des deux ; si c'est autre chose, dites-le dans la phrase.",
              }),
            ];
          }),
        ),
    );
}
