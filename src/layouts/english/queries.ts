import type { CollectionEntry } from "astro:content";
import { shownEntries } from "#lib/entries.ts";
import { oncePerBuild } from "#lib/once-per-build.ts";
import { englishPath } from "#lib/english-address.ts";

export type EnglishPage = CollectionEntry<"english">;

/** Every page in English. */
export const englishPages = oncePerBuild(async (): Promise<readonly EnglishPage[]> =>
  shownEntries("english"),
);

/** The addresses of a page in both languages. */
export interface Versions {
  readonly fr: string;
  readonly en: string;
}

const versions = oncePerBuild(async (): Promise<ReadonlyMap<string, Versions>> => {
  const both = (await englishPages()).map(({ id, data }) => ({
    fr: data.french.href,
    en: englishPath(id),
  }));
  return new Map(both.flatMap((each) => [each.fr, each.en].map((path) => [path, each])));
});

/**
 * The addresses of a page in both languages; `undefined` if the page exists in one language only.
 * @param path address of a page in either language
 */
export const versionsOf = async (path: string): Promise<Versions | undefined> =>
  (await versions()).get(path);
