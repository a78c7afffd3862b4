import type { FormDeclaration } from "./form-types.ts";
import { referralFields } from "./referral-fields.ts";

/** The form of advisers and families. */
export const referralForm: FormDeclaration = {
  name: "orientation",
  fields: referralFields,
  voice: "vous",
  path: "/orienter/",
  thanksPath: "/orienter/merci/",
};
