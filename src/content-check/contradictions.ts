import { formatDate } from "../lib/date-words.ts";
import { lastDay, sortKey, type KnownDate } from "../lib/partial-dates.ts";
import { parseQuantity, QuantityError } from "../lib/quantities.ts";
import { dateIn } from "./dates.ts";
import { formatPath, type Fault } from "./faults.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import type { Entries } from "./pointers.ts";

const at = (
  file: ContentFile,
  path: PropertyKey[],
  wrong: Pick<Fault, "fault" | "mend">,
): Fault => ({ file: file.path, line: file.lineOf(path), field: formatPath(path), ...wrong });

/** The last date of a list of sources; `undefined` while one has none that is known. */
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

/** No source tells a figure of a day that comes after it. */
function figureDateFaults(file: ContentFile, entries: Entries, today: number): Fault[] {
  const { asOf, sources } = fields(file);
  const date = dateIn(asOf);
  const latest = latestOf(sources, entries);
  // What is still to come is told as such.
  if (!date || !latest || sortKey(date) <= latest.end || sortKey(date) > today) return [];
  return [
    at(file, ["asOf"], {
      fault: `le chiffre vaudrait après sa dernière source (${formatDate(date)} ; ${latest.id} est de ${formatDate(latest.date)})`,
      mend: "corrigez la date, ou ajoutez la source qui le dit.",
    }),
  ];
}

