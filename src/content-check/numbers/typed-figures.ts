import { sentencesOf } from "#lib/readability.ts";
import { townOf, wholeName } from "#content-check/schools/cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { attributeOf, walk } from "#content-check/reading/page-text.ts";
import type { BodyText, Passage } from "#content-check/reading/prose.ts";
import {
  allows,
  comparableFigures,
  isBound,
  stemsOf,
  type ComparableFigure,
} from "./comparable-figures.ts";
import { AND_A_HALF, NUMBER_WORDS, valueOf, withHalf } from "./number-words.ts";

/**
 * The length of a course: « formation, de 9 mois », « la formation durait 9 mois ». Not of a part of it: « 9 mois de
 * formation ».
 */
const COURSE_LENGTH = new RegExp(
  `(?<!\\p{L})formation,? (?:de|dure|durait|durera|a duré|est de) (${NUMBER_WORDS.join("|")}|\\d{1,2}(?:,\\d)?) (mois|semaines|heures)(?!\\p{L})${AND_A_HALF}`,
  "iu",
);
/**
 * A number and the people whom it counts: « douze jeunes ». Not « deux jeunes qui ont fini », who may be only a part of the
 * group.
 */
const PEOPLE = new RegExp(
  `(?<![\\p{L}\\d,.-])(${NUMBER_WORDS.join("|")}|\\d{1,3}) (jeunes|personnes|stagiaires|élèves|femmes|hommes)(?!\\p{L})(?! qui(?!\\p{L}))`,
  "iu",
);
const ANY_NUMBER = new RegExp(`(?<!\\p{L})(?:${NUMBER_WORDS.join("|")})(?!\\p{L})|\\d+`, "giu");
/**
 * Words that show that a number in the sentence is not the figure's: it counts other people (« 15 autres jeunes ») or a part of
 * the figure's people (« parmi eux »), or it is a bound (« plus de »).
 */
const OTHER_GROUP =
  /(?<!\p{L})(?:autres?|parmi|deuxième|seconde?|suivante?s?|ensuite|puis|après|nouvelle|plus de|moins de|environ|près de|dont)(?!\p{L})/iu;

/**
 * The school that a sentence is about: the school of the file, or the only school whose town the sentence names. `undefined` if
 * there are several.
 */
