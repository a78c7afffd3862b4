import type { Loader, LoaderContext } from "astro/loaders";

/** What Astro gives its own loaders besides: the readers of each kind of file. */
interface Inner {
  entryTypes: Map<string, { getEntryInfo: (file: unknown) => Promise<unknown> }>;
}

/**
 * A fault in one file would keep the development server from starting, where one is in the middle of writing: there the entry
 * stays as it is typed. Our own content check says the fault in place of the pages.
 */
export const tolerant = (loader: Loader, inDevelopment: boolean): Loader =>
  !inDevelopment
    ? loader
    : {
        ...loader,
        load: (context: LoaderContext & Partial<Inner>) =>
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
      };
