import { formatDateOf } from "#lib/date-words.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { kindOfFigure, kindOfLabel, otherKindMistake, type FigureKind } from "./figure-kinds.ts";
import { isOfYear } from "./figure-years.ts";

/** A year, unless it is that of something earlier: « depuis 2020 », « la même qu'en 2020 ». */
const YEAR = /(?<!\d|(?:depuis|dès|comme\sen|qu['’]en)\s)20\d\d(?!\d)/giu;

/**
 * Reports a note on a figure if the note names years, but no year of the figure, its words or its sources: « en 2022 » under a
 * figure of 2017. « en 2017, puis 2022 » is fine.
 */
export function noteYearFaults(
  file: ContentFile,
  path: readonly PropertyKey[],
  note: unknown,
  figure: ContentFile,
  entries: Entries,
): Fault[] {
  const date = dateIn(fields(figure)["asOf"]);
  const years = String(note ?? "").match(YEAR) ?? [];
  if (!date || years.length === 0) return [];
  if (years.some((year) => isOfYear(Number(year), figure, entries))) return [];
  return [
    faultAt(file, [...path], {
      fault: `« ${String(path.at(-1))} » dit ${years.join(", ")}, et le chiffre « ${figure.id} » est ${formatDateOf(date)}`,
      remedy: "corrigez l'une des deux lignes.",
    }),
  ];
}

/** The kinds that a label may name above a percentage: « Jeunes en emploi : 70 % », « Salaire : 55 % du Smic ». */
const SHARED: ReadonlySet<FigureKind> = new Set(["people", "sites", "money"]);

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
    const isShareOf = needed && SHARED.has(needed) && kindOfFigure(figure) === "share";
    const wrong = needed && !isShareOf && otherKindMistake(figure, needed);
    return wrong
      ? [faultAt(file, ["facts", index, "figure"], wrong)]
      : noteYearFaults(file, ["facts", index, "detail"], detail, figure, entries);
  });
}
