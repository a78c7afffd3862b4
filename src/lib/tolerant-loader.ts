import type { Loader, LoaderContext } from "astro/loaders";
import { contentChecked } from "./content-checked.ts";

/** What Astro passes to its own loaders in addition to `LoaderContext`: the parsers for each kind of file. */
interface FileParsers {
  entryTypes: Map<string, { getEntryInfo: (file: unknown) => Promise<unknown> }>;
}

/**
 * Wraps a loader so that the content check, and not Astro, reports the faults of the content: Astro would only report the first
 * one, in English. In a build, the loader waits for the content check before it reports an error of its own. In the dev server,
 * an invalid entry is kept as it was typed, and one that cannot be parsed is empty, because a file that is being edited must
 * not prevent the server from starting.
 */
export const tolerant = (loader: Loader, inDevelopment: boolean): Loader =>
  inDevelopment ? keptAsTyped(loader) : checkedFirst(loader);

const checkedFirst = (loader: Loader): Loader => ({
  ...loader,
  load: async (context) => {
    const [read] = await Promise.allSettled([loader.load(context)]);
    await contentChecked();
    if (read.status === "rejected") throw read.reason;
  },
});

const keptAsTyped = (loader: Loader): Loader => ({
  ...loader,
  load: (context: LoaderContext & Partial<FileParsers>) =>
    loader.load({
      ...context,
      parseData: async (entry) => {
        try {
          return await context.parseData(entry);
        } catch {
          return entry.data;
        }
      },
      entryTypes: new Map(
        [...(context.entryTypes ?? [])].map(([extension, type]) => [
          extension,
          {
            ...type,
            getEntryInfo: async (file: unknown) => {
              try {
                return await type.getEntryInfo(file);
              } catch {
                return { data: {}, body: "", slug: "", rawData: "" };
              }
            },
          },
        ]),
      ),
    } as LoaderContext),
});
