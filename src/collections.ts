/**
 * The collections of `content/`, each named like its folder. Astro builds from this table; the content check uses it to report
 * every fault of every file. `only` lists the file names of a collection with fixed pages: each of these files must exist, and
 * no other file is allowed.
 */
import { selfCheckSchema } from "./application/self-check-schema.ts";
import { figureGroupSchema, figureSchema } from "./figures/schema.ts";
import { englishSchema } from "./layouts/english/schema.ts";
import { milestoneSchema } from "./history/schema.ts";
import { homeSchema } from "./home/schema.ts";
import { LIST_PAGES, listSchema } from "./layouts/list-schema.ts";
import { pageSchema } from "./layouts/page-schema.ts";
import { partnerSchema } from "./partners/schema.ts";
import { releaseSchema, statementSchema } from "./press/schema.ts";
import { cohortSchema, moduleSchema, programSchema } from "./programs/schema.ts";
import { audienceSchema } from "./questions/audience-schema.ts";
import { questionSchema } from "./questions/schema.ts";
import { schoolSchema } from "./schools/schema.ts";
import { sourceSchema } from "./sources/schema.ts";

export const COLLECTIONS = {
  programs: { extension: "mdx", body: "required", schema: programSchema },
  modules: { extension: "mdx", body: "required", schema: moduleSchema },
  schools: { extension: "mdx", body: "optional", schema: schoolSchema },
  cohorts: { extension: "yaml", body: "none", schema: cohortSchema },
  partners: { extension: "mdx", body: "optional", schema: partnerSchema },
  press: { extension: "mdx", body: "required", schema: releaseSchema },
  statements: { extension: "yaml", body: "none", schema: statementSchema },
  figures: { extension: "yaml", body: "none", schema: figureSchema },
  "figure-groups": { extension: "yaml", body: "none", schema: figureGroupSchema },
  milestones: { extension: "yaml", body: "none", schema: milestoneSchema },
  audiences: { extension: "yaml", body: "none", schema: audienceSchema },
  questions: { extension: "mdx", body: "required", schema: questionSchema },
  home: { extension: "yaml", body: "none", schema: homeSchema, only: ["accueil"] },
  "self-check": { extension: "yaml", body: "none", schema: selfCheckSchema, only: ["conseils"] },
  lists: { extension: "yaml", body: "none", schema: listSchema, only: LIST_PAGES },
  pages: { extension: "mdx", body: "required", schema: pageSchema },
  english: { extension: "mdx", body: "required", schema: englishSchema },
  sources: { extension: "yaml", body: "none", schema: sourceSchema },
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
