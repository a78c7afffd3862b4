import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe } from "node:test";
import { startInbox } from "#scripts/inbox/server.ts";
import { siteOrigin, testContract } from "./receiver-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "inbox-contract-"));
after(() => {
  rmSync(folder, { recursive: true });
});

let count = 0;
describe("the local inbox", () => {
  testContract(async () => {
    const databasePath = join(folder, `inbox-${String(count++)}.db`);
    const inbox = await startInbox({ port: 0, databasePath, siteOrigin });
    return {
      url: inbox.url,
      close: () => inbox.close(),
      breakStore: () => {
        const database = new DatabaseSync(databasePath);
        database.exec("DROP TABLE applications");
        database.close();
      },
    };
  });
});
