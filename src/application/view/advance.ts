/** What the button of a screen does: look at the answers, say what is to be mended, go on. */
import { JOURNEY } from "../core/journey.ts";
import { checkAnswers, type Fault } from "../forms/rules.ts";
import { clearDoubts } from "./doubt-notice.ts";
import { readAnswers } from "./form-answers.ts";
import { clearFaults, showFaults } from "./form-faults.ts";
import type { Journey } from "./journey-controller.ts";
import type { Slips } from "./slips.ts";

/** Goes on from the state that is shown, if its answers allow it. */
export function advance(journey: Journey, slips: Slips): void {
  const { form, state, options } = journey;
  const { declaration } = options;
  const answers = readAnswers(form);
  const names: readonly string[] | undefined = JOURNEY[state].fields;
  if (names || state === "orienter" || state === "entier") {
    clearFaults(form);
    clearDoubts(form);
    const fields = declaration.fields.filter(({ name }) => names?.includes(name) ?? true);
    const faults = checkAnswers(answers, declaration, fields);
    if (faults.length > 0) {
      sayFaults(journey, faults);
      return;
    }
    journey.screens.setTitle(JOURNEY[state].title);
    const goOn = (): void => advance(journey, slips);
    const isAsking = slips.askAbout(
      fields.map(({ name }) => name),
      goOn,
    );
    if (!isAsking) journey.dispatch(state === "orienter" ? "envoyer" : "continuer");
  } else if (state === "verifier") {
    const faults = checkAnswers(answers, declaration);
    if (faults.length > 0) goAndMend(journey, faults);
    else journey.dispatch("envoyer");
  } else journey.dispatch("reessayer");
}

/** Goes to the first question with something to mend, and says what. */
export function goAndMend(journey: Journey, faults: readonly Fault[]): void {
  const question = journey.questionOf(faults[0]?.field.name ?? "");
  journey.dispatch("reponse-a-corriger", question);
  sayFaults(
    journey,
    faults.filter(({ field }) => journey.questionOf(field.name) === question),
  );
}

function sayFaults({ form, screens, state }: Journey, faults: readonly Fault[]): void {
  screens.setTitle(JOURNEY[state].title, true);
  showFaults(form, faults);
}
