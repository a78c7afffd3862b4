import { fields, type Field } from "./fields.ts";

/** What was typed, by posted name. A field that is absent counts as empty. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** One thing to mend: the field to go to, and what to do there, in words ready to be shown. */
export interface Fault {
  readonly field: Field;
  readonly message: string;
}

/**
 * Everything that keeps an application from being usable, in the order of the form; empty when it
 * can be sent.
 *
 * Only what makes an answer impossible is a fault: no first name, no way to reply, an e-mail alone
 * without an @, a text beyond its limit. Nobody is refused for the shape of a number or a name.
 *
 * The sentences are shown as they are by the script and by the inbox, where no typography step
 * comes after: their apostrophes and spaces are the final ones. They say what to do, without
 * blame (GOV.UK Design System, "Error message").
 */
export function checkAnswers(answers: Answers): Fault[] {
  const given = (name: string): string => (answers[name] ?? "").trim();
  const noWayToReply = fields.every((field) => field.need !== "one-of" || given(field.name) === "");
  const emailIsAlone = given("telephone") === "";
  let saidNoWayToReply = false;

  return fields.flatMap((field): Fault[] => {
    const answer = given(field.name);
    if (answer === "") {
      if (field.need === "required") return [{ field, message: `Écris ${field.noun}.` }];
      if (field.need === "one-of" && noWayToReply && !saidNoWayToReply) {
        saidNoWayToReply = true;
        const message = "Écris ton numéro ou ton e-mail, pour qu’on puisse te répondre.";
        return [{ field, message }];
      }
      return [];
    }
    if (field.kind !== "choice" && isLongerThan(answer, field.maxLength)) {
      const limit = field.maxLength.toLocaleString("fr-FR");
      return [{ field, message: `Raccourcis ${field.noun}. Garde ${limit} signes au plus.` }];
    }
    if (field.kind === "email" && emailIsAlone && !/\S@\S/.test(answer)) {
      const message = "Écris ton e-mail en entier, comme sam@exemple.fr. Ou donne ton numéro.";
      return [{ field, message }];
    }
    return [];
  });
}

/**
 * Counts code points, so that an emoji is one sign, and a line break as one: a posted form writes
 * line breaks as CR LF where the browser holds LF, and both sides must give the same verdict.
 */
function isLongerThan(answer: string, limit: number): boolean {
  return answer.length > limit && [...answer.replaceAll("\r\n", "\n")].length > limit;
}

/** "Il reste une chose à corriger": the heading above a list of faults, in final typography. */
export function faultsHeading(count: number): string {
  return count === 1 ? "Il reste une chose à corriger" : `Il reste ${count} choses à corriger`;
}
