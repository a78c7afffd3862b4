/** The advisers' form: one screen, sent by the same journey as the young person's, for several people in a row. */
import { referralForm } from "../forms/referral-form.ts";
import { ADVISER_FIELD_NAMES } from "../forms/referral-fields.ts";
import { Application, type PageKind } from "./application.ts";
import { offerLink } from "./link-maker.ts";
import { openForm } from "./opening.ts";

const KIND: PageKind = {
  declaration: referralForm,
  start: "orienter",
  stays: ADVISER_FIELD_NAMES,
};

/** Makes the page's forms work for somebody who sends several people. */
export function offerReferrals(): void {
  offerLink();
  const form = document.querySelector<HTMLFormElement>("[data-referral-form]");
  if (!form) return;
  let application: Application | undefined;
  try {
    application = new Application(form, KIND, () => application?.model.keeping === "kept");
    openForm(application, "first");
    application.showList();
  } catch (error) {
    if (application) application.giveUp(error);
    else console.error(error);
  }
}
