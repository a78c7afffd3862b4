import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Entry } from "./parsing.ts";

/** An application as it was received. */
export interface StoredApplication {
  readonly id: number;
  /** The instant of reception, UTC, as `2026-11-25T03:36:00.000Z`. */
  readonly receivedAt: string;
  /** Every posted field, in the order and with the repetitions in which it came. */
  readonly entries: readonly Entry[];
}

export interface ApplicationStore {
  /** Writes one application to the disk and gives its number; throws when it could not. */
  add(application: { entries: readonly Entry[]; body: Uint8Array; receivedAt: Date }): number;
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
  PRAGMA user_version = 1;
`;

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
  const insert = database.prepare(
    "INSERT INTO applications (received_at, entries, body) VALUES (?, ?, ?)",
  );
  const select = database.prepare(
    "SELECT id, received_at, entries FROM applications ORDER BY id DESC",
  );

  return {
    add({ entries, body, receivedAt }) {
      const result = insert.run(receivedAt.toISOString(), JSON.stringify(entries), body);
      return Number(result.lastInsertRowid);
    },
    all() {
      return select.all().map((row) => ({
        id: Number(row["id"]),
        receivedAt: String(row["received_at"]),
        entries: JSON.parse(String(row["entries"])) as Entry[],
      }));
    },
    close() {
      database.close();
    },
  };
}
