/** On a thank-you page: the draft that the browser has submitted natively. */
import { versionOf, type Draft } from "#application/core/model.ts";
import { makeReference } from "#application/core/reference.ts";
import { nextDraft } from "#application/core/sent.ts";
import { ADVISER_FIELD_NAMES } from "#application/forms/adviser-field-names.ts";
import type { Device } from "./device.ts";
import { isSharedDevice } from "./shared-device.ts";

/** Longest time between a native post and the thank-you page, in milliseconds; a service may show a page of its own in between. */
const JUST_NOW = 3 * 60 * 1000;

/**
 * The draft that the browser has just submitted; `undefined` if there is none. A draft submitted longer ago stays: it is unknown
 * whether it arrived, and the thank-you page may have been opened from a bookmark.
 */
export function postedDraft(device: Device, now: number): Draft | undefined {
  const { draft } = device.read(now);
  const isJustPosted = draft?.posted !== undefined && now - draft.posted <= JUST_NOW;
  return isJustPosted && !isSharedDevice() ? draft : undefined;
}

/**
 * Records that a posted draft was sent. Otherwise the form would say at the next visit that the application may not have
 * arrived. An adviser's own answers stay for the next person; the young people's form has no such fields.
 */
export function recordPosted(device: Device, posted: Draft, now: number): void {
  device.markSent({ ...versionOf(posted), at: now });
  const next = nextDraft(posted, ADVISER_FIELD_NAMES, makeReference());
  if (next.at > 0) device.keepDraft(next);
  else device.eraseDraft();
}
