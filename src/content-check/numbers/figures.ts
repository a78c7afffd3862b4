import { formatDate } from "#lib/date-words.ts";
import { parseQuantity, QuantityError } from "#lib/quantities.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { figureSchoolFaults } from "./figure-schools.ts";
import { oddUnitFaults } from "./figure-units.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { lacksPlural } from "#content-check/language/grammar.ts";
import { OF_GROWTH } from "./numbers.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** A number must have a unit: « 15 » alone means nothing. A rank needs none. */
function unitFaults(file: ContentFile): Fault[] {
  const { value, unit } = fields(file);
  if (unit !== undefined || !isShown(file)) return []; // a faulty unit is reported where it is typed
  try {
    if (parseQuantity(String(value)).kind === "rank") return [];
  } catch (error) {
    if (error instanceof QuantityError) return [];
    throw error;
  }
  return [
    {
      ...faultAt(file, ["value"], {
        fault: "le champ manque : le chiffre se lirait sans ce qu'il compte",
        remedy: 'ajoutez une ligne « unit: ». Ex. : unit: jeunes, unit: mois, unit: €, unit: "%".',
      }),
      field: "unit",
    },
  ];
}

/** What a figure measures is shown after its number and its unit, so it must not repeat them. */
function wordingFaults(file: ContentFile): Fault[] {
  const { value, unit, measures } = fields(file);
  const typed = String(value);
  if (typeof measures === "string" && new RegExp(`^${RegExp.escape(typed)}(?!\\w)`).test(measures))
    return [
      faultAt(file, ["measures"], {
        fault: "« measures » commence par le chiffre, qui se lirait deux fois",
        remedy:
          "dites seulement ce qu'il compte. Ex. : « jeunes entrés à l'École de la 2e Chance ».",
      }),
    ];
  if (
    typeof unit === "string" &&
    lacksPlural(unit) &&
    !/\de(?:r|re)?$/.test(typed) &&
    numbersIn(value).some((part) => part >= 2)
  )
    return [
      faultAt(file, ["unit"], {
        fault: `« ${typed} ${unit} » n'a pas son « s »`,
        remedy: `écrivez « ${unit}s ».`,
      }),
    ];
  if (typeof unit !== "string" || !/^\p{Lu}\p{Ll}{3}/u.test(unit)) return [];
  return [
    faultAt(file, ["unit"], {
      fault: `« ${unit} » se lit au milieu d'une phrase, après le nombre`,
      remedy: `écrivez « ${unit.slice(0, 1).toLowerCase()}${unit.slice(1)} ».`,
    }),
  ];
}

/** The numbers in an amount as typed; none if it cannot be read, which is reported where it is typed. */
function numbersIn(value: unknown): number[] {
  try {
    return Object.values(parseQuantity(String(value))).filter((part) => typeof part === "number");
  } catch (error) {
    if (error instanceof QuantityError) return [];
    throw error;
  }
}

/** A share is at most 100 %. */
function rateFaults(file: ContentFile): Fault[] {
  const { value, unit, measures, population, note, method } = fields(file);
  if (!/^(?:%|pour ?cents?|pour-cents?)(?:\s|$)/i.test(String(unit ?? ""))) return [];
  if (OF_GROWTH.test([unit, measures, population, note, method].join(" "))) return [];
  if (!numbersIn(value).some((part) => part > 100)) return [];
  return [
    faultAt(file, ["value"], {
      fault: `« ${String(value)} % » : une part ne dépasse pas 100 %`,
      remedy: "corrigez le chiffre ; si c'est une hausse, dites-le dans « measures ».",
    }),
  ];
}

/** Reports people who were counted before the year of their course. */
function yearFaults(file: ContentFile): Fault[] {
  const { measures, population, asOf } = fields(file);
  const counted = dateIn(asOf);
  const [, year] =
    /(?<!\p{L})(?:promotion|rentrée|session|classe) (?:de )?(20\d\d)(?!\d)/iu.exec(
      [measures, population].join(" "),
    ) ?? [];
  if (year === undefined || !counted) return [];
  const last = (counted.to ?? counted.from).year;
  if (Number(year) <= last || /prév|attend|annonc|visé/iu.test(String(measures))) return [];
  return [
    faultAt(file, ["population"], {
      fault: `la promotion serait de ${year}, et le chiffre d'avant (${formatDate(counted)})`,
      remedy:
        "corrigez l'une des deux années ; si c'est une prévision, dites-le dans « measures ».",
    }),
  ];
}

/** The longest duration of a course, three years, in each unit of time. */
const MOST_OF: readonly [RegExp, number][] = [
  [/^ans?$/i, 99],
  [/^mois$/i, 36],
  [/^semaines?$/i, 104],
  [/^jours?$/i, 730],
  [/^(?:h|heures?)$/i, 3500],
];
const IS_A_DURATION = /durée|dure(?!\p{L})/iu;

/** Reports a number that cannot be that large: a duration of decades, or a count that is the year of its date. */
function sizeFaults(file: ContentFile): Fault[] {
  const { value, unit, measures, asOf } = fields(file);
  const amount = numbersIn(value);
  const most = IS_A_DURATION.test(String(measures))
    ? MOST_OF.find(([pattern]) => pattern.test(String(unit)))?.[1]
    : undefined;
  if (most !== undefined && amount.some((part) => part > most))
    return [
      faultAt(file, ["value"], {
        fault: `« ${String(value)} ${String(unit)} » : aucune formation ne dure si longtemps`,
        remedy: "corrigez le nombre ou l'unité.",
      }),
    ];
  if (unit === undefined || amount[0] !== dateIn(asOf)?.from.year) return [];
  return [
    faultAt(file, ["value"], {
      fault: `« ${String(value)} » est l'année de « asOf », et non un nombre de ${String(unit)}`,
      remedy: "écrivez le nombre que donne la source.",
    }),
  ];
}

/** Reports impossible figures: without a unit, with the number twice, or a share above 100 %. */
export const figureFaults = (file: ContentFile, entries: Entries): Fault[] =>
  file.collection === "figures"
    ? [
        ...unitFaults(file),
        ...wordingFaults(file),
        ...rateFaults(file),
        ...sizeFaults(file),
        ...oddUnitFaults(file),
        ...yearFaults(file),
        ...figureSchoolFaults(file, entries),
      ]
    : [];
