/**
 * Turns the application form into one question a screen. The form that the page came with stays the
 * same form, with the same fields: whatever fails in here, it is shown whole again and posts by itself.
 */
import { applicationQuestions } from "../forms/application-questions.ts";
import { questionOf } from "../core/journey.ts";
import type { Opening } from "../core/events.ts";
import { Application, type PageKind } from "./application.ts";
import { takeCarried } from "./carried.ts";
import { nextTask } from "./next-task.ts";
import { openForm } from "./opening.ts";

const KIND: PageKind = {
  declaration: applicationQuestions,
  start: "prenom",
  stays: [],
};

/** Takes over the form of the page; nothing that is seen or typed moves. */
export async function takeOver(form: HTMLFormElement): Promise<void> {
  let application: Application | undefined;
  try {
    await nextTask();
    application = new Application(form, KIND);
    await openForm(application, () => ({ place: placeOf(form), carried: takeCarried() }));
  } catch (error) {
    if (application) application.giveUp(error);
    else console.error(error);
  }
}

/** Where somebody is already: nothing of it may move. */
function placeOf(form: HTMLFormElement): Opening["place"] {
  const { activeElement } = document;
  if (activeElement && form.contains(activeElement)) {
    const isFirst = questionOf((activeElement as HTMLInputElement).name) === KIND.start;
    return isFirst ? "typing-first" : "typing-further";
  }
  const first = form.querySelector(".question");
  return (first?.getBoundingClientRect().bottom ?? 0) < 0 ? "further" : "first";
}
