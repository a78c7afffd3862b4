import type { QuestionWords, TextField } from "./field-types.ts";
import { controlId, errorId, hintId } from "./identifiers.ts";

/** HTML attributes by name. `true` is an attribute without a value, `undefined` an absent one. */
export type Attributes = Record<string, string | true | undefined>;

/**
 * The attributes of a text field's control. The page (through Astro) and the inbox (plain HTML) share them, so that both
 * behave the same with a keyboard, a screen reader and autofill.
 *
 * `required` is set only on fields that must be filled in, not on phone and e-mail, because one of the two is enough. There is
 * no `maxlength`: browsers would silently cut pasted text.
 *
 * @param faulty whether an error with the id `errorId(name)` is shown beside the control
 */
export function controlAttributes(field: TextField & QuestionWords, faulty = false): Attributes {
  const describedBy = [
    faulty ? errorId(field.name) : undefined,
    field.hint === undefined ? undefined : hintId(field.name),
  ].filter((id) => id !== undefined);

  return {
    class: "input",
    id: controlId(field.name),
    name: field.name,
    ...(field.kind === "textarea" ? { rows: "5" } : { type: typeOf(field.kind) }),
    autocomplete: field.autocomplete,
    inputmode: field.kind === "tel" || field.kind === "email" ? field.kind : undefined,
    autocapitalize: field.kind === "email" ? "none" : undefined,
    // Text may be written from right to left; numbers and addresses never are.
    dir: field.kind === "text" || field.kind === "textarea" ? "auto" : undefined,
    // Names and addresses are not sentences, and underlined in red they would look like mistakes.
    spellcheck: field.kind === "text" || field.kind === "email" ? "false" : undefined,
    required: field.need === "required" ? true : undefined,
    "aria-describedby": describedBy.length > 0 ? describedBy.join(" ") : undefined,
    "aria-invalid": faulty ? "true" : undefined,
  };
}

/**
 * An e-mail field has the type `text`. With the type `email`, the browser's own check would refuse accents before the @ (HTML
 * Standard, "valid email address"), although RFC 6531 allows them, and without script the form could not be sent. The
 * keyboard for addresses comes from `inputmode`.
 */
const typeOf = (kind: "text" | "tel" | "email"): string => (kind === "email" ? "text" : kind);
