import { isDraft, type ContentFile } from "./files.ts";

/** The files that wait for somebody (`draft: true`), by their paths. */
export const draftsIn = (files: readonly ContentFile[]): string[] =>
  files.filter((file) => isDraft(file) && file.embargo === undefined).map(({ path }) => path);

/** The files that wait for their day, and that day. Ex.: "content/press/lille.mdx : 3 mars 2027". */
export const embargoesIn = (files: readonly ContentFile[]): string[] =>
  files.flatMap(({ path, embargo }) => (embargo === undefined ? [] : [`${path} : ${embargo}`]));
