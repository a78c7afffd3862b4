import type { ContentFile } from "./files.ts";

/** The courses whose gestures and words no professional has reviewed, by their file; their modules go with them. */
export const coursesToReview = (files: readonly ContentFile[]): string[] =>
  files
    .filter(({ collection, data }) => {
      const hasReview = data !== null && typeof data === "object" && "reviewed" in data;
      return collection === "programs" && !hasReview;
    })
    .map(({ path }) => path);
