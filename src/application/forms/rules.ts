import { isWritten, type Field } from "./field-types.ts";
import type { FormQuestions } from "./form-types.ts";

/** What was typed, by posted name. A missing field counts as empty. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** One validation error: the field it is about, and what to do there, in words ready to be shown. */
export interface FieldError {
  readonly field: Field;
  readonly message: string;
}

/**
 * The errors that prevent a form from being sent, in the order of its fields; an empty list if the form is valid.
 *
 * Only what makes an application unusable is an error: an empty required field, no way to reply, an e-mail without an @ if
 * there is no phone number, a text above its limit. A number or a name is never refused for its format.
 *
 * @param fields the fields to check, if not the whole form
 */
export function checkAnswers(
  answers: Answers,
  form: FormQuestions,
  fields: readonly Field[] = form.fields,
): FieldError[] {
  const say = form.messages;
  const given = (name: string): string => (answers[name] ?? "").trim();
  const oneOf = form.fields.filter((field) => field.need === "one-of");
  const noWayToReply = oneOf.every((field) => given(field.name) === "");

  return fields.flatMap((field): FieldError[] => {
    const fault = (message: string): FieldError[] => [
      { field, message: message.replace(/'/g, "’") },
    ];
    const answer = given(field.name);
    if (answer === "") {
      if (field.need === "required" && field.kind !== "choice") {
        const agree = field.kind === "consent" ? say.agree?.(field.noun) : undefined;
        return fault(agree ?? say.write(field.noun));
      }
      return noWayToReply && field.name === oneOf[0]?.name ? fault(say.reply) : [];
    }
    if (isWritten(field) && isLongerThan(answer, field.maxLength)) {
      return fault(say.shorten(field.noun, field.maxLength.toLocaleString("fr-FR")));
    }
    const isAlone = field.need === "one-of" && given("telephone") === "";
    return field.kind === "email" && isAlone && !/\S@\S/.test(answer) ? fault(say.wholeEmail) : [];
  });
}

/**
 * Counts code points, so that a simple emoji is one character and not two. Counts CR LF as one character too: a posted form has
 * CR LF where the browser holds LF, and the page and the inbox must give the same result.
 */
function isLongerThan(answer: string, limit: number): boolean {
  return answer.length > limit && [...answer.replace(/\r\n/g, "\n")].length > limit;
}
