import { applicationQuestions } from "./application-questions.ts";
import type { FormDeclaration } from "./form-types.ts";

/** The young people's form. */
export const applicationForm: FormDeclaration = {
  ...applicationQuestions,
  voice: "tu",
  path: "/candidater/",
  thanksPath: "/candidater/merci/",
};
