import { fields, type ContentFile } from "./reading/files.ts";

/** The courses, by file, whose tasks and terms no professional has reviewed. Their modules go with them. */
export const coursesToReview = (files: readonly ContentFile[]): string[] =>
  files
    .filter((file) => file.collection === "programs" && !("reviewed" in fields(file)))
    .map(({ path }) => path);
