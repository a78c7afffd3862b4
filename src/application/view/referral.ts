/**
 * The advisers' form: a single screen, with the same state machine as the young people's form, for several people in a row.
 */
import { referralQuestions } from "#application/forms/referral-questions.ts";
import { ADVISER_FIELD_NAMES } from "#application/forms/adviser-field-names.ts";
import { ApplicationPage, type PageKind } from "./application.ts";
import { LaterPart } from "./later-part.ts";
import type { SentToday } from "./sent-today.ts";
import { LIST_KEY, readItem } from "./storage.ts";
import { nextTask } from "./next-task.ts";
import { openForm } from "./opening.ts";

const KIND: PageKind = {
  declaration: referralQuestions,
  start: "orienter",
  stays: ADVISER_FIELD_NAMES,
};

/** Sets up the page for an adviser who refers several people. */
export async function offerReferrals(later = new LaterPart()): Promise<void> {
  offerLinkLater(later);
  const form = document.querySelector<HTMLFormElement>("[data-referral-form]");
  if (!form) return;
  let application: ApplicationPage | undefined;
  try {
    await nextTask();
    application = new ApplicationPage(form, KIND, later);
    const showList = listPeople(application);
    await openForm(application, () => ({ place: "first", carried: {} }));
    showList();
  } catch (error) {
    if (application) application.giveUp(error);
    else console.error(error);
  }
}

/**
 * Prepares the list of the applications sent today. Its code is loaded when there is something to list.
 * @returns a function that shows the stored list, if there is one. Call it after the form has opened: only then is it known
 * whether the device is shared.
 */
function listPeople(application: ApplicationPage): () => void {
  let loading: Promise<SentToday> | undefined;
  const load = (): Promise<SentToday> => {
    loading ??= application.later.load().then(({ openList }) => openList(application));
    loading.catch(() => (loading = undefined));
    return loading;
  };
  application.listSent = (one) => void load().then((list) => list.add(one));
  return () => {
    if (readItem(LIST_KEY) !== undefined) void load();
  };
}

/**
 * Prepares « Un lien pour vos jeunes ». Its code is loaded when the field for the organisation's name gets the focus, or at once
 * if that field already has the focus or a text. If the code cannot be loaded, it is requested again at the next focus.
 */
function offerLinkLater(later: LaterPart): void {
  const input = document.querySelector<HTMLInputElement>("[data-link-maker] input");
  if (!input) return;
  const wait = (): void => input.addEventListener("focus", offer, { once: true });
  const offer = (): void => void later.load().then(({ offerLink }) => offerLink(), wait);
  if (input.value !== "" || input === document.activeElement) offer();
  else wait();
}
