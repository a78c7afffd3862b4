/** The thank-you page, where a receipt comes with it. */
import { JOURNEY } from "../core/journey.ts";
import { versionOf, type Draft } from "../core/model.ts";
import { Device, tidy } from "./device.ts";
import { carriedReceipt, type Receipt } from "./carried-receipt.ts";
import { Screens } from "./screens.ts";
import { isSharedDevice } from "./shared-device.ts";

/** A post and its thanks follow each other, in milliseconds; a service may show a page of its own between them. */
const JUST_NOW = 3 * 60 * 1000;

const device = new Device("candidature");

/** What the browser has just posted by itself. Long ago, or opened from a bookmark: it is not known what became of it. */
function postedDraft(now: number): Draft | undefined {
  const { draft } = device.read(now);
  const isJustPosted = draft?.posted !== undefined && now - draft.posted <= JUST_NOW;
  return isJustPosted && !isSharedDevice() ? draft : undefined;
}

/**
 * Tells it, and lets go of the draft that the browser has posted. What shows a receipt is loaded for one alone: whoever sent by
 * script has the file already.
 */
async function tell({ reference, at }: Receipt, posted: Draft | undefined): Promise<void> {
  const { showReceipt } = await import("./receipt.ts");
  if (posted) {
    device.markSent({ ...versionOf(posted), at });
    device.eraseDraft();
  }
  const screens = new Screens();
  screens.show("envoyee", { anew: true });
  screens.setTitle(JOURNEY.envoyee.title);
  showReceipt(reference, new Date(at));
}

const now = Date.now();
tidy(now);
const posted = postedDraft(now);
const receipt = posted ? { reference: posted.reference, at: now } : carriedReceipt();
if (receipt) void tell(receipt, posted);
