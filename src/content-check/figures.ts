import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { parseQuantity, QuantityError } from "#lib/quantities.ts";
import { dateIn } from "./dates.ts";
import { faultAt as at, type Fault } from "./faults.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import type { Entries } from "./pointers.ts";

/** The latest date in a list of sources; `undefined` if any of them has no known date. */
function latestOf(
  sources: unknown,
  entries: Entries,
): { id: string; date: KnownDate; end: number } | undefined {
  if (!Array.isArray(sources)) return undefined;
  let latest: { id: string; date: KnownDate; end: number } | undefined;
  for (const id of sources.map(String)) {
    const source = entries.find("sources", id);
    const date = source && dateIn(fields(source)["date"]);
    if (!date) return undefined;
    if (!latest || lastDay(date) > latest.end) latest = { id, date, end: lastDay(date) };
  }
  return latest;
}

/** A figure cannot be dated after all its sources. */
function figureDateFaults(file: ContentFile, entries: Entries, today: number): Fault[] {
  const { asOf, sources } = fields(file);
  const date = dateIn(asOf);
  const latest = latestOf(sources, entries);
  // A future date is reported separately.
  if (!date || !latest || sortKey(date) <= latest.end || sortKey(date) > today) return [];
  return [
    at(file, ["asOf"], {
      fault: `le chiffre vaudrait après sa dernière source (${formatDate(date)} ; ${latest.id} est de ${formatDate(latest.date)})`,
      mend: "corrigez la date, ou ajoutez la source qui le dit.",
    }),
  ];
}

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
      ...at(file, ["value"], {
        fault: "le champ manque : le chiffre se lirait sans ce qu'il compte",
        mend: 'ajoutez une ligne « unit: ». Ex. : unit: jeunes, unit: mois, unit: €, unit: "%".',
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
      at(file, ["measures"], {
        fault: "« measures » commence par le chiffre, qui se lirait deux fois",
        mend: "dites seulement ce qu'il compte. Ex. : « jeunes entrés à l'École de la 2e Chance ».",
      }),
    ];
  if (typeof unit !== "string" || !/^\p{Lu}\p{Ll}{3}/u.test(unit)) return [];
  return [
    at(file, ["unit"], {
      fault: `« ${unit} » se lit au milieu d'une phrase, après le nombre`,
      mend: `écrivez « ${unit.slice(0, 1).toLowerCase()}${unit.slice(1)} ».`,
    }),
  ];
}

/** Words for growth, which may exceed 100 %. */
const OF_GROWTH =
  /hausse|augment|croissance|progress|évolution|multipli|supplémentaire|de plus|rapport à|dépass/i;

/** A share is at most 100 %. */
function rateFaults(file: ContentFile): Fault[] {
  const { value, unit, measures, population, note, method } = fields(file);
  if (!/^(?:%|pour ?cents?|pour-cents?)(?:\s|$)/i.test(String(unit ?? ""))) return [];
  if (OF_GROWTH.test([unit, measures, population, note, method].join(" "))) return [];
  try {
    const amount = Object.values(parseQuantity(String(value)));
    if (!amount.some((part) => typeof part === "number" && part > 100)) return [];
  } catch (error) {
    if (error instanceof QuantityError) return []; // reported where it is typed
    throw error;
  }
  return [
    at(file, ["value"], {
      fault: `« ${String(value)} % » : une part ne dépasse pas 100 %`,
      mend: "corrigez le chiffre ; si c'est une hausse, dites-le dans « measures ».",
    }),
  ];
}

/**
 * Reports impossible figures: dated after the sources, without a unit, with the number twice, or a share above 100 %.
 * @param today the day of the build, as returned by `buildDay`
 */
export const figureFaults = (file: ContentFile, entries: Entries, today: number): Fault[] => [
  ...figureDateFaults(file, entries, today),
  ...unitFaults(file),
  ...wordingFaults(file),
  ...rateFaults(file),
];
