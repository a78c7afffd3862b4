import { join } from "node:path";

/** The project's folder, whatever the current directory is. */
export const ROOT = join(import.meta.dirname, "..");