/** A number says of what it is one: « 15 » alone is read as nothing. A rank needs no unit. */
function unitFaults(file: ContentFile): Fault[] {
  const { value, unit } = fields(file);
  if (unit !== undefined || !isShown(file)) return []; // what is typed there is told where it is typed
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

/** What a figure measures is read behind its number and its unit: it does not say them again. */
function wordingFaults(file: ContentFile): Fault[] {
  const { value, unit, measures } = fields(file);
  const typed = String(value);
  if (
    typeof measures === "string" &&
    new RegExp(`^${typed.replace(/\W/g, "\\$&")}(?!\\w)`).test(measures)
  )
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

/** Words of a share that may be more than the whole: what has grown. */
const OF_GROWTH =
  /hausse|augment|croissance|progress|évolution|multipli|supplémentaire|de plus|rapport à|dépass/i;

/** A share of something is the whole of it at most. */
function rateFaults(file: ContentFile): Fault[] {
  const { value, unit, measures, population, note, method } = fields(file);
  if (!/^(?:%|pour ?cents?|pour-cents?)(?:\s|$)/i.test(String(unit ?? ""))) return [];
  if (OF_GROWTH.test([unit, measures, population, note, method].join(" "))) return [];
  try {
    const amount = Object.values(parseQuantity(String(value)));
    if (!amount.some((part) => typeof part === "number" && part > 100)) return [];
  } catch (error) {
    if (error instanceof QuantityError) return []; // told where it is typed
    throw error;
  }
  return [
    at(file, ["value"], {
      fault: `« ${String(value)} % » : une part ne dépasse pas 100 %`,
      mend: "corrigez le chiffre ; si c'est une hausse, dites-le dans « measures ».",
    }),
  ];
}

/** An open school, or a closed one, opened before it was last heard of. */
function openedFaults(file: ContentFile): Fault[] {
  const { opened, state } = fields(file) as Record<string, Record<string, unknown> | undefined>;
  const [first, last] = [dateIn(opened?.["value"]), dateIn(state?.["asOf"])];
  if (!first || !last || sortKey(first) <= lastDay(last)) return [];
  if (state?.["value"] === "closed")
    return [
      at(file, ["state", "asOf"], {
        fault: `l'école serait fermée (${formatDate(last)}) avant d'avoir ouvert (${formatDate(first)})`,
        mend: "corrigez l'une des deux dates.",
      }),
    ];
  if (state?.["value"] !== "open") return [];
  return [
    at(file, ["state", "asOf"], {
      fault: `l'école serait ouverte à une date (${formatDate(last)}) où elle n'avait pas ouvert (${formatDate(first)})`,
      mend: "corrigez l'une des deux dates ; tant qu'elle n'a pas ouvert, écrivez value: unknown.",
    }),
  ];
}

/** A closed school has no intake to come. */
function closedFaults(file: ContentFile, entries: Entries, today: number): Fault[] {
  const { school: id, starts } = fields(file);
  const start = dateIn(starts);
  const school = entries.find("schools", String(id));
  const { state } = (school ? fields(school) : {}) as { state?: { value?: unknown } | null };
  if (!school || !start || lastDay(start) < today || state?.value !== "closed") return [];
  return [
    at(file, ["school"], {
      fault: `une rentrée est annoncée (${formatDate(start)}) dans une école fermée`,
      mend: `changez l'école, ou supprimez cette fiche ; si l'école a rouvert, écrivez value: open dans « state » de ${school.path}.`,
    }),
  ];
}

const TIME = /^(?:h|heures?|jours?|semaines?|mois|ans?|années?|trimestres?|semestres?)(?!\p{L})/iu;
const PEOPLE_NOT = /^(?:%|€|euros?|m²|h|heures?|jours?|semaines?|mois|ans?|années?)(?!\p{L})/iu;

/** Where a figure is named that must count time, or people. */
function kindFaults(file: ContentFile, entries: Entries): Fault[] {
  const wrong = (path: PropertyKey[], id: unknown, is: (unit: string) => boolean, kind: string) => {
    const figure = typeof id === "string" ? entries.find("figures", id) : undefined;
    const { unit } = figure ? fields(figure) : {};
    if (typeof unit !== "string" || is(unit)) return [];
    return [
      at(file, path, {
        fault: `« ${String(id)} » compte des ${unit}, et non ${kind}`,
        mend: "nommez un autre chiffre de content/figures/, ou ajoutez-le.",
      }),
    ];
  };
  const { glance, steps } = fields(file) as {
    glance?: { duration?: unknown } | null;
    steps?: unknown;
  };
  if (file.collection === "programs")
    return wrong(["glance", "duration"], glance?.duration, (unit) => TIME.test(unit), "une durée");
  if (!Array.isArray(steps)) return [];
  return (steps as unknown[]).flatMap((step, index) =>
    wrong(
      ["steps", index, "people"],
      (step as { people?: unknown } | null)?.people,
      (unit) => !PEOPLE_NOT.test(unit),
      "des personnes",
    ),
  );
}

/** Two questions of one theme cannot have one rank: which comes first would be chance. */
function rankFaults(files: readonly ContentFile[]): Fault[] {
  const first = new Map<string, ContentFile>();
  return files.flatMap((file): Fault[] => {
    const { asker, theme, order } = fields(file);
    if (file.collection !== "questions" || !isShown(file) || typeof order !== "number") return [];
    const key = [asker, theme, order].join(" ");
    const twin = first.get(key);
    if (!twin) first.set(key, file);
    if (!twin) return [];
    return [
      at(file, ["order"], {
        fault: `le rang ${String(order)} est déjà celui de ${twin.path}, dans le même thème`,
        mend: "donnez à chacune son rang : le prochain libre, ou décalez les suivantes.",
      }),
    ];
  });
}

/**
 * What two fields, or two files, say of one thing and cannot both be true.
 * @param today the day of the build, as `buildDay` gives it
 */
export const contradictionFaults = (
  files: readonly ContentFile[],
  entries: Entries,
  today: number,
): Fault[] => [
  ...rankFaults(files),
  ...files.flatMap((file): Fault[] => {
    if (file.collection === "figures")
      return [
        ...figureDateFaults(file, entries, today),
        ...unitFaults(file),
        ...wordingFaults(file),
        ...rateFaults(file),
      ];
    if (file.collection === "schools") return openedFaults(file);
    if (file.collection === "cohorts")
      return [...closedFaults(file, entries, today), ...kindFaults(file, entries)];
    if (file.collection === "programs") return kindFaults(file, entries);
    return [];
  }),
];
