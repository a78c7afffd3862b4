import { createHash } from "node:crypto";

/** The source expression that allows one inline style or script in a Content-Security-Policy. Ex.: "'sha256-…='" */
export const policyHash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
