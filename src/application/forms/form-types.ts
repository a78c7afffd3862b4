import type { Field } from "./field-types.ts";

/**
 * What the faults of a form say, in its voice. They are shown as they are by the script and by the inbox, where no
 * typography step comes after: their apostrophes and spaces are the final ones. They say what to do, without blame (GOV.UK
 * Design System, "Error message").
 */
export interface FaultSentences {
  write(noun: string): string;
  readonly reply: string;
  readonly wholeEmail: string;
  shorten(noun: string, most: string): string;
  /** Only where somebody has to agree. */
  agree?(noun: string): string;
}

/** What a form asks, and what it says when something is missing: all that its script needs. */
export interface FormQuestions {
  readonly name: "candidature" | "orientation";
  readonly fields: readonly Field[];
  readonly sentences: FaultSentences;
}

/** A form of the site: who fills it in, what it asks, and how it speaks. */
export interface FormDeclaration extends FormQuestions {
  /** Young people are addressed as tu, everybody else as vous. */
  readonly voice: "tu" | "vous";
  /** The page that has the form. */
  readonly path: string;
  /** Where a service sends the person afterwards, when there is no script to say so: beside the form's own page. */
  readonly thanksPath: string;
}
