import { applicationForm } from "./application-form.ts";
import { hiddenFields } from "./hidden-fields.ts";
import type { FormDeclaration } from "./form-types.ts";
import { referralForm } from "./referral-form.ts";

/** The form that these answers come from, according to its hidden field. Used where both forms are received. */
export const formOf = (answers: Readonly<Record<string, string | undefined>>): FormDeclaration =>
  answers[hiddenFields.form] === referralForm.name ? referralForm : applicationForm;
