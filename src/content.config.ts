import { defineCollection, reference } from "astro:content";
import { glob } from "astro/loaders";
import type { z } from "astro/zod";
import { COLLECTIONS, type CollectionName } from "./collections.ts";

const collection = <Name extends CollectionName>(name: Name) => {
  const { extension, schema } = COLLECTIONS[name];
  return defineCollection({
    loader: glob({
      base: `./content/${name}`,
      pattern: `[^_]*.${extension}`,
      // The file's name is the address: what the editor sees is what the visitor gets.
      generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
    }),
    schema: ({ image }) =>
      schema({ image, reference }) as ReturnType<(typeof COLLECTIONS)[Name]["schema"]> & z.ZodType,
  });
};

export const collections = {
  programs: collection("programs"),
  modules: collection("modules"),
  schools: collection("schools"),
  cohorts: collection("cohorts"),
  partners: collection("partners"),
  press: collection("press"),
  statements: collection("statements"),
  figures: collection("figures"),
  "figure-groups": collection("figure-groups"),
  questions: collection("questions"),
  pages: collection("pages"),
  sources: collection("sources"),
};
