/**
 * Everything that a form needs only after the first answer. It is one file, loaded at that moment, so that it is already there
 * if the network fails later.
 */
export { laterStep } from "#application/core/later-step.ts";
export { probableMistakes } from "#application/forms/probable-mistakes.ts";
export { goToThanks } from "./go-to-thanks.ts";
export {
  announceRemoved,
  askAboutMistake,
  offerWaysOut,
  showAnswers,
  showCause,
} from "./later-view.ts";
export { showFaults } from "./form-faults.ts";
export { showNews } from "./news.ts";
export { hideReceipt, showReceipt } from "./receipt.ts";
export { carryOut } from "./sending-effects.ts";
export { openList } from "./sent-today.ts";
export { offerLink } from "./link-maker.ts";
