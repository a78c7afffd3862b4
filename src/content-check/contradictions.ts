import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { dateIn } from "./dates.ts";
import { faultAt as at, type Fault } from "./faults.ts";
import { figureFaults } from "./figures.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import type { Entries } from "./pointers.ts";

/** A school must have opened before the date of its last known state, open or closed. */
function openedFaults(file: ContentFile): Fault[] {
  const { opened, state } = fields(file) as Record<string, Record<string, unknown> | undefined>;
  const [first, last] = [dateIn(opened?.["value"]), dateIn(state?.["asOf"])];
  if (!first || !last || sortKey(first) <= lastDay(last)) return [];
  if (state?.["value"] === "closed")
    return [
      at(file, ["state", "asOf"], {
        fault: `l'école serait fermée (${formatDate(last)}) avant d'avoir ouvert (${formatDate(first)})`,
        remedy: "corrigez l'une des deux dates.",
      }),
    ];
  if (state?.["value"] !== "open") return [];
  return [
    at(file, ["state", "asOf"], {
      fault: `l'école serait ouverte à une date (${formatDate(last)}) où elle n'avait pas ouvert (${formatDate(first)})`,
      remedy:
        "corrigez l'une des deux dates ; tant qu'elle n'a pas ouvert, écrivez value: unknown.",
    }),
  ];
}

/** In years. Older news about a school does not show that it still takes people. */
const NEWS_LAST = 3;

/** Reports an open school without news for years; a notice, since it comes with the passing of time. */
function oldNewsFaults(file: ContentFile, today: number): Fault[] {
  const { state } = fields(file) as { state?: { value?: unknown; asOf?: unknown } | null };
  const last = dateIn(state?.asOf);
  if (state?.value !== "open" || !last || lastDay(last) + NEWS_LAST * 10_000 > today) return [];
  return [
    {
      ...at(file, ["state", "asOf"], {
        fault: `l'école est dite ouverte, et ses dernières nouvelles sont ${formatDateOf(last)}`,
        remedy: "corrigez l'année, ajoutez une source plus récente, ou écrivez value: unknown.",
      }),
      passing: true,
    },
  ];
}

/** A closed school has no future intake. */
function closedFaults(file: ContentFile, entries: Entries, today: number): Fault[] {
  const { school: id, starts } = fields(file);
  const start = dateIn(starts);
  const school = entries.find("schools", String(id));
  const { state } = (school ? fields(school) : {}) as { state?: { value?: unknown } | null };
  if (!school || !start || lastDay(start) < today || state?.value !== "closed") return [];
  return [
    at(file, ["school"], {
      fault: `une rentrée est annoncée (${formatDate(start)}) dans une école fermée`,
      remedy: `changez l'école, ou supprimez cette fiche ; si l'école a rouvert, écrivez value: open dans « state » de ${school.path}.`,
    }),
  ];
}

const TIME = /^(?:h|heures?|jours?|semaines?|mois|ans?|années?|trimestres?|semestres?)(?!\p{L})/iu;
const PEOPLE_NOT = /^(?:%|€|euros?|m²|h|heures?|jours?|semaines?|mois|ans?|années?)(?!\p{L})/iu;

/** A field that needs a duration or a number of people must name a figure with such a unit. */
function kindFaults(file: ContentFile, entries: Entries): Fault[] {
  const wrong = (path: PropertyKey[], id: unknown, is: (unit: string) => boolean, kind: string) => {
    const figure = typeof id === "string" ? entries.find("figures", id) : undefined;
    const { unit } = figure ? fields(figure) : {};
    if (typeof unit !== "string" || is(unit)) return [];
    return [
      at(file, path, {
        fault: `« ${String(id)} » compte des ${unit}, et non ${kind}`,
        remedy: "nommez un autre chiffre de content/figures/, ou ajoutez-le.",
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

/** Two questions of one theme cannot have the same rank: their order would be arbitrary. */
function rankFaults(files: readonly ContentFile[]): Fault[] {
  const first = new Map<string, ContentFile>();
  return files.flatMap((file): Fault[] => {
    const { audience, theme, order } = fields(file);
    if (file.collection !== "questions" || !isShown(file) || typeof order !== "number") return [];
    const key = [audience, theme, order].join(" ");
    const twin = first.get(key);
    if (!twin) first.set(key, file);
    if (!twin) return [];
    return [
      at(file, ["order"], {
        fault: `le rang ${String(order)} est déjà celui de ${twin.path}, dans le même thème`,
        remedy: "donnez à chacune son rang : le prochain libre, ou décalez les suivantes.",
      }),
    ];
  });
}

/**
 * Reports contradictions: two fields or files that say different things about one subject, of which only one can be true.
 * @param today the day of the build, as returned by `buildDay`
 */
export const contradictionFaults = (
  files: readonly ContentFile[],
  entries: Entries,
  today: number,
): Fault[] => [
  ...rankFaults(files),
  ...files.flatMap((file): Fault[] => {
    if (file.collection === "figures") return figureFaults(file, entries, today);
    if (file.collection === "schools") {
      const ofOpening = openedFaults(file);
      return ofOpening.length > 0 ? ofOpening : oldNewsFaults(file, today);
    }
    if (file.collection === "cohorts")
      return [...closedFaults(file, entries, today), ...kindFaults(file, entries)];
    if (file.collection === "programs") return kindFaults(file, entries);
    return [];
  }),
];
