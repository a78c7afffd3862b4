import { BUILD_DATE } from "astro:env/server";
import { buildDay } from "./build-day.ts";

/** The day of this build: earlier intakes are over, and what is under embargo until a later day is not shown. */
export const TODAY = buildDay(BUILD_DATE);
