/** What a form needs only after the first answer: one file, loaded then, and there when the network goes. */
export { outcome } from "../core/outcomes.ts";
export { doubtsAbout } from "../forms/doubts.ts";
export { fullText } from "../forms/outgoing-text.ts";
export { showAnswerList } from "./answer-list.ts";
export { answerRows } from "./answer-rows.ts";
export { askAbout } from "./doubt-notice.ts";
export { showFaults } from "./form-faults.ts";
export { showNews } from "./news.ts";
export { hideReceipt, showReceipt } from "./receipt.ts";
export { Sender } from "./sender.ts";
export { SentToday } from "./sent-today.ts";
export { fillWaysOut, offerCopy } from "./ways-out.ts";
