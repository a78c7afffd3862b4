import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startInbox, type Inbox } from "./inbox/server.ts";
import { ROOT } from "./root.ts";

/** Opens the local inbox. Its database in `.inbox/` keeps the applications between runs. */
export async function openLocalInbox(options: {
  readonly port: number;
  readonly siteOrigin: string;
}): Promise<Inbox> {
  const folder = join(ROOT, ".inbox");
  mkdirSync(folder, { recursive: true });
  return startInbox({ ...options, databasePath: join(folder, "recues.sqlite") });
}
