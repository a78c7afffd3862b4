import type { Field } from "./field-types.ts";
import { fields, hiddenFields } from "./fields.ts";
import { referralFields } from "./referral-fields.ts";

/** A form of the site: who fills it in, what it asks, and how it speaks. */
export interface FormDeclaration {
  readonly name: "candidature" | "orientation";
  readonly fields: readonly Field[];
  /** Young people are addressed as tu, everybody else as vous. */
  readonly voice: "tu" | "vous";
  /** The page that has the form. */
  readonly path: string;
  /** Where a service sends the person afterwards, when there is no script to say so. */
  readonly thanksPath: string;
}

export const applicationForm: FormDeclaration = {
  name: "candidature",
  fields,
  voice: "tu",
  path: "/candidater/",
  thanksPath: "/candidater/merci/",
};

export const referralForm: FormDeclaration = {
  name: "orientation",
  fields: referralFields,
  voice: "vous",
  path: "/orienter/",
  thanksPath: "/orienter/merci/",
};

/** The form from which these answers come, by the hidden field that says so. */
export const formOf = (answers: Readonly<Record<string, string | undefined>>): FormDeclaration =>
  answers[hiddenFields.form.name] === referralForm.name ? referralForm : applicationForm;
