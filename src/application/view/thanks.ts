/** The script of the young people's thank-you page: shows a receipt if one was handed over or the form was just posted. */
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
 * The draft that the browser has just submitted natively; `undefined` if there is none. A draft submitted longer ago stays: it
 * is unknown whether it arrived, and this page may have been opened from a bookmark.
 */
function postedDraft(now: number): Draft | undefined {
  const { draft } = device.read(now);
  const isJustPosted = draft?.posted !== undefined && now - draft.posted <= JUST_NOW;
  return isJustPosted && !isSharedDevice() ? draft : undefined;
}

/**
 * Shows the receipt, and deletes the draft that the browser has submitted. The code that shows a receipt is loaded only if
 * there is a receipt. If the form's script sent the application, the browser already has that file.
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
