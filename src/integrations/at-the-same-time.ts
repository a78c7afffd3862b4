import type { AstroIntegration } from "astro";

/**
 * Combines independent steps at the end of a build into one that runs them concurrently: while one waits for another program
 * or for the disk, another can work. They may have the hooks `astro:config:done`, `astro:server:setup` and `astro:build:done`.
 */
export const atTheSameTime = (...steps: readonly AstroIntegration[]): AstroIntegration => ({
  name: steps.map(({ name }) => name).join(" + "),
  hooks: {
    "astro:config:done": async (options) => {
      for (const { hooks } of steps) await hooks["astro:config:done"]?.(options);
    },
    "astro:server:setup": async (options) => {
      for (const { hooks } of steps) await hooks["astro:server:setup"]?.(options);
    },
    "astro:build:done": async (options) => {
      await Promise.all(
        steps.map(({ name, hooks }) =>
          hooks["astro:build:done"]?.({ ...options, logger: options.logger.fork(name) }),
        ),
      );
    },
  },
});
