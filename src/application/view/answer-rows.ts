import { isWritten, type AnswerWords, type Field } from "#application/forms/field-types.ts";
import { answerWordsOf } from "#application/forms/answer-words.ts";
import type { FormQuestions } from "#application/forms/form-types.ts";
import { selfCheckFields } from "#application/core/self-check-fields.ts";

/** One line of the list of answers. */
export interface AnswerRow {
  /** The field that « Modifier » leads to; none for an answer that the form does not ask for. */
  readonly field: Field | undefined;
  /** The name of the answer that « Retirer » removes. */
  readonly carried?: string;
  readonly heading: string;
  /** Empty if there is no answer. */
  readonly text: string;
}

/** Sets French apostrophes: these labels do not pass through the build's typography. */
const typeset = (text: string): string => text.replace(/'/g, "’");

/** The label of the option that was selected or ticked; empty for any other value. */
const chosen = ({ options = [] }: AnswerWords, answer: string | undefined): string =>
  typeset(options.find(({ value }) => value === answer)?.label ?? "");

/** Every answer as the person reads it, in the order of the form. */
export function answerRows(
  answers: Readonly<Record<string, string>>,
  declaration: FormQuestions,
): AnswerRow[] {
  const words = answerWordsOf(declaration);
  const carried = selfCheckFields.flatMap((field): AnswerRow[] => {
    const { name, heading } = field;
    const text = chosen(field, answers[name]);
    return text === "" ? [] : [{ field: undefined, carried: name, heading, text }];
  });
  return [
    ...declaration.fields.map((field) => {
      const ours = words[field.name] ?? { heading: field.name };
      return { field, heading: ours.heading, text: textOf(field, ours, answers) };
    }),
    ...carried,
  ];
}

function textOf(
  field: Field,
  words: AnswerWords,
  answers: Readonly<Record<string, string>>,
): string {
  const answer = answers[field.name] ?? "";
  if (!isWritten(field)) return chosen(words, answer);
  const beside = field.alternative && chosen(words, answers[field.alternative]);
  return [answer.trim(), beside].filter(Boolean).join(" – ");
}

/**
 * The answers that are posted: every text field, empty or not; each choice that was made; the answers of « Est-ce pour moi ? »,
 * empty if the person removed them.
 */
export function postedAnswers(
  answers: Readonly<Record<string, string>>,
  fields: readonly Field[],
): Record<string, string> {
  const written = fields.filter(isWritten).map(({ name }): [string, string] => [name, ""]);
  const given = Object.entries(answers).filter(
    ([name, value]) => value !== "" || selfCheckFields.some((field) => field.name === name),
  );
  return Object.fromEntries([...written, ...given]);
}
