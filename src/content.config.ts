import { defineCollection, reference } from "astro:content";
import { glob } from "astro/loaders";
import type { z } from "astro/zod";
import { COLLECTIONS, type CollectionName } from "./collections.ts";
import type { SchemaTools } from "./lib/schema.ts";
import { textLoader } from "./lib/text-loader.ts";
import { tolerant } from "./lib/tolerant-loader.ts";

const collection = <Schema extends z.ZodType>(
  name: CollectionName,
  { extension, schema }: { extension: string; schema: (tools: SchemaTools) => Schema },
) =>
  defineCollection({
    loader: tolerant(
      textLoader(
        glob({
          base: `./content/${name}`,
          pattern: `[^._]*.${extension}`, // macOS leaves a "._name.mdx" beside each file on some disks
          // The id is the file's name and becomes the page's address, so editors can read the address in the folder.
          generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
        }),
      ),
      import.meta.env.DEV,
    ),
    schema: ({ image }) => schema({ image, reference }),
  });

export const collections = {
  programs: collection("programs", COLLECTIONS.programs),
  modules: collection("modules", COLLECTIONS.modules),
  schools: collection("schools", COLLECTIONS.schools),
  cohorts: collection("cohorts", COLLECTIONS.cohorts),
  partners: collection("partners", COLLECTIONS.partners),
  press: collection("press", COLLECTIONS.press),
  statements: collection("statements", COLLECTIONS.statements),
  figures: collection("figures", COLLECTIONS.figures),
  "figure-groups": collection("figure-groups", COLLECTIONS["figure-groups"]),
  milestones: collection("milestones", COLLECTIONS.milestones),
  audiences: collection("audiences", COLLECTIONS.audiences),
  questions: collection("questions", COLLECTIONS.questions),
  home: collection("home", COLLECTIONS.home),
  "self-check": collection("self-check", COLLECTIONS["self-check"]),
  lists: collection("lists", COLLECTIONS.lists),
  pages: collection("pages", COLLECTIONS.pages),
  english: collection("english", COLLECTIONS.english),
  sources: collection("sources", COLLECTIONS.sources),
};
