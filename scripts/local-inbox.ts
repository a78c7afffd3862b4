import { join } from "node:path";
import { startInbox, type Inbox } from "./inbox/server.ts";
import { ROOT } from "./root.ts";

/** Opens the local inbox. Its database in `.inbox/` keeps the applications between runs. */
export async function openLocalInbox(options: {
  readonly port: number;
  readonly siteOrigin: string;
}): Promise<Inbox> {
  return startInbox({ ...options, databasePath: join(ROOT, ".inbox", "recues.sqlite") });
}
