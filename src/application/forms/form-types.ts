import type { Field } from "./field-types.ts";

/**
 * The validation messages of a form, with "tu" or "vous". The script and the inbox show them without the build's typography
 * step, so they already have French apostrophes and spaces. They say what to do, without blame (GOV.UK Design System, "Error
 * message").
 */
interface ErrorMessages {
  write(noun: string): string;
  readonly reply: string;
  readonly wholeEmail: string;
  shorten(noun: string, most: string): string;
  /** Only on forms where the person has to agree to something. */
  agree?(noun: string): string;
}

/** What a form asks, and its messages when something is missing: all that its script needs. */
export interface FormQuestions {
  readonly name: "candidature" | "orientation";
  readonly fields: readonly Field[];
  readonly messages: ErrorMessages;
}

/** A form of the site: what it asks, how it addresses people, and its pages. */
export interface FormDeclaration extends FormQuestions {
  /** Young people are addressed as "tu", everybody else as "vous". */
  readonly voice: "tu" | "vous";
  /** Address of the page that contains the form. */
  readonly path: string;
  /** Address of the thank-you page, to which a service redirects after a native post. It begins with `path`. */
  readonly thanksPath: string;
}
