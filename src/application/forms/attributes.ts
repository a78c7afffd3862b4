import type { QuestionWords, TextField } from "./field-types.ts";
import { controlId, errorId, hintId } from "./identifiers.ts";

/** HTML attributes by name; `true` is an attribute without value, `undefined` one that is absent. */
export type Attributes = Record<string, string | true | undefined>;

/**
 * The attributes of the control of a text field, for whoever writes the HTML (the page through
 * Astro, the inbox by hand), so that both say the same thing to a keyboard, a screen reader and
 * a browser that fills in forms.
 *
 * `required` stands only where the field alone must be filled, not on phone and e-mail, of which
 * one is enough. There is no `maxlength`: a browser cuts a pasted text without a word.
 *
 * @param faulty whether an error with the id `errorId(name)` stands beside the control
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
    // Words may be written from right to left; numbers and addresses never are.
    dir: field.kind === "text" || field.kind === "textarea" ? "auto" : undefined,
    // Neither a name nor an address is a sentence: underlined in red they look like mistakes.
    spellcheck: field.kind === "text" || field.kind === "email" ? "false" : undefined,
    required: field.need === "required" ? true : undefined,
    "aria-describedby": describedBy.length > 0 ? describedBy.join(" ") : undefined,
    "aria-invalid": faulty ? "true" : undefined,
  };
}

/**
 * An e-mail is a plain text to the browser: its own check refuses accents before the @ (HTML Standard,
 * "valid email address"), which mail has allowed since RFC 6531, and without script that keeps a form
 * from being sent. `inputmode` brings the keyboard.
 */
const typeOf = (kind: "text" | "tel" | "email"): string => (kind === "email" ? "text" : kind);
