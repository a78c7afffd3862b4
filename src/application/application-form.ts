import { fields } from "./fields.ts";
import type { FormDeclaration } from "./form-types.ts";

/** The young person's own form. */
export const applicationForm: FormDeclaration = {
  name: "candidature",
  fields,
  voice: "tu",
  path: "/candidater/",
  thanksPath: "/candidater/merci/",
};
