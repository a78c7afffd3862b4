/** The script of both thank-you pages: records a natively posted draft as sent, and shows young people their receipt. */
import { APPLICATION_STATES } from "#application/core/journey.ts";
import { Device, deleteExpired } from "./device.ts";
import { carriedReceipt, keepReceipt, type Receipt } from "./carried-receipt.ts";
import { postedDraft, recordPosted } from "./posted-draft.ts";
import { Screens } from "./screens.ts";

const isReferral = location.pathname.includes("/orienter/");
const device = new Device(isReferral ? "orientation" : "candidature");

/**
 * Shows the receipt. Its code is loaded only if there is a receipt. If the form's script sent the application, the browser already
 * has that file.
 */
async function show({ reference, at }: Receipt): Promise<void> {
  const { showReceipt } = await import("./receipt.ts");
  const screens = new Screens();
  screens.show("envoyee", { anew: true });
  screens.setTitle(APPLICATION_STATES.envoyee.title);
  showReceipt(reference, new Date(at));
}

const now = Date.now();
deleteExpired(now);
const posted = postedDraft(device, now);
if (posted) recordPosted(device, posted, now);
// The advisers' page has no receipt: after a native post, they do not see the reference.
const receipt = posted ? { reference: posted.reference, at: now } : carriedReceipt();
if (receipt && !isReferral) {
  keepReceipt(receipt);
  void show(receipt);
}
