/** The script of the young people's thank-you page: shows a receipt if one was handed over or the form was just posted. */
import { APPLICATION_STATES } from "#application/core/journey.ts";
import { versionOf, type Draft } from "#application/core/model.ts";
import { Device, deleteExpired } from "./device.ts";
import { carriedReceipt, type Receipt } from "./carried-receipt.ts";
import { postedDraft } from "./posted-draft.ts";
import { Screens } from "./screens.ts";

const device = new Device("candidature");

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
deleteExpired(now);
const posted = postedDraft(device, now);
const receipt = posted ? { reference: posted.reference, at: now } : carriedReceipt();
if (receipt) void tell(receipt, posted);
