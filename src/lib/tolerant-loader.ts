import type { Loader, LoaderContext } from "astro/loaders";

/** What Astro passes to its own loaders in addition: the parsers for each kind of file. */
interface Inner {
  entryTypes: Map<string, { getEntryInfo: (file: unknown) => Promise<unknown> }>;
}

/**
 * Keeps an invalid entry as it was typed in the dev server, where a fault in one file, which is being edited, would otherwise
 * prevent the server from starting. The content check reports the fault in place of the pages.
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
