/** What a field of a form is: what may be answered, and the words around it. */

interface FieldBase<Name extends string> {
  /** The name under which the answer is posted: plain ASCII, stable, read by the form service. */
  readonly name: Name;
  /**
   * `required`: cannot be left empty. `one-of`: one field of all those marked so is enough.
   * `optional`: says "(facultatif)" beside its label.
   */
  readonly need: "required" | "one-of" | "optional";
}

/** What may be asked to be mended. */
interface MendedField<Name extends string> extends FieldBase<Name> {
  /** The field inside a sentence, for errors: "Raccourcis **ton message**." */
  readonly noun: string;
}

export interface TextField<Name extends string = string> extends MendedField<Name> {
  readonly kind: "text" | "tel" | "email" | "textarea";
  /** Most characters (code points) accepted. Far above any real answer: nobody is cut short. */
  readonly maxLength: number;
  /** The name under which a box to tick instead of writing is posted. */
  readonly alternative?: string;
}

/** One answer of several, never demanded; `answer-words.ts` has them. */
export interface ChoiceField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: "choice";
}

/** A box that must be ticked: somebody agrees to something. */
export interface ConsentField<Name extends string = string> extends MendedField<Name> {
  readonly kind: "consent";
}

/** What the scripts of a form know of a field before the first answer: its words come apart, since each of them would be waited for. */
export type Field<Name extends string = string> =
  TextField<Name> | ChoiceField<Name> | ConsentField<Name>;

/** An answer that one chooses or ticks. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** How an answer is read again, before and after it is sent. */
export interface AnswerWords {
  /** What it is called, in a list of answers. */
  readonly heading: string;
  /** What may be chosen or ticked; of a box beside a field that one writes into, that box alone. */
  readonly options?: readonly Option[];
}

/** How a field is asked: only the HTML says it. */
export interface QuestionWords {
  /** The question as the person reads it. */
  readonly label: string;
  /** The help below it. */
  readonly hint?: string;
  readonly autocomplete?: "given-name" | "name" | "organization" | "tel" | "email" | "off";
}

/** A field with all its words, for whoever writes the HTML. */
export type WordedField<Name extends string = string> = Field<Name> & AnswerWords & QuestionWords;

/** A field that one writes into. */
export const isWritten = <Known extends Field>(
  field: Known,
): field is Extract<Known, { readonly kind: TextField["kind"] }> =>
  field.kind !== "choice" && field.kind !== "consent";
