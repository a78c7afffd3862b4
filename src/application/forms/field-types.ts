/** The fields of a form: what may be answered, and the wording around it. */

interface FieldBase<Name extends string> {
  /** The name under which the answer is posted: plain ASCII, and stable, because the form service reads it. */
  readonly name: Name;
  /**
   * `required`: must be filled in. `one-of`: at least one of the fields with this need must be filled in. `optional`:
   * shows "(facultatif)" beside its label.
   */
  readonly need: "required" | "one-of" | "optional";
}

/** A field that can have a validation error. */
interface CheckedField<Name extends string> extends FieldBase<Name> {
  /** What error messages call the field: "Raccourcis **ton message**." */
  readonly noun: string;
}

export interface TextField<Name extends string = string> extends CheckedField<Name> {
  readonly kind: "text" | "tel" | "email" | "textarea";
  /** The largest number of characters (code points) accepted: far more than any real answer has. */
  readonly maxLength: number;
  /** The posted name of a checkbox that may be ticked instead of writing. */
  readonly alternative?: string;
}

/**
 * One answer out of several; it may always be left unanswered. The options are in `answer-words.ts`, and for « Est-ce pour
 * moi ? » in `core/self-check-fields.ts`.
 */
export interface ChoiceField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: "choice";
}

/** A checkbox that must be ticked: the person agrees to something. */
interface ConsentField<Name extends string = string> extends CheckedField<Name> {
  readonly kind: "consent";
}

/**
 * What the script of a form knows about a field before the first answer. The first script of the page contains these
 * declarations, so they leave out all wording but that of the errors.
 */
export type Field<Name extends string = string> =
  | TextField<Name>
  | ChoiceField<Name>
  | ConsentField<Name>;

/** An answer that can be selected or ticked. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** How an answer is shown, before and after it is sent. */
export interface AnswerWords {
  /** Its name in a list of answers. */
  readonly heading: string;
  /** What may be selected or ticked. For a text field with a checkbox beside it: only that checkbox. */
  readonly options?: readonly Option[];
}

/** How a field is asked; only the HTML needs it. */
export interface QuestionWords {
  /** The question as the person reads it. */
  readonly label: string;
  /** The help below it. */
  readonly hint?: string;
  readonly autocomplete?: "given-name" | "name" | "organization" | "tel" | "email" | "off";
}

/** A field with all its wording, for code that writes HTML. */
export type WordedField<Name extends string = string> = Field<Name> & AnswerWords & QuestionWords;

/** Whether a field is a text field. */
export const isWritten = <Known extends Field>(
  field: Known,
): field is Extract<Known, { readonly kind: TextField["kind"] }> =>
  field.kind !== "choice" && field.kind !== "consent";
