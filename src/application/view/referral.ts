/** The advisers' form: one screen, sent by the same journey as the young person's, for several people in a row. */
import { referralForm } from "../forms/referral-form.ts";
import { ADVISER_FIELD_NAMES } from "../forms/referral-fields.ts";
import { Application, type PageKind } from "./application.ts";
import type { SentToday } from "./sent-today.ts";
import { LIST_KEY, readItem } from "./storage.ts";
import { openForm } from "./opening.ts";

const KIND: PageKind = {
  declaration: referralForm,
  start: "orienter",
  stays: ADVISER_FIELD_NAMES,
};

/** Makes the page's forms work for somebody who sends several people. */
export function offerReferrals(): void {
  offerLinkLater();
  const form = document.querySelector<HTMLFormElement>("[data-referral-form]");
  if (!form) return;
  let application: Application | undefined;
  try {
    application = new Application(form, KIND);
    listPeople(application);
    openForm(application, "first");
  } catch (error) {
    if (application) application.giveUp(error);
    else console.error(error);
  }
}

/**
 * Lists the people sent today, where the device has kept some or as soon as somebody is sent. What is of another day, or
 * not to be kept here, goes from the device with it.
 */
function listPeople(application: Application): void {
  let loading: Promise<SentToday> | undefined;
  const load = (): Promise<SentToday> => {
    loading ??= application.later.load().then(({ openList }) => openList(application));
    loading.catch(() => (loading = undefined));
    return loading;
  };
  application.listSent = (one) => void load().then((list) => list.add(one));
  // Loaded before the form opens, read after it has: only then is it known whether this device is shared.
  if (readItem(LIST_KEY) !== undefined) void load();
}

/** What shows the link comes once somebody goes to its field, or has gone back to it written. */
function offerLinkLater(): void {
  const input = document.querySelector<HTMLInputElement>("[data-link-maker] input");
  const offer = (): void => void import("./later.ts").then(({ offerLink }) => offerLink());
  input?.addEventListener("focus", offer, { once: true });
  if (input?.value) offer();
}
