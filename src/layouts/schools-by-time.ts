import { schools } from "#schools/queries.ts";
import { byTime } from "#schools/today.ts";
import { intakesToCome } from "./intakes.ts";

/** The current and the former schools, according to the content and the upcoming intakes. */
export const schoolsByTime = async () =>
  byTime(await schools(), new Set((await intakesToCome()).map(({ schoolId }) => schoolId)));
