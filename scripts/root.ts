import { join } from "node:path";

/** The project's folder, wherever the command was started from. */
export const ROOT = join(import.meta.dirname, "..");
