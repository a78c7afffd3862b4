import type { CollectionEntry } from "astro:content";
import { referencedEntries, shownEntries } from "#lib/entries.ts";
import { newestFirst } from "#lib/partial-dates.ts";

export type Figure = CollectionEntry<"figures">;

/**
 * One published figure.
 * @throws {Error} if there is no figure with this id, or if it is not to be published
 */
export async function figureById(id: string): Promise<Figure> {
  const figure = (await shownEntries("figures")).find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`Le chiffre « ${id} » n'existe pas, ou n'est pas à publier.`);
  return figure;
}

/** A part of the page of figures. */
export interface FigurePart {
  id: string;
  title: string;
  /** Why its figures disagree. Only a group of figures that disagree has a reason. */
  reason?: string;
  figures: Figure[];
}

/** The parts as headings, for the table of contents beside a long page. */
export const contentsOf = (parts: readonly FigurePart[]) =>
  parts.map(({ id, title }) => ({ depth: 2, slug: id, text: title }));

/**
 * The figures of the press room: first the groups of figures that disagree, then the other figures, then the details of each
 * school (such as the length of its course). Each part begins with the newest figure.
 */
export async function figuresForThePress(): Promise<FigurePart[]> {
  const byDate = (a: Figure, b: Figure) => newestFirst(a.data.asOf, b.data.asOf);
  const isDetail = ({ data }: Figure) => data.detail;
  const groups = await Promise.all(
    (await shownEntries("figure-groups")).map(async ({ id, data }) => ({
      id: `groupe-${id}`,
      title: data.title,
      reason: data.reason,
      figures: (await referencedEntries(data.figures)).sort(byDate),
    })),
  );
  const grouped = new Set(groups.flatMap((group) => group.figures.map(({ id }) => id)));
  const alone = (await shownEntries("figures")).filter(({ id }) => !grouped.has(id)).sort(byDate);
  const ofDetails = (group: FigurePart) => Number(group.figures.every(isDetail));
  return [
    ...groups.sort((a, b) => ofDetails(a) - ofDetails(b)),
    {
      id: "autres",
      title: "Les autres chiffres",
      figures: alone.filter((figure) => !isDetail(figure)),
    },
    {
      id: "details",
      title: "Durées et places, école par école",
      figures: alone.filter(isDetail),
    },
  ].filter(({ figures }) => figures.length > 0);
}
