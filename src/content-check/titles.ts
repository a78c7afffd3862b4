import { fields, type ContentFile } from "./files.ts";

/** The field that names an entry in a list or on the tab of a browser. */
export const TITLE_FIELDS: Partial<Record<ContentFile["collection"], string>> = {
  programs: "title",
  modules: "title",
  schools: "name",
  partners: "name",
  press: "title",
  "figure-groups": "title",
  pages: "title",
  askers: "title",
  lists: "title",
  questions: "question",
};

/** What an entry is called on the site. */
export function titleOf(file: ContentFile): string | undefined {
  const title = fields(file)[TITLE_FIELDS[file.collection] ?? ""];
  return typeof title === "string" && title.trim() !== "" ? title : undefined;
}
