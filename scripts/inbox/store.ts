import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Entry } from "./parsing.ts";

/** An application as it was received. */
export interface StoredApplication {
  readonly id: number;
  /** The instant of reception, UTC, as `2026-11-25T03:36:00.000Z`. */
  readonly receivedAt: string;
  /** The one that the form sent, or one made here. */
  readonly reference: string;
  /** Every posted field, in the order and with the repetitions in which it came. */
  readonly entries: readonly Entry[];
}

export interface ApplicationStore {
  /** Writes one application to the disk and gives its number; throws when it could not. */
  add(application: {
    reference: string;
    entries: readonly Entry[];
    body: Uint8Array;
    receivedAt: Date;
  }): number;
  /** All applications, the newest first. */
  all(): StoredApplication[];
  close(): void;
}

// The fields stand in one JSON list and not in columns: the form may change, what was received
// may not, and a field that nobody foresaw is kept too. `body` holds the very bytes of the
// request, so that a text sent in another encoding can still be recovered.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS applications (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    received_at TEXT NOT NULL,
    entries TEXT NOT NULL CHECK (json_valid(entries)),
    body BLOB NOT NULL
  ) STRICT;
`;

/** Version 2: what was received before has no reference. */
const ADD_REFERENCE = "ALTER TABLE applications ADD COLUMN reference TEXT NOT NULL DEFAULT ''";

/**
 * Opens the database of the inbox, and makes it with its folder when there is none. There is no
 * way to delete: SQLite's default journal with full synchronisation keeps what was acknowledged
 * even through a power cut, in one single file that can be copied.
 *
 * @param path file of the database, or `:memory:`
 */
export function openStore(path: string): ApplicationStore {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  // Two inboxes may share the file: the second waits for the first to finish writing (ms).
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec("PRAGMA synchronous = FULL");
  database.exec(SCHEMA);
  migrate(database);
  const insert = database.prepare(
    "INSERT INTO applications (reference, received_at, entries, body) VALUES (?, ?, ?, ?)",
  );
  const select = database.prepare(
    "SELECT id, reference, received_at, entries FROM applications ORDER BY id DESC",
  );

  return {
    add({ reference, entries, body, receivedAt }) {
      const result = insert.run(reference, receivedAt.toISOString(), JSON.stringify(entries), body);
      return Number(result.lastInsertRowid);
    },
    all() {
      return select.all().map((row) => ({
        id: Number(row["id"]),
        reference: String(row["reference"]),
        receivedAt: String(row["received_at"]),
        entries: JSON.parse(String(row["entries"])) as Entry[],
      }));
    },
    close() {
      database.close();
    },
  };
}

/** Brings an older file up to date: only one of two inboxes that open it may do so. */
function migrate(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version < 2) {
    // An inbox of version 1 that opened a newer file put its own number back: the column may be there.
    const columns = database.prepare("SELECT name FROM pragma_table_info('applications')").all();
    if (!columns.some(({ name }) => name === "reference")) database.exec(ADD_REFERENCE);
    database.exec("PRAGMA user_version = 2");
  }
  database.exec("COMMIT");
}
