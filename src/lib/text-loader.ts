import type { Loader } from "astro/loaders";

/**
 * Astro makes a module of the text of each MDX file, and bundles them all: of a site with thousands of pages that is half of the build
 * and most of its memory. Here a text stays a text until its page is made (`render-text.ts`); only one that shows a picture is a
 * module, whose pictures Astro then makes.
 */
export const textLoader = (loader: Loader): Loader => ({
  ...loader,
  load: (context) => {
    const { store } = context;
    return loader.load({
      ...context,
      store: {
        ...store,
        set: ({ deferredRender = false, ...entry }) =>
          store.set(
            deferredRender && entry.body?.includes("![") ? { ...entry, deferredRender } : entry,
          ),
      },
    });
  },
});
