/** The advisers' form: one screen, sent by the same journey as the young person's, for several people in a row. */
import { referralForm } from "../forms/referral-form.ts";
import { ADVISER_FIELD_NAMES } from "../forms/referral-fields.ts";
import type { FormKind } from "../core/model.ts";
import { Application } from "./application.ts";
import { offerLink } from "./link-maker.ts";
import { openForm } from "./opening.ts";

const KIND: Omit<FormKind, "doubtsAbout"> = {
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
