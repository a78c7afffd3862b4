import type { Figure } from "#figures/queries.ts";
import { referencedEntries, shownEntries } from "#lib/entries.ts";
import { formatQuantity, type Quantity } from "#lib/quantities.ts";
import { AMOUNT_PRECISIONS, type FigureRecord } from "./figure-record.ts";
import { sourceValues } from "./sources.ts";
import { basisOf, dateOf, idsOf, plainSpaces } from "./values.ts";

function numbersOf(value: Quantity): [number, number | null] {
  switch (value.kind) {
    case "range":
      return [value.from, value.to];
    case "then":
      return [value.first, value.second];
    default:
      return [value.value, null];
  }
}

/** The reasons why a figure disagrees with others, by the id of the figure. */
async function disagreements(): Promise<Map<string, string[]>> {
  const reasons = new Map<string, string[]>();
  for (const { data } of await shownEntries("figure-groups"))
    for (const { id } of await referencedEntries(data.figures))
      reasons.set(id, [...(reasons.get(id) ?? []), data.reason]);
  return reasons;
}

async function recordOf(figure: Figure, site: URL, reasons: readonly string[]) {
  const { id, data } = figure;
  const [nombre, nombre_2] = numbersOf(data.value);
  return {
    identifiant: id,
    valeur: plainSpaces(formatQuantity(data.value)),
    nombre,
    nombre_2,
    precision: AMOUNT_PRECISIONS[data.value.kind],
    unite: data.unit ?? null,
    mesure: data.measures,
    population: data.population ?? null,
    date: dateOf(data.asOf),
    fondement: basisOf(data.basis),
    methode: data.method ?? null,
    reserve: data.note ?? null,
    desaccords: [...reasons],
    sources: await sourceValues(figure),
    formations: idsOf(data.programs),
    ecoles: idsOf(data.schools),
    page: new URL(`/presse/chiffres/#${id}`, site).href,
  } satisfies FigureRecord;
}

/** Every published figure, sorted by id. */
export async function figureRecords(site: URL): Promise<FigureRecord[]> {
  const reasons = await disagreements();
  const figures = (await shownEntries("figures")).sort((a, b) => a.id.localeCompare(b.id, "fr"));
  return Promise.all(figures.map((figure) => recordOf(figure, site, reasons.get(figure.id) ?? [])));
}
