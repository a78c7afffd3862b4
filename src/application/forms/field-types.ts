/** What a field of a form is: the words around it, and what one may answer. */

interface FieldBase<Name extends string> {
  /** The name under which the answer is posted: plain ASCII, stable, read by the form service. */
  readonly name: Name;
  /** The question as the young person reads it. */
  readonly label: string;
  /** The field inside a sentence, for errors: "Raccourcis **ton message**." */
  readonly noun: string;
  /** The field as a column of what was received, for those who read applications. */
  readonly heading: string;
  /**
   * `required`: cannot be left empty. `one-of`: one field of all those marked so is enough.
   * `optional`: says "(facultatif)" beside its label.
   */
  readonly need: "required" | "one-of" | "optional";
}

/** A box to tick instead of writing, posted under its own name. */
export interface Alternative {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

export interface TextField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: "text" | "tel" | "email" | "textarea";
  /** Most characters (code points) accepted. Far above any real answer: nobody is cut short. */
  readonly maxLength: number;
  readonly autocomplete?: "given-name" | "name" | "organization" | "tel" | "email" | "off";
  readonly alternative?: Alternative;
}

export interface ChoiceField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: "choice";
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A box that must be ticked: somebody agrees to something. */
export interface ConsentField<Name extends string = string> extends FieldBase<Name> {
  readonly kind: "consent";
  readonly value: string;
}

export type Field<Name extends string = string> =
  TextField<Name> | ChoiceField<Name> | ConsentField<Name>;

/** The help below the question: what only the HTML says of a field (`hints.ts`). */
export interface Hint {
  readonly hint?: string | undefined;
}

/** A field that one writes into. */
export const isWritten = <Name extends string>(field: Field<Name>): field is TextField<Name> =>
  field.kind !== "choice" && field.kind !== "consent";
