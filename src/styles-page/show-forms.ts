/** Puts the forms of the page into the states that a script creates, with the functions of the real forms. */
import { showAnswerList } from "#application/view/answer-list.ts";
import { showFaults } from "#application/view/form-faults.ts";
import { showSending } from "#application/view/form-parts.ts";
import { showReceipt } from "#application/view/receipt.ts";
import { ANSWER_WORDS } from "#application/forms/answer-words.ts";
import { fields, sampleAnswers } from "#application/forms/fields.ts";
import { sampleFaults } from "./sample-form.ts";

const REFERENCE = "LPN-7K4Q-2M9";
/** Shown in the device's time zone. */
const SENT = new Date(2020, 5, 22, 10, 5);

const form = (name: string): HTMLFormElement | null =>
  document.querySelector<HTMLFormElement>(`[data-show-${name}]`);

const faulty = form("faults");
const top = scrollY;
if (faulty) {
  faulty.noValidate = true;
  showFaults(faulty, sampleFaults());
  // As people see it, but without the focus, which would scroll the page.
  faulty.querySelector<HTMLElement>(".error-summary")?.blur();
  scrollTo({ top, behavior: "instant" });
}
const sending = form("sending");
if (sending) showSending(sending, { isBusy: true, isSending: true });
for (const sample of [faulty, sending])
  sample?.addEventListener("submit", (event) => {
    event.preventDefault();
  });

const nothing = (): void => undefined;
showAnswerList(
  document.querySelector<HTMLElement>("[data-show-answers]"),
  fields.slice(0, 3).map((field, index) => ({
    field,
    heading: ANSWER_WORDS[field.name].heading,
    text: index < 2 ? sampleAnswers[field.name] : "",
  })),
  { change: nothing, remove: nothing },
);
showReceipt(REFERENCE, SENT);
if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
