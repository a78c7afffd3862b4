/** Reports what a text says that a school does today, if nobody has published whether the school is still open. */
import { lastDay } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { DATED_BY_ITSELF, dateIn } from "#content-check/dates/dates.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { anyName, LONG_AGO, mayBeIn } from "./cohorts.ts";
import { namesOf } from "./described-as-open.ts";

/** Excludes a verb whose object is not trainees: « nous recevons vos messages », « on prend le train ». */
const OTHER_OBJECT =
  "(?! (?:(?:vos|tes|les?|la|des|ta|votre|une?) )?(?:candidatures?|messages?|demandes?|courriers?|dons?|journalistes?|nouvelles?|presse|réponses?|soutiens?|visiteurs?|technicien(?:ne)?s?|salariés?|bus|métro|RER|train|tram))(?!\\p{L})";
/** What an open school does with people, as verbs in the third person: « accueille », « forme ». */
const DOES = `(?:accueille|enseigne|forme|reçoit|recrute|prend)${OTHER_OBJECT}`;
/** What happens at a school that is named in the same sentence: « nous formons », « on y reçoit », « tu peux te former ». */
const THERE = new RegExp(
  `(?<!\\p{L})(?:nous (?:(?:y|les?|en) )?(?:accueillons|enseignons|formons|recevons|recrutons)|on (?:y )?${DOES}|(?:tu peux|vous pouvez|on peut) (?:te|vous|se) former)${OTHER_OBJECT}`,
  "iu",
);
/** Words of a sentence that does not state what the school does: « demandez si », « nous ne formons plus », « selon lui ». */
const UNSURE =
  /(?<!\p{L})(?:si|ne|où|quand|pourquoi|plus|selon|d['’]après|annonç\p{L}+|alors)(?!\p{L})|(?<!\p{L})n['’]|\?/iu;
/** A year, unless something began then and goes on: « En 2021, nous recevons », and not « Depuis 2020, nous recevons ». */
const IN_A_YEAR = /(?<!depuis )(?<!depuis \p{L}+ )20\d\d/iu;

/** A school whose state nobody has published and that has no intake to come, with the patterns that find it in a sentence. */
interface Unknown {
  file: ContentFile;
  names: readonly string[];
  /** The school as a place: « à Roubaix », and not « après Roubaix ». */
  named: RegExp;
  /** The other schools. */
  others: RegExp;
  /** What the school itself does: « notre école de Roubaix reçoit ». */
  does: RegExp;
}

function unknownSchools(files: readonly ContentFile[], today: number): Unknown[] {
  const withIntake = new Set(
    files.flatMap((file) => {
      const { school, starts } = fields(file);
      const start = file.collection === "cohorts" && isShown(file) ? dateIn(starts) : undefined;
      return start && lastDay(start) >= today ? [school] : [];
    }),
  );
  const schools = files.filter(({ collection }) => collection === "schools");
  const isUnknown = (file: ContentFile): boolean =>
    (fields(file) as { state?: { value?: unknown } | null }).state?.value === "unknown" &&
    !withIntake.has(file.id);
  const known = schools.filter((file) => !isUnknown(file)).flatMap(namesOf);
  return schools.filter(isUnknown).flatMap((file) => {
    // « Marseille » may also mean « Marseille Saint-Jérôme ».
    const names = namesOf(file).filter((name) => !known.some((other) => mayBeIn(name, other)));
    if (names.length === 0) return [];
    const town = `(?:${names.map((name) => RegExp.escape(name)).join("|")})(?![\\p{L}-])`;
    return [
      {
        file,
        names,
        named: new RegExp(`(?<!${LONG_AGO})(?<![\\p{L}-])${town}`, "u"),
        others: anyName(schools.filter((other) => other !== file).flatMap(namesOf)),
        does: new RegExp(
          `(?<!\\p{L})(?:école|formation|promotion) (?:de |d['’]|à )${town}(?:,[^,.;:]*,)? (?:${DOES}|(?:est|reste) (?:toujours |encore )?ouverte)(?!\\p{L})`,
          "u",
        ),
      },
    ];
  });
}

/** What a sentence says that the school does today. */
function activityIn(sentence: string, { named, others, does }: Unknown): string | undefined {
  if (!named.test(sentence) || UNSURE.test(sentence)) return undefined;
  // What stands between two commas may have its own year: « notre école de Roubaix, ouverte en 2020, reçoit ».
  if (IN_A_YEAR.test(sentence.replace(/,[^,]*,/u, ""))) return undefined;
  const [own] = does.exec(sentence) ?? [];
  if (own !== undefined) return own;
  const there = THERE.exec(sentence);
  if (!there) return undefined;
  // « Nos anciens de Roubaix travaillent, et nous formons à Magny-les-Hameaux » says where we train: not in Roubaix.
  const after = sentence.slice(there.index);
  return others.test(after) && !named.test(after) ? undefined : there[0];
}

/**
 * Reports a sentence in the present about a school with `state › value: unknown`: « Notre école de Roubaix reçoit chaque année
 * des jeunes ». A sentence with a year is fine, and so are a question, « demandez si » and a school with an intake to come.
 * @param today the day of the build, as returned by `buildDay`
 */
export function unknownSchoolFaults(
  files: readonly ContentFile[],
  texts: readonly FrenchOf[],
  today: number,
): Fault[] {
  const unknown = unknownSchools(files, today);
  return texts
    .filter(({ file }) => !DATED_BY_ITSELF.has(file.collection))
    .flatMap(({ file, passages }) =>
      passages.flatMap((passage): Fault[] => {
        // The press kit quotes what is not to be written.
        if (passage.path?.at(-1) === "not") return [];
        const schools = unknown.filter(({ names }) =>
          names.some((name) => passage.text.includes(name)),
        );
        const sentences = schools.length > 0 ? sentencesOf(passage.text) : [];
        for (const sentence of sentences.flatMap((each) => each.split(";")))
          for (const school of schools) {
            const words = activityIn(sentence.replace(/\s+/gu, " "), school);
            if (words !== undefined)
              return [
                faultIn(file, passage, {
                  fault: `« ${words} » dit au présent ce que fait une école dont personne n'a publié si elle est ouverte (state › value: unknown dans ${school.file.path})`,
                  remedy:
                    "dites au passé ce que dit la source, avec l'année ; si l'école forme encore, écrivez value: open dans son « state », avec la date et la source.",
                  comparedFiles: school.file === file ? [] : [school.file.path],
                }),
              ];
          }
        return [];
      }),
    );
}
