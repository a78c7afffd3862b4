import { referralQuestions } from "./referral-questions.ts";
import type { FormDeclaration } from "./form-types.ts";

/** The form for advisers and families. */
export const referralForm: FormDeclaration = {
  ...referralQuestions,
  voice: "vous",
  path: "/orienter/",
  thanksPath: "/orienter/merci/",
};
