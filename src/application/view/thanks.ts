/** The thank-you page, if a receipt was handed over to it. */
import { APPLICATION_STATES } from "#application/core/journey.ts";
import { versionOf, type Draft } from "#application/core/model.ts";
import { Device, tidy } from "./device.ts";
import { carriedReceipt, type Receipt } from "./carried-receipt.ts";
import { Screens } from "./screens.ts";
import { isSharedDevice } from "./shared-device.ts";

/** Longest time between a native post and this page, in milliseconds; a service may show a page of its own in between. */
const JUST_NOW = 3 * 60 * 1000;

const device = new Device("candidature");

/**
 * The draft that the browser has just submitted natively. If that is long ago, or the page was opened from a bookmark, it is
 * unknown what became of it.
 */
function postedDraft(now: number): Draft | undefined {
  const { draft } = device.read(now);
  const isJustPosted = draft?.posted !== undefined && now - draft.posted <= JUST_NOW;
  return isJustPosted && !isSharedDevice() ? draft : undefined;
}

/**
 * Shows the receipt, and deletes the draft that the browser has submitted. The code that shows a receipt is loaded only if
 * there is one: a person whose application was sent by script has the file already.
 */
async function tell({ reference, at }: Receipt, posted: Draft | undefined): Promise<void> {
  const { showReceipt } = await import("./receipt.ts");
  if (posted) {
    device.markSent({ ...versionOf(posted), at });
    device.eraseDraft();
  }
  const screens = new Screens();
  screens.show("envoyee", { anew: true });
  screens.setTitle(APPLICATION_STATES.envoyee.title);
  showReceipt(reference, new Date(at));
}

const now = Date.now();
tidy(now);
const posted = postedDraft(now);
const receipt = posted ? { reference: posted.reference, at: now } : carriedReceipt();
if (receipt) void tell(receipt, posted);
