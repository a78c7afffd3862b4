import { schools } from "../schools/queries.ts";
import { byTime } from "../schools/today.ts";
import { intakesToCome } from "./intakes.ts";

/** The schools where we train today, and those of our history, as the content and the intakes to come tell them. */
export const schoolsByTime = async () =>
  byTime(await schools(), new Set((await intakesToCome()).map(({ schoolId }) => schoolId)));
