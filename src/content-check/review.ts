import { fields, type ContentFile } from "./files.ts";

/** The courses whose gestures and words no professional has reviewed, by their file; their modules go with them. */
export const coursesToReview = (files: readonly ContentFile[]): string[] =>
  files
    .filter((file) => file.collection === "programs" && !("reviewed" in fields(file)))
    .map(({ path }) => path);
