import { versionOf } from "#application/core/model.ts";
import { makeReference } from "#application/core/reference.ts";
import { nextDraft } from "#application/core/sent.ts";
import { ADVISER_FIELD_NAMES } from "#application/forms/referral-fields.ts";
import { Device } from "./device.ts";
import { postedDraft } from "./posted-draft.ts";

/**
 * On the advisers' thank-you page: records as sent the draft that the browser has just submitted natively. Otherwise the form
 * would say next time that it does not know whether this was sent. The adviser's own answers stay for the next person.
 */
export function recordPostedReferral(now = Date.now()): void {
  const device = new Device("orientation");
  const posted = postedDraft(device, now);
  if (!posted) return;
  device.markSent({ ...versionOf(posted), at: now });
  const next = nextDraft(posted, ADVISER_FIELD_NAMES, makeReference());
  if (next.at > 0) device.keepDraft(next);
  else device.eraseDraft();
}
