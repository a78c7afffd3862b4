import { formatDateOf } from "#lib/date-words.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { kindOfLabel, otherKindMistake } from "./figure-kinds.ts";

/**
 * Reports a note on a figure if the note names years, but no year of the figure: « en 2022 » under a figure of 2017. « en 2017,
 * puis 2022 » is fine.
 */
export function noteYearFaults(
  file: ContentFile,
  path: readonly PropertyKey[],
  note: unknown,
  figure: ContentFile,
): Fault[] {
  const date = dateIn(fields(figure)["asOf"]);
  const years = String(note ?? "").match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  if (!date || years.length === 0) return [];
  const [from, to] = [date.from.year, (date.to ?? date.from).year];
  if (years.some((year) => Number(year) >= from && Number(year) <= to)) return [];
  return [
    faultAt(file, [...path], {
      fault: `« ${String(path.at(-1))} » dit ${years.join(", ")}, et le chiffre « ${figure.id} » est ${formatDateOf(date)}`,
      remedy: "corrigez l'une des deux lignes.",
    }),
  ];
}

/**
 * Reports a figure on the home page under a label or above a detail that says something else: « Durée » over a number of
 * people, « annonce de 2020 » under a figure of 2023.
 */
export function labelledFigureFaults(file: ContentFile, entries: Entries): Fault[] {
  const { facts } = fields(file);
  if (!Array.isArray(facts)) return [];
  return (facts as unknown[]).flatMap((fact, index): Fault[] => {
    const { term, fact: words, figure: id, detail } = (fact ?? {}) as Record<string, unknown>;
    const figure = typeof id === "string" ? entries.find("figures", id) : undefined;
    if (!figure || words !== undefined) return [];
    const needed = kindOfLabel(String(term));
    const wrong = needed && otherKindMistake(figure, needed);
    return wrong
      ? [faultAt(file, ["facts", index, "figure"], wrong)]
      : noteYearFaults(file, ["facts", index, "detail"], detail, figure);
  });
}
