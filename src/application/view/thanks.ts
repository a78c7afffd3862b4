/** The thank-you page, where a receipt comes with it. */
import { JOURNEY } from "../core/journey.ts";
import { versionOf } from "../core/model.ts";
import { Device, tidy } from "./device.ts";
import { carriedReceipt } from "./carried-receipt.ts";
import { showReceipt } from "./receipt.ts";
import { Screens } from "./screens.ts";
import { isSharedDevice } from "./shared-device.ts";

/** A post and its thanks follow each other, in milliseconds; a service may show a page of its own between them. */
const JUST_NOW = 3 * 60 * 1000;

/** The browser has posted the form by itself: the draft that it was kept in is over. */
function postedReceipt(now: number): ReturnType<typeof carriedReceipt> {
  const device = new Device("candidature");
  const { draft } = device.read(now);
  // Long ago, or opened from a bookmark: it is not known what became of it.
  if (isSharedDevice() || !draft?.posted || now - draft.posted > JUST_NOW) return undefined;
  device.markSent({ ...versionOf(draft), at: now });
  device.eraseDraft();
  return { reference: draft.reference, at: now };
}

tidy(Date.now());
const receipt = postedReceipt(Date.now()) ?? carriedReceipt();
if (receipt) {
  const screens = new Screens();
  screens.show("envoyee", { anew: true });
  screens.setTitle(JOURNEY.envoyee.title);
  showReceipt(receipt.reference, new Date(receipt.at));
}
