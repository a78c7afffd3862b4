import type { CollectionEntry } from "astro:content";
import { shownEntries } from "#lib/entries.ts";
import { placeUnits, type PlacedModule } from "./rack.ts";

export type Program = CollectionEntry<"programs">;
export type Module = CollectionEntry<"modules">;

/** Every course. */
export const programs = async (): Promise<Program[]> =>
  (await shownEntries("programs")).sort((a, b) => a.data.order - b.data.order);

/** The modules of a course in the order in which they are taken, each with its place in the rack. */
export async function modulesOf(programId: string): Promise<PlacedModule<Module>[]> {
  const modules = (await shownEntries("modules"))
    .filter(({ data }) => data.program.id === programId)
    .sort((a, b) => a.data.order - b.data.order);
  return placeUnits(modules, ({ data }) => data.units);
}

/** The address of a course's page. */
export const programPath = (programId: string): string => `/formations/${programId}/`;
/** A link to a course, for components of other features. */
export const programLink = ({ id, data }: Program) => ({
  href: programPath(id),
  label: data.title,
});

/** The address of a module's page. */
export const modulePath = ({ id, data }: Module): string => `${programPath(data.program.id)}${id}/`;
