import { BUILD_DATE } from "astro:env/server";
import { buildDay } from "../lib/build-day.ts";

/** The day of this build: intakes before it are over. */
export const TODAY = buildDay(BUILD_DATE);
