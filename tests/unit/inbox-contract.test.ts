import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { startInbox } from "../../scripts/inbox/server.ts";
import { isReference } from "../../src/application/core/reference.ts";
import { sampleAnswers } from "../../src/application/forms/fields.ts";
import { form, postJson, receivedBy, siteOrigin, testContract } from "./receiver-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "inbox-contract-"));
after(() => {
  rmSync(folder, { recursive: true });
});

let count = 0;
describe("the inbox of this machine", () => {
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

describe("an inbox of an earlier version", () => {
  it("opens with all that it held", async () => {
    const databasePath = join(folder, "old.db");
    const old = new DatabaseSync(databasePath);
    old.exec(`CREATE TABLE applications (id INTEGER PRIMARY KEY AUTOINCREMENT, received_at TEXT NOT NULL,
      entries TEXT NOT NULL CHECK (json_valid(entries)), body BLOB NOT NULL) STRICT; PRAGMA user_version = 1;
      INSERT INTO applications (received_at, entries, body) VALUES ('2026-01-01T00:00:00.000Z', '[["prenom","Ada"]]', x'00');`);
    old.close();
    const opened = await startInbox({ port: 0, databasePath, siteOrigin });
    await postJson(form({ ...sampleAnswers, reference: "LPN-CCCC-CCC" }), opened);
    assert.deepEqual(
      (await receivedBy(opened)).map(({ reference, answers }) => [reference, answers["prenom"]]),
      [
        ["LPN-CCCC-CCC", sampleAnswers.prenom],
        ["", "Ada"],
      ],
    );
    await opened.close();
  });

  it("may have opened the file in between: references stay, also those made here", async () => {
    const databasePath = join(folder, "between.db");
    const first = await startInbox({ port: 0, databasePath, siteOrigin });
    await postJson(form(sampleAnswers), first);
    const before = await receivedBy(first);
    await first.close();
    const database = new DatabaseSync(databasePath);
    database.exec("PRAGMA user_version = 1"); // as version 1 did at each start
    database.close();

    const second = await startInbox({ port: 0, databasePath, siteOrigin });
    assert.deepEqual(await receivedBy(second), before);
    assert.ok(isReference(before[0]?.reference ?? ""));
    await second.close();
  });
});
