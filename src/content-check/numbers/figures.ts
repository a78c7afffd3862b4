import { formatDate } from "#lib/date-words.ts";
import { parseQuantity, QuantityError } from "#lib/quantities.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { figureSchoolFaults } from "./figure-schools.ts";
import { oddUnitFaults } from "./figure-units.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { lacksPlural } from "#content-check/language/grammar.ts";
import { GROWTH } from "./shares.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** Reports a number without a unit: « 15 » alone means nothing. A rank (« 14e ») needs none. */
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

/** Units that keep their capital: « Mbit/s », and inhabitants, « Roubaisiens » or « Français ». */
const CAPITALISED = /^(?:[KMGT]bit|\p{L}+(?:ien|éen|ain|ais|ois)(?:ne)?e?s?(?!\p{L}))/u;

/**
 * Reports a figure that would read badly, because a page shows its number, its unit and its measure in a row: « 16 jeunes
 * entrés … » as the measure of 16, « jeune » as the unit of 16, « Jeunes » with a capital.
 */
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
  if (typeof unit !== "string" || !/^\p{Lu}\p{Ll}{3}/u.test(unit) || CAPITALISED.test(unit))
    return [];
  return [
    faultAt(file, ["unit"], {
      fault: `« ${unit} » se lit au milieu d'une phrase, après le nombre`,
      remedy: `écrivez « ${unit.slice(0, 1).toLowerCase()}${unit.slice(1)} ».`,
    }),
  ];
}

/** The numbers of an amount: 8 and 10 for « 8 à 10 ». Empty if the amount cannot be read, which another rule reports. */
function numbersIn(value: unknown): number[] {
  try {
    return Object.values(parseQuantity(String(value))).filter((part) => typeof part === "number");
  } catch (error) {
    if (error instanceof QuantityError) return [];
    throw error;
  }
}

/** Reports a share above 100 %: « 120 % » of « jeunes en emploi ». A growth may exceed it: « hausse du nombre d'écoles ». */
function rateFaults(file: ContentFile): Fault[] {
  const { value, unit, measures, population, note, method } = fields(file);
  if (!/^(?:%|pour ?cents?|pour-cents?)(?:\s|$)/i.test(String(unit ?? ""))) return [];
  if (GROWTH.test([unit, measures, population, note, method].join(" "))) return [];
  if (!numbersIn(value).some((part) => part > 100)) return [];
  return [
    faultAt(file, ["value"], {
      fault: `« ${String(value)} % » : une part ne dépasse pas 100 %`,
      remedy: "corrigez le chiffre ; si c'est une hausse, dites-le dans « measures ».",
    }),
  ];
}

/** What is known before an intake begins: « places prévues », « jeunes inscrits ». */
const AHEAD = /prév|attend|annonc|visé|places|inscri|candidat|retenu|admis|sélectionn/iu;

/**
 * Reports people who were counted before the year of their intake: « la promotion 2024 », counted in 2017. What is known ahead
 * is accepted (`AHEAD`).
 */
function yearFaults(file: ContentFile): Fault[] {
  const { measures, population, asOf } = fields(file);
  const counted = dateIn(asOf);
  const [, year] =
    /(?<!\p{L})(?:promotion|rentrée|session|classe) (?:de )?(20\d\d)(?!\d)/iu.exec(
      [measures, population].join(" "),
    ) ?? [];
  if (year === undefined || !counted) return [];
  const last = (counted.to ?? counted.from).year;
  if (Number(year) <= last || AHEAD.test(String(measures))) return [];
  return [
    faultAt(file, ["population"], {
      fault: `la promotion serait de ${year}, et le chiffre d'avant (${formatDate(counted)})`,
      remedy:
        "corrigez l'une des deux années ; si c'est une prévision, dites-le dans « measures ».",
    }),
  ];
}

/** The longest duration that is accepted in each unit of time. */
const MAX_DURATIONS: readonly [RegExp, number][] = [
  [/^ans?$/i, 99],
  [/^mois$/i, 36],
  [/^semaines?$/i, 104],
  [/^jours?$/i, 730],
  [/^(?:h|heures?)$/i, 3500],
];
/** A measure that is the duration of a course: « durée de la formation », « temps que dure le stage »; not « durée de vie ». */
const DURATION =
  /(?:durée|dure(?!\p{L})).*(?:formation|session|programme|promotion|stage|cours|étape)/iu;

/**
 * Reports a course that lasts far too long (« 400 mois »), and the year of `asOf` typed in place of the number: « 2020
 * jeunes ».
 */
function sizeFaults(file: ContentFile): Fault[] {
  const { value, unit, measures, asOf } = fields(file);
  const amount = numbersIn(value);
  const max = DURATION.test(String(measures))
    ? MAX_DURATIONS.find(([pattern]) => pattern.test(String(unit)))?.[1]
    : undefined;
  if (max !== undefined && amount.some((part) => part > max))
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

/** Checks the figures of `content/figures/` one by one. */
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
