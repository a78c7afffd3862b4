import { createHash } from "node:crypto";

/** What allows one style or script that stands in a page, in its Content-Security-Policy. Ex.: "'sha256-…='" */
export const policyHash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
