/**
 * Every collection of `content/`: its folder is its name. Astro reads this table to build, and the content check reads it
 * to list every fault of every file at once.
 */
import { figureGroupSchema, figureSchema } from "./figures/schema.ts";
import { pageSchema } from "./layouts/page-schema.ts";
import { partnerSchema } from "./partners/schema.ts";
import { releaseSchema, statementSchema } from "./press/schema.ts";
import { moduleSchema, programSchema } from "./programs/schema.ts";
import { questionSchema } from "./questions/schema.ts";
import { cohortSchema, schoolSchema } from "./schools/schema.ts";
import { sourceSchema } from "./sources/schema.ts";

export const COLLECTIONS = {
  programs: { extension: "mdx", schema: programSchema },
  modules: { extension: "mdx", schema: moduleSchema },
  schools: { extension: "mdx", schema: schoolSchema },
  cohorts: { extension: "yaml", schema: cohortSchema },
  partners: { extension: "mdx", schema: partnerSchema },
  press: { extension: "mdx", schema: releaseSchema },
  statements: { extension: "yaml", schema: statementSchema },
  figures: { extension: "yaml", schema: figureSchema },
  "figure-groups": { extension: "yaml", schema: figureGroupSchema },
  questions: { extension: "mdx", schema: questionSchema },
  pages: { extension: "mdx", schema: pageSchema },
  sources: { extension: "yaml", schema: sourceSchema },
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
