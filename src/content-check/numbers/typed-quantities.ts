/**
 * Compares the hours, surfaces, amounts of money, months and weeks typed in a text with the figures that its page shows, and
 * with the figures of its school.
 */
import { sentencesOf } from "#lib/readability.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { cachedByFields, cachedByText } from "#content-check/caches.ts";
import {
  allows,
  comparableFigures,
  isBound,
  stemsOf,
  type ComparableFigure,
} from "./comparable-figures.ts";
import { schoolTowns, type SchoolTown } from "./figure-places.ts";
import { AND_A_HALF, NUMBER_WORDS, withHalf } from "./number-words.ts";
import { numberOf } from "./products.ts";

/** « 21 heures », « 400 000 € », « 100 m² », « trois mois et demi ». The groups are the number, the unit and the half. */
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\d,.-])(\d{1,3}(?: \d{3})+|\d+(?:,\d+)?|${NUMBER_WORDS.join("|")}) ?(heures|m²|mètres carrés|€|euros|mois|semaines)(?!\p{L})${AND_A_HALF}`,
  "giu",
);
const HAS_UNIT = /heures|m²|mètres carrés|€|euros|mois|semaines/iu;
/** The units as figures have them. */
const UNITS: Readonly<Record<string, string>> = { euros: "€", "mètres carrés": "m²" };
/** Words before a number that make it a bound, the end of a range or an addition: « plus de 100 m² », « de 3 à 19 mois », « encore 2 mois ». */
const NOT_EXACT =
  /(?<!\p{L})(?:plus de|moins de|environ|près de|jusqu['’]à|autres?|encore|\d à|\d ou|\p{L}+ (?:à|ou)) (?:les |de )?$/iu;
/**
 * Words after a quantity which show that it is an addition, a rate, a time or a bound: « trois mois de plus », « 200 € par
 * mois », « 2 semaines après », « 100 m² au plus ».
 */
const GOES_ON = /^ (?:par|de plus|plus tard|plus tôt|après|avant|au plus|au moins)(?!\p{L})/iu;
/** Where a clause ends: at the comma of « 400 heures de fibre, 21 heures de conduite », but not at a decimal comma. */
const CLAUSE_END = /[;:.()](?!\d)|,(?!\d)| et (?=\d)/u;
/** What a quantity is made of: « de conduite » in « 21 heures de conduite ». */
const MADE_OF = /^ d(?:e |['’])(.+)/iu;
/** What something is for: « pour apprendre la maintenance ». */
const PURPOSE = / pour \p{L}+(?:er|ir|re)(?!\p{L}).*/iu;
/** « centre de données » and « datacenter » mean the same. */
const DATACENTER = /(?<!\p{L})(?:centres? de données|datacenters?)(?!\p{L})/giu;
/** Stems that do not distinguish one quantity from another: « formation », « apprendre », « durée ». */
const VAGUE = new Set(["forma", "appre", "duree"]);

/** A quantity in a text, with the stems of what it is about. */
interface Typed {
  words: string;
  value: number;
  unit: string;
  about: readonly string[];
  sentence: string;
}

const aboutOf = (text: string): string[] =>
  stemsOf(text.replace(DATACENTER, "datacenter")).filter((stem) => !VAGUE.has(stem));

/** The exact quantities of a text. A part of a course is left out: « 2 mois de stage ». */
const quantitiesIn = cachedByText((text: string): readonly Typed[] =>
  // A number counts what its own clause says. A year applies to the whole sentence, so the sentence is kept too.
  sentencesOf(text.replace(/\s+/gu, " ")).flatMap((sentence) =>
    sentence.split(CLAUSE_END).flatMap((clause): Typed[] => {
      const [found, ...more] = [...clause.matchAll(QUANTITY)];
      if (!found || more.length > 0) return [];
      const [words, number = "", typedUnit = "", half] = found;
      const [before, after] = [
        clause.slice(0, found.index),
        clause.slice(found.index + words.length),
      ];
      const unit = UNITS[typedUnit.toLowerCase()] ?? typedUnit.toLowerCase();
      const part = MADE_OF.exec(after)?.[1];
      const isPart = part !== undefined && (unit === "mois" || unit === "semaines");
      if (isPart || NOT_EXACT.test(before) || GOES_ON.test(after)) return [];
      const rest = `${before} ${after}`;
      const about = [part ?? rest.replace(PURPOSE, ""), rest].map(aboutOf);
      return [
        {
          words,
          value: withHalf(numberOf(number), half),
          unit,
          about: about.find((stems) => stems.length > 0) ?? [],
          sentence,
        },
      ];
    }),
  ),
);

/** « <Figure id="labo-surface" /> » */
const SHOWN = /<Figure\s+id="([a-z0-9-]+)"/gu;

/** The figures that a page shows, each with the stems of the sentences around it. */
const shownIn = cachedByFields((file: ContentFile): ReadonlyMap<string, readonly string[]> => {
  const shown = new Map<string, readonly string[]>(
    asIds(fields(file)["figures"]).map((id) => [id, []]),
  );
  if (!file.body.includes("<Figure")) return shown;
  for (const sentence of sentencesOf(file.body))
    for (const [, id = ""] of sentence.matchAll(SHOWN))
      shown.set(id, [...(shown.get(id) ?? []), ...aboutOf(sentence.replace(/<[^>]*>/gu, ""))]);
  return shown;
});

/** A figure with the stems of what it measures. */
interface Known extends ComparableFigure {
  about: ReadonlySet<string>;
}

/** A figure in a form that can be compared; none if another rule reports its value. */
const knownFigure = cachedByFields((file: ContentFile): readonly Known[] =>
  comparableFigures([file], new Set()).map((figure) => {
    const { measures, population } = fields(file);
    return { ...figure, about: new Set(aboutOf([measures, population].join(" "))) };
  }),
);

/** The figures that may be meant: those that the page shows, and those of its school or of the towns that the sentence names. */
function figuresFor(
  file: ContentFile,
  sentence: string,
  { figures, towns }: { figures: readonly Known[]; towns: readonly SchoolTown[] },
): readonly Known[] {
  const shown = shownIn(file);
  const named = towns.filter(({ name }) => name.test(sentence)).flatMap(({ ids }) => ids);
  const schools = file.collection === "schools" ? [file.id, ...named] : named;
  return figures.filter(
    (figure) =>
      shown.has(figure.file.id) || figure.schools.some((school) => schools.includes(school)),
  );
}

/**
 * The figure that a quantity contradicts. The figure measures just what the quantity is about, and no figure that may be meant
 * allows the quantity.
 */
function contradicted(
  file: ContentFile,
  typed: Typed,
  figures: readonly Known[],
): Known | undefined {
  const { value, unit, about, sentence } = typed;
  const sameUnit = figures.filter((figure) => figure.unit === unit);
  if (about.length === 0 || sameUnit.some((figure) => allows(figure, value))) return undefined;
  const years: readonly string[] = sentence.match(/20\d\d/g) ?? [];
  return sameUnit.find((figure) => {
    if (isBound(figure) || figure.schools.length > 1) return false;
    if (!years.every((year) => String(fields(figure.file)["asOf"]).includes(year))) return false;
    const around = shownIn(file).get(figure.file.id) ?? [];
    return about.every((stem) => figure.about.has(stem) || around.includes(stem));
  });
}

/**
 * Reports a quantity in a text if a figure that the page shows, or one of its school, measures the same and has another number:
 * « 21 heures de conduite » for a figure of 12. Something else (« 150 heures de stage »), a bound, a range, another year and a
 * part of a course are accepted.
 */
export function typedQuantityFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
): Fault[] {
  const towns = schoolTowns(files);
  const shown = files.filter((file) => file.collection === "figures" && isShown(file));
  const figures = shown.flatMap(knownFigure);
  const faultsOf = (file: ContentFile, passage: Passage): Fault[] =>
    (HAS_UNIT.test(passage.text) ? quantitiesIn(passage.text) : []).flatMap((typed): Fault[] => {
      const meant = figuresFor(file, typed.sentence, { figures, towns });
      const figure = contradicted(file, typed, meant);
      if (!figure) return [];
      const { value, unit } = fields(figure.file);
      return [
        faultIn(file, passage, {
          fault: `« ${typed.words} » : ${figure.file.path} dit ${String(value)} ${String(unit)}`,
          remedy: "corrigez l'un des deux ; si c'est autre chose, dites-le dans la phrase.",
        }),
      ];
    });
  return texts
    .filter(
      ({ file: { collection } }) => collection !== "figures" && collection !== "figure-groups",
    )
    .flatMap(({ file, passages }) => passages.flatMap((passage) => faultsOf(file, passage)));
}
