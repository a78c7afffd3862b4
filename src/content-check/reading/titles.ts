import { fields, type ContentFile } from "./files.ts";

/** By collection: the field that holds an entry's name in lists and in the browser's title bar. */
export const TITLE_FIELDS: Partial<Record<ContentFile["collection"], string>> = {
  programs: "title",
  modules: "title",
  schools: "name",
  partners: "name",
  press: "title",
  "figure-groups": "title",
  pages: "title",
  audiences: "title",
  lists: "title",
  questions: "question",
};

/** The name of an entry on the site; `undefined` if its collection has no such field, or the field is empty. */
export function titleOf(file: ContentFile): string | undefined {
  const title = fields(file)[TITLE_FIELDS[file.collection] ?? ""];
  return typeof title === "string" && title.trim() !== "" ? title : undefined;
}
