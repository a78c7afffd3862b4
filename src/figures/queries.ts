import type { CollectionEntry } from "astro:content";
import { referencedEntries, shownEntries } from "../lib/entries.ts";
import { newestFirst } from "../lib/partial-dates.ts";

export type Figure = CollectionEntry<"figures">;

/**
 * One figure that may be shown.
 * @throws {Error} when there is none of that name, or when it is not to be published.
 */
export async function figureById(id: string): Promise<Figure> {
  const figure = (await shownEntries("figures")).find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`Le chiffre « ${id} » n'existe pas, ou n'est pas à publier.`);
  return figure;
}

/** The sources of each figure that may be shown, by their ids. */
export const figureSources = async (): Promise<Map<string, string[]>> =>
  new Map(
    (await shownEntries("figures")).map(({ id, data }) => [id, data.sources.map(({ id }) => id)]),
  );

export interface FigureGroup {
  id: string;
  title: string;
  reason: string;
  figures: Figure[];
}

/** The groups as headings, for the list beside a long page. */
export const contentsOf = (groups: readonly FigureGroup[]) =>
  groups.map(({ id, title }) => ({ depth: 2, slug: `groupe-${id}`, text: title }));

/**
 * The figures of the press room: groups that disagree, then all the others, each part newest first. The first page holds
 * those that are asked for; the second the details (how long a course lasts, who it takes).
 */
export async function figuresForThePress(
  page: "main" | "detail",
): Promise<{ groups: FigureGroup[]; others: Figure[] }> {
  const byDate = (a: Figure, b: Figure) => newestFirst(a.data.asOf, b.data.asOf);
  const isHere = (figures: readonly Figure[]) =>
    figures.every(({ data }) => data.detail) === (page === "detail");
  const groups = await Promise.all(
    (await shownEntries("figure-groups")).map(async ({ id, data }) => ({
      id,
      title: data.title,
      reason: data.reason,
      figures: (await referencedEntries(data.figures)).sort(byDate),
    })),
  );
  const grouped = new Set(groups.flatMap((group) => group.figures.map(({ id }) => id)));
  const others = (await shownEntries("figures"))
    .filter((figure) => !grouped.has(figure.id) && isHere([figure]))
    .sort(byDate);
  return { groups: groups.filter(({ figures }) => isHere(figures)), others };
}