function schoolOf(
  sentence: string,
  file: ContentFile,
  schools: readonly { id: string; name: RegExp }[],
): string | undefined {
  const named = schools.filter(({ name }) => name.test(sentence)).map(({ id }) => id);
  const ids = new Set(file.collection === "schools" ? [file.id, ...named] : named);
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** The sources that are cited with a passage; `undefined` in the front matter of a school, whose summary cites none. */
function sourcesOfPassage(file: ContentFile, passage: Passage): string[] | undefined {
  const { node } = passage as Partial<BodyText>;
  if (node)
    return walk(node).flatMap((each) =>
      each.name === "Source" ? (attributeOf(each, "id") ?? []) : [],
    );
  return file.collection === "schools" ? undefined : asIds(fields(file)["sources"]);
}

interface Statement {
  sentence: string;
  /** The date of a milestone, as typed; empty in other entries. */
  date: string;
  school: string;
  sources: string[] | undefined;
}

/**
 * Whether a sentence about people is about those whom a figure counts: it has all words of what the figure measures, or it says
 * what they did and on which day.
 */
function isAboutPeopleOf(figure: ComparableFigure, { sentence, date }: Statement): boolean {
  const { measures, deed, day } = figure;
  const stems = new Set(stemsOf(sentence));
  const says = (words: readonly string[]) => words.every((stem) => stems.has(stem));
  if (measures.length >= 2 && says(measures)) return true;
  const isOfDay = day !== undefined && `${sentence} ${date}`.replace(/\s+/g, " ").includes(day);
  // A sentence that also gives the figure's own number is right: « 18 jeunes étaient attendus, et 16 sont entrés. »
  const givesNumber = [...sentence.matchAll(ANY_NUMBER)].some(([number]) =>
    allows(figure, valueOf(number)),
  );
  return isOfDay && deed.length > 0 && says(deed) && !givesNumber;
}

/**
 * The figure that the number in a statement contradicts. The figure has the same school, unit, source and subject, and no
 * figure that may be meant allows the number.
 */
function contradicted(
  statement: Statement,
  figures: readonly ComparableFigure[],
): { figure: ComparableFigure; words: string } | undefined {
  const { sentence, school, sources } = statement;
  const course = COURSE_LENGTH.exec(sentence);
  const [words, word = "", unit = "", half] = course ?? PEOPLE.exec(sentence) ?? [];
  if (words === undefined || (!course && OTHER_GROUP.test(sentence))) return undefined;
  const isCited = (figure: ComparableFigure) =>
    sources?.some((id) => figure.sources.includes(id)) ?? false;
  // A figure that lists no school may be meant too, if the paragraph cites its source.
  const candidates = figures.filter(
    (figure) =>
      figure.unit === unit &&
      (figure.schools.includes(school) ||
        (figure.schools.length === 0 && isCited(figure) && !isBound(figure))),
  );
  if (candidates.some((figure) => allows(figure, withHalf(valueOf(word), half)))) return undefined;
  const years: readonly string[] = sentence.match(/20\d\d/g) ?? [];
  const figure = candidates.find(
    (each) =>
      each.schools.length === 1 &&
      each.schools[0] === school &&
      (sources === undefined || isCited(each)) &&
      years.every((year) => String(fields(each.file)["asOf"]).includes(year)) &&
      (course ? each.isDuration : isAboutPeopleOf(each, statement)),
  );
  return figure && { figure, words };
}

/**
 * Reports a number typed in a sentence about one school that a figure of this school contradicts: the length of a course, or a
 * number of people. « 18 jeunes sont entrés le 22 juin 2020 » is refused if the figure of that school, day and source says 16;
 * « 18 autres jeunes », another year or source, a part of the course, and things that no figure counts are accepted.
 */
export function typedFigureFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
): Fault[] {
  const shown = files.filter(isShown);
  const schoolsByTown = Map.groupBy(
    shown.filter(({ collection }) => collection === "schools"),
    townOf,
  );
  // Two schools in one town cannot be told apart.
  const schools = [...schoolsByTown].flatMap(([town, [school, ...more]]) =>
    town !== "" && school && more.length === 0
      ? [{ id: school.id, town, name: wholeName(town) }]
      : [],
  );
  const figures = comparableFigures(
    shown.filter(({ collection }) => collection === "figures"),
    new Set(schools.flatMap(({ town }) => stemsOf(town))),
  );
  const faultsOf = (file: ContentFile, passage: Passage, sentence: string): Fault[] => {
    const school = schoolOf(sentence, file, schools);
    if (school === undefined) return [];
    const date = file.collection === "milestones" ? String(fields(file)["date"]) : "";
    const sources = sourcesOfPassage(file, passage);
    const found = contradicted({ sentence, date, school, sources }, figures);
    if (!found) return [];
    const { value, unit } = fields(found.figure.file);
    return [
      faultIn(file, passage, {
        fault: `« ${found.words} » : ${found.figure.file.path} dit ${String(value)} ${String(unit)}`,
        remedy: "corrigez l'un des deux ; si c'est autre chose, dites-le dans la phrase.",
      }),
    ];
  };
  return texts
    .filter(({ file }) => file.collection !== "figures")
    .flatMap(({ file, passages }) =>
      passages
        .filter(({ text }) => COURSE_LENGTH.test(text) || PEOPLE.test(text))
        .flatMap((passage) =>
          sentencesOf(passage.text).flatMap((sentence) => faultsOf(file, passage, sentence)),
        ),
    );
}
