import { isWritten, type Field } from "../forms/field-types.ts";
import { selfCheckFields } from "../core/self-check-fields.ts";

/** One line of the answers, as the person reads them. */
export interface AnswerRow {
  /** The field that « Modifier » leads to; none for what the page did not ask. */
  readonly field: Field | undefined;
  /** The answer that « Retirer » takes back. */
  readonly carried?: string;
  readonly heading: string;
  /** Empty: no answer. */
  readonly text: string;
}

/** Final typography: these labels never went through the build's. */
const typeset = (text: string): string => text.replaceAll("'", "’");

/** Every answer in the words of the page, in the order of the form. */
export function answerRows(
  answers: Readonly<Record<string, string>>,
  fields: readonly Field[],
): AnswerRow[] {
  const carried = selfCheckFields.flatMap(({ name, heading, options }): AnswerRow[] => {
    const option = options.find(({ value }) => value === answers[name]);
    return option
      ? [{ field: undefined, carried: name, heading, text: typeset(option.label) }]
      : [];
  });
  return [
    ...fields.map((field) => ({
      field,
      heading: field.heading,
      text: textOf(field, answers).filter(Boolean).join(" – "),
    })),
    ...carried,
  ];
}

function textOf(field: Field, answers: Readonly<Record<string, string>>): string[] {
  const answer = answers[field.name] ?? "";
  if (field.kind === "choice")
    return [typeset(field.options.find(({ value }) => value === answer)?.label ?? "")];
  if (field.kind === "consent") return [answer === "" ? "" : typeset(field.label)];
  const { alternative } = field;
  const isTicked = alternative !== undefined && answers[alternative.name] === alternative.value;
  return [answer.trim(), isTicked ? typeset(alternative.label) : ""];
}

/** What is posted of the answers: every field that is written, empty or not, and each choice that was made. */
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
