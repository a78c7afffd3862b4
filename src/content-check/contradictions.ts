import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { DATE_PATTERN, lastDay, mayBeSameDay, sortKey } from "#lib/partial-dates.ts";
import { laterThanSourcesFaults, latestOf } from "./after-sources.ts";
import { dateIn } from "./dates.ts";
import { faultAt as at, type Fault } from "./faults.ts";
import { figureFaults, hasOddUnit } from "./figures.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import { otherPartnerFaults } from "./other-partner.ts";
import type { Entries } from "./pointers.ts";
import { tiedPeopleFaults } from "./tied-people.ts";

/** A school must have opened before the date of its last known state, open or closed. */
function openedFaults(file: ContentFile, entries: Entries): Fault[] {
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
  if (state?.["value"] !== "open") {
    // An announcement may well be the last news of a school that was still to open; a later source saw it open.
    const source = latestOf(state?.["sources"], entries);
    if (!source || sortKey(source.date) < sortKey(first)) return [];
    return [
      at(file, ["state", "asOf"], {
        fault: `les dernières nouvelles de l'école seraient (${formatDate(last)}) d'avant d'avoir ouvert (${formatDate(first)})`,
        remedy: `corrigez l'une des deux dates ; la source ${source.id} est ${formatDateOf(source.date)}.`,
      }),
    ];
  }
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

const OPENING_DATE = new RegExp(`^(?:Le |En |Dès |Fin |Début |Au |À )?(${DATE_PATTERN})`, "iu");

/** Reports an event that is told with another date than its own, in the first words of the history or of a press page. */
function otherDayFaults(file: ContentFile): Fault[] {
  const { date, what, summary } = fields(file);
  const isPress = file.collection === "press";
  if (!isPress && file.collection !== "milestones") return [];
  const words = String(isPress ? summary : what);
  const typed = OPENING_DATE.exec(words)?.[1];
  const [own, told] = [dateIn(date), dateIn(typed)];
  if (!own || !told || mayBeSameDay(own, told)) return [];
  if (!isPress)
    return [
      at(file, ["what"], {
        fault: `« what » dit ${typed ?? ""}, et « date » ${formatDate(own)}`,
        remedy: "corrigez l'une des deux ; la date se lit déjà devant la phrase.",
      }),
    ];
  // Two days are compared part by part. A summary may begin with what came before its event, if it also says when that was.
  if (own.from.day !== undefined && told.from.day !== undefined) return [];
  const dates = [...words.matchAll(new RegExp(DATE_PATTERN, "giu"))].map(([each]) => dateIn(each));
  if (own.qualifier || dates.some((each) => each && mayBeSameDay(own, each))) return [];
  return [
    at(file, ["summary"], {
      fault: `le résumé dit « ${typed ?? ""} », et « date » ${formatDate(own)}`,
      remedy:
        "corrigez l'un des deux ; si ce sont deux événements, dites aussi quand était celui que nomme « event ».",
    }),
  ];
}

/** Reports a group of figures in which one counts time and the others do not, or the other way round. */
function mixedGroupFaults(file: ContentFile, entries: Entries): Fault[] {
  const { figures } = fields(file);
  if (file.collection !== "figure-groups" || !Array.isArray(figures)) return [];
  // A figure without a unit is reported by itself.
  const units = figures.map((id) => {
    const figure = entries.find("figures", String(id));
    const { unit } = figure ? fields(figure) : {};
    return typeof unit === "string" ? unit : undefined;
  });
  const odd = (isOdd: boolean) =>
    units.flatMap((unit, index) =>
      unit !== undefined && TIME.test(unit) === isOdd ? [{ unit, index }] : [],
    );
  const [few, many] = [odd(true), odd(false)].sort((a, b) => a.length - b.length);
  const [first] = few ?? [];
  if (!first || !many || few?.length === many.length) return [];
  return [
    at(file, ["figures", first.index], {
      fault: `« ${String(figures[first.index])} » compte des ${first.unit}, et les autres des ${many[0]?.unit ?? ""}`,
      remedy: "un groupe rapproche ce qui se compte de la même façon : retirez ce chiffre.",
    }),
  ];
}

const TIME = /^(?:h|heures?|jours?|semaines?|mois|ans?|années?|trimestres?|semestres?)(?!\p{L})/iu;
const PEOPLE_NOT = /^(?:%|€|euros?|m²|h|heures?|jours?|semaines?|mois|ans?|années?)(?!\p{L})/iu;

/** In years. A number of people from longer before an intake is of another one. */
const FORMER_YEARS = 2;

/** A field that needs a duration or a number of people must name a figure with such a unit. */
function kindFaults(file: ContentFile, entries: Entries): Fault[] {
  const wrong = (path: PropertyKey[], id: unknown, is: (unit: string) => boolean, kind: string) => {
    const figure = typeof id === "string" ? entries.find("figures", id) : undefined;
    const { unit } = figure ? fields(figure) : {};
    // A figure with the unit of another is reported in its own file.
    if (typeof unit !== "string" || is(unit) || (figure && hasOddUnit(figure))) return [];
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
  const start = dateIn(fields(file)["starts"]);
  const former = (path: PropertyKey[], id: unknown): Fault[] => {
    const figure = typeof id === "string" ? entries.find("figures", id) : undefined;
    const date = figure && dateIn(fields(figure)["asOf"]);
    if (!start || !date || lastDay(date) + FORMER_YEARS * 10_000 >= sortKey(start)) return [];
    return [
      at(file, path, {
        fault: `« ${String(id)} » est le nombre d'une autre promotion (${formatDate(date)})`,
        remedy: "retirez la ligne, ou nommez le chiffre de cette promotion-ci.",
      }),
    ];
  };
  return (steps as unknown[]).flatMap((step, index) => {
    const path = ["steps", index, "people"];
    const { people } = (step ?? {}) as { people?: unknown };
    const ofKind = wrong(path, people, (unit) => !PEOPLE_NOT.test(unit), "des personnes");
    return ofKind.length > 0 ? ofKind : former(path, people);
  });
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
  ...files.flatMap((file) => laterThanSourcesFaults(file, entries, today)),
  ...files.flatMap(otherDayFaults),
  ...files.flatMap((file) => mixedGroupFaults(file, entries)),
  ...tiedPeopleFaults(files, entries),
  // A role that names another partner says more than one that names none.
  ...files.flatMap((file) => otherPartnerFaults(file, entries, files)),
  ...files.flatMap((file): Fault[] => {
    if (file.collection === "figures") return figureFaults(file, entries);
    if (file.collection === "schools") {
      const ofOpening = openedFaults(file, entries);
      return ofOpening.length > 0 ? ofOpening : oldNewsFaults(file, today);
    }
    if (file.collection === "cohorts" || file.collection === "programs")
      return kindFaults(file, entries);
    return [];
  }),
];
