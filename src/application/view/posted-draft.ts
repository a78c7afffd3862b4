import type { Draft } from "#application/core/model.ts";
import type { Device } from "./device.ts";
import { isSharedDevice } from "./shared-device.ts";

/** Longest time between a native post and the thank-you page, in milliseconds: a service may show its own page in between. */
const JUST_NOW = 3 * 60 * 1000;

/**
 * The draft that the browser has just submitted natively; `undefined` if there is none. A draft submitted longer ago stays: it
 * is unknown whether it arrived, and the thank-you page may have been opened from a bookmark.
 */
export function postedDraft(device: Device, now: number): Draft | undefined {
  const { draft } = device.read(now);
  const isJustPosted = draft?.posted !== undefined && now - draft.posted <= JUST_NOW;
  return isJustPosted && !isSharedDevice() ? draft : undefined;
}
