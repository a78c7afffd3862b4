import { BUILD_DATE } from "astro:env/server";
import { buildDay } from "./build-day.ts";

/** The day of this build: intakes before it are over, and what waits for a day after it is not shown. */
export const TODAY = buildDay(BUILD_DATE);
