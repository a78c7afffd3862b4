/**
 * Turns the application form into one question per screen. The form and its fields remain those of the HTML: if anything fails
 * here, the whole form is shown again and can be submitted natively.
 */
import { applicationQuestions } from "#application/forms/application-questions.ts";
import { questionOf } from "#application/core/journey.ts";
import type { Opening } from "#application/core/events.ts";
import { ApplicationPage, type PageKind } from "./application.ts";
import { takeCarried } from "./carried.ts";
import { nextTask } from "./next-task.ts";
import { openForm } from "./opening.ts";

const KIND: PageKind = {
  declaration: applicationQuestions,
  start: "prenom",
  stays: [],
};

/** Takes over the form of the page. */
export async function takeOver(form: HTMLFormElement): Promise<void> {
  let application: ApplicationPage | undefined;
  try {
    await nextTask();
    application = new ApplicationPage(form, KIND);
    await openForm(application, () => ({ place: placeOf(form), carried: takeCarried() }));
  } catch (error) {
    if (application) application.giveUp(error);
    else console.error(error);
  }
}

/** Where the person is on the page. What they see there must not move when the script takes over. */
function placeOf(form: HTMLFormElement): Opening["place"] {
  const { activeElement } = document;
  if (activeElement && form.contains(activeElement)) {
    const isFirst = questionOf((activeElement as HTMLInputElement).name) === KIND.start;
    return isFirst ? "typing-first" : "typing-further";
  }
  const first = form.querySelector(".question");
  return (first?.getBoundingClientRect().bottom ?? 0) < 0 ? "further" : "first";
}
