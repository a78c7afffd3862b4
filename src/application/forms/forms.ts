import { applicationForm } from "./application-form.ts";
import { hiddenFields } from "./hidden-fields.ts";
import type { FormDeclaration } from "./form-types.ts";
import { referralForm } from "./referral-form.ts";

/** The form from which these answers come, by the hidden field that says so. For whoever receives both. */
export const formOf = (answers: Readonly<Record<string, string | undefined>>): FormDeclaration =>
  answers[hiddenFields.form] === referralForm.name ? referralForm : applicationForm;
