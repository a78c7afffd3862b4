import { fields, type ContentFile } from "./reading/files.ts";

/** The paths of the courses that no professional has reviewed (`reviewed`). A review of a course includes its modules. */
export const coursesToReview = (files: readonly ContentFile[]): string[] =>
  files
    .filter((file) => file.collection === "programs" && !("reviewed" in fields(file)))
    .map(({ path }) => path);
