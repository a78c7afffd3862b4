import { applicationForm } from "#application/forms/application-form.ts";
import type { WordedField } from "#application/forms/field-types.ts";
import type { FormDeclaration } from "#application/forms/form-types.ts";
import { wordedFieldsOf } from "#application/forms/worded-fields.ts";
import { referralForm } from "#application/forms/referral-form.ts";
import { checkAnswers } from "#application/forms/rules.ts";

/**
 * The fields of the sample. Each is invalid when it is empty: in the young people's form the first name, and the phone number
 * (as there is no e-mail address either); in the advisers' form the consent.
 */
const ASKED = [
  { form: applicationForm, names: ["prenom", "telephone"] },
  { form: referralForm, names: ["accord"] },
] as const;

const fieldsOf = (form: FormDeclaration, names: readonly string[]): WordedField[] =>
  wordedFieldsOf(form).filter(({ name }) => names.includes(name));

export const FIELDS_WITH_FAULTS = ASKED.flatMap(({ form, names }) => fieldsOf(form, names));

/** The validation errors of the sample, from the rules of the real forms. */
export const sampleFaults = () =>
  ASKED.flatMap(({ form, names }) => checkAnswers({}, form, fieldsOf(form, names)));
