/** The script of both thank-you pages: records a natively posted draft as sent, and shows young people their receipt. */
import { APPLICATION_STATES } from "#application/core/journey.ts";
import type { Draft } from "#application/core/model.ts";
import { Device, deleteExpired } from "./device.ts";
import { carriedReceipt, type Receipt } from "./carried-receipt.ts";
import { postedDraft, recordPosted } from "./posted-draft.ts";
import { Screens } from "./screens.ts";

const isReferral = location.pathname.includes("/orienter/");
const device = new Device(isReferral ? "orientation" : "candidature");

/**
 * Shows the receipt, and records the posted draft as sent. The code that shows a receipt is loaded only if there is a receipt.
 * If the form's script sent the application, the browser already has that file.
 */
async function show({ reference, at }: Receipt, posted: Draft | undefined): Promise<void> {
  const { showReceipt } = await import("./receipt.ts");
  if (posted) recordPosted(device, posted, at);
  const screens = new Screens();
  screens.show("envoyee", { anew: true });
  screens.setTitle(APPLICATION_STATES.envoyee.title);
  showReceipt(reference, new Date(at));
}

const now = Date.now();
deleteExpired(now);
const posted = postedDraft(device, now);
const receipt = posted ? { reference: posted.reference, at: now } : carriedReceipt();
if (isReferral) {
  // This page has no receipt: after a native post, advisers do not see the reference.
  if (posted) recordPosted(device, posted, now);
} else if (receipt) void show(receipt, posted);
