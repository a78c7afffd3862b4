import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { dateIn, FIRST_YEAR } from "#content-check/dates/dates.ts";
import { PLANNED } from "#content-check/dates/dates-in-text.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { latestOf } from "#content-check/sources/after-sources.ts";

/** Reports a school whose last known state is dated before it opened. */
function stateBeforeOpeningFaults(file: ContentFile, entries: Entries): Fault[] {
  const { opened, state } = fields(file) as Record<string, Record<string, unknown> | undefined>;
  const [first, last] = [dateIn(opened?.["value"]), dateIn(state?.["asOf"])];
  if (!first || !last || sortKey(first) <= lastDay(last)) return [];
  if (state?.["value"] === "closed")
    return [
      faultAt(file, ["state", "asOf"], {
        fault: `l'école serait fermée (${formatDate(last)}) avant d'avoir ouvert (${formatDate(first)})`,
        remedy: "corrigez l'une des deux dates.",
      }),
    ];
  if (state?.["value"] !== "open") {
    // The last news of a school may be the announcement of its opening. Only a source from after the opening shows that a date
    // is wrong.
    const source = latestOf(state?.["sources"], entries);
    if (!source || sortKey(source.date) < sortKey(first)) return [];
    return [
      faultAt(file, ["state", "asOf"], {
        fault: `les dernières nouvelles de l'école seraient (${formatDate(last)}) d'avant d'avoir ouvert (${formatDate(first)})`,
        remedy: `corrigez l'une des deux dates ; la source ${source.id} est ${formatDateOf(source.date)}.`,
      }),
    ];
  }
  return [
    faultAt(file, ["state", "asOf"], {
      fault: `l'école serait ouverte à une date (${formatDate(last)}) où elle n'avait pas ouvert (${formatDate(first)})`,
      remedy:
        "corrigez l'une des deux dates ; tant qu'elle n'a pas ouvert, écrivez value: unknown.",
    }),
  ];
}

/** In years. Older news does not show that a school is still open. */
const MAX_YEARS_OF_NEWS = 3;

/**
 * Reports an open school whose latest news is too old. This does not stop the build, because nobody made a mistake: time has
 * passed.
 */
function oldNewsFaults(file: ContentFile, today: number): Fault[] {
  const { state } = fields(file) as { state?: { value?: unknown; asOf?: unknown } | null };
  const last = dateIn(state?.asOf);
  if (state?.value !== "open" || !last || lastDay(last) + MAX_YEARS_OF_NEWS * 10_000 > today)
    return [];
  return [
    {
      ...faultAt(file, ["state", "asOf"], {
        fault: `l'école est dite ouverte, et ses dernières nouvelles sont ${formatDateOf(last)}`,
        remedy: "corrigez l'année, ajoutez une source plus récente, ou écrivez value: unknown.",
      }),
      isNotice: true,
    },
  ];
}

/**
 * Reports a school that opened after the date of a figure about it. A figure that was announced for the opening is fine:
 * « places prévues ».
 */
function figureBeforeOpeningFaults(file: ContentFile, figures: readonly ContentFile[]): Fault[] {
  const { opened } = fields(file) as { opened?: { value?: unknown } | null };
  const first = dateIn(opened?.value);
  if (!first) return [];
  const earlier = figures.find((figure) => {
    const { schools, asOf, measures } = fields(figure);
    const ids = asIds(schools);
    const date = dateIn(asOf);
    const isOdd = !date || date.from.year < FIRST_YEAR; // another rule reports such a date
    if (isOdd || PLANNED.test(String(measures))) return false;
    return ids.length === 1 && ids[0] === file.id && lastDay(date) < sortKey(first);
  });
  if (!earlier) return [];
  const date = dateIn(fields(earlier)["asOf"]);
  return [
    faultAt(file, ["opened", "value"], {
      fault: `l'école aurait ouvert (${formatDate(first)}) après son premier chiffre (${date ? formatDate(date) : ""}, ${earlier.path})`,
      remedy:
        "corrigez l'une des deux dates ; si le chiffre était annoncé, dites-le dans « measures » (« places prévues »).",
    }),
  ];
}

/** Reports schools that opened after their last known state or their first figure, and open schools without recent news. */
export function schoolDateFaults(
  files: readonly ContentFile[],
  entries: Entries,
  today: number,
): Fault[] {
  const figures = files.filter((file) => file.collection === "figures" && isShown(file));
  return files
    .filter(({ collection }) => collection === "schools")
    .flatMap((file): Fault[] => {
      const stateFaults = stateBeforeOpeningFaults(file, entries);
      return [
        ...(isShown(file) ? figureBeforeOpeningFaults(file, figures) : []),
        ...(stateFaults.length > 0 ? stateFaults : oldNewsFaults(file, today)),
      ];
    });
}
