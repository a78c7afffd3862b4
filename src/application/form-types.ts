import type { Field } from "./field-types.ts";

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
