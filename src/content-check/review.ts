import { fields, type ContentFile } from "./reading/files.ts";

/** The paths of the courses without the field `reviewed`: no professional has reviewed them and their modules. */
export const coursesToReview = (files: readonly ContentFile[]): string[] =>
  files
    .filter((file) => file.collection === "programs" && !("reviewed" in fields(file)))
    .map(({ path }) => path);
