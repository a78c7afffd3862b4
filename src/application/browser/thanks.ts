/** The thank-you page, where a reference comes with it. */
import { JOURNEY } from "../journey.ts";
import { Screens } from "./screens.ts";
import { receiptInAddress, showReceipt } from "./receipt.ts";

const receipt = receiptInAddress(location.hash);
if (receipt) {
  const screens = new Screens();
  screens.show("envoyee", { anew: true });
  screens.setTitle(JOURNEY.envoyee.title);
  showReceipt(receipt.reference, receipt.at);
}
