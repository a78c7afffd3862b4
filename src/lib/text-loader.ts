import type { Loader } from "astro/loaders";

/**
 * Wraps a loader so that a text is only compiled when its page is rendered (`render-text.ts`). By default Astro makes a module
 * of each MDX text and bundles them all, which on a site with thousands of pages takes half of the build time and most of its
 * memory. A text with a picture stays a module, so that Astro processes the picture. Windows line breaks ("\r\n") in the stored
 * text become "\n", the only ones that later steps know.
 */
export const textLoader = (loader: Loader): Loader => ({
  ...loader,
  load: (context) => {
    const { store } = context;
    return loader.load({
      ...context,
      store: {
        ...store,
        set: ({ deferredRender = false, ...given }) => {
          const body = given.body?.replaceAll("\r\n", "\n");
          const entry = body === undefined ? given : { ...given, body };
          return store.set(
            deferredRender && body?.includes("![") ? { ...entry, deferredRender } : entry,
          );
        },
      },
    });
  },
});
