/** The thank-you page, where a reference comes with it. */
import { JOURNEY } from "../core/journey.ts";
import { DraftStore } from "./draft.ts";
import { isSharedDevice } from "./kept-line.ts";
import { Screens } from "./screens.ts";
import { receiptInAddress, showReceipt } from "./receipt.ts";

/** A post and its thanks follow each other, in milliseconds; a service may show a page of its own between them. */
const JUST_NOW = 3 * 60 * 1000;

/** The browser has posted the form by itself: the draft that it was kept in is over. */
function postedReceipt(): ReturnType<typeof receiptInAddress> {
  const store = new DraftStore("candidature", isSharedDevice());
  const { draft } = store;
  // Long ago, or opened from a bookmark: it is not known what became of it.
  if (!draft?.posted || Date.now() - draft.posted > JUST_NOW) return undefined;
  store.markSent(draft.reference, draft.at);
  store.clear();
  return { reference: draft.reference, at: new Date() };
}

const receipt = receiptInAddress(location.hash) ?? postedReceipt();
if (receipt) {
  const screens = new Screens();
  screens.show("envoyee", { anew: true });
  screens.setTitle(JOURNEY.envoyee.title);
  showReceipt(receipt.reference, receipt.at);
}
