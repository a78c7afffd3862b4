import { isDraft, type ContentFile } from "./reading/files.ts";

/** The paths of the draft files (`draft: true`), without those under embargo. */
export const draftsIn = (files: readonly ContentFile[]): string[] =>
  files.filter((file) => isDraft(file) && file.embargo === undefined).map(({ path }) => path);

/** The files under embargo, with the day. Ex.: "content/press/lille.mdx : 3 mars 2027". */
export const embargoesIn = (files: readonly ContentFile[]): string[] =>
  files.flatMap(({ path, embargo }) => (embargo === undefined ? [] : [`${path} : ${embargo}`]));
