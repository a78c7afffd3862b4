import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Entry } from "./parsing.ts";
import { REASONS, signsOf, type PossibleDouble } from "./possible-doubles.ts";

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

/** Some of the applications, the newest first, each with others that may be the same. */
export interface StoredPage {
  readonly applications: readonly (StoredApplication & {
    readonly doubles: readonly PossibleDouble[];
  })[];
  /** How many there are in all. */
  readonly count: number;
  /** Where the older ones begin, if there are any: what `page` is given for them. */
  readonly older: number | undefined;
}

export interface ApplicationStore {
  /**
   * Writes one application to the disk and gives its number, once no other program holds the file.
   * @throws when it could not
   */
  add(application: {
    reference: string;
    entries: readonly Entry[];
    body: Uint8Array;
    receivedAt: Date;
  }): Promise<number>;
  /** As many as can be shown at once. @param before a number; those that are older. Nothing: the newest. */
  page(before?: number): Promise<StoredPage>;
  close(): void;
}

/** A page holds so many at most, and so many characters: the longest application has a million. */
const PAGE = { applications: 200, characters: 4_000_000 };
/** Of those that may be the same, so many are named: a crowd under one number says nothing more. */
const DOUBLES_AT_MOST = 20;
/** How long the file may be held by another program, in milliseconds; others are answered meanwhile. */
const PATIENCE_MS = 5000;

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

/** Version 3: what says that two may be the same, to be found without reading them all. */
const SIGNS = `
  CREATE TABLE IF NOT EXISTS signs (why TEXT NOT NULL, sign TEXT NOT NULL, id INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS signs_by_sign ON signs (why, sign, id);
  CREATE INDEX IF NOT EXISTS signs_by_id ON signs (id);
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
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec("PRAGMA synchronous = FULL");
  database.exec(SCHEMA);
  migrate(database);
  // From here on waiting is done between tries: SQLite's own would hold up every other answer.
  database.exec("PRAGMA busy_timeout = 0");
  const insert = database.prepare(
    "INSERT INTO applications (reference, received_at, entries, body) VALUES (?, ?, ?, ?)",
  );
  const insertSign = database.prepare(INSERT_SIGN);
  const select = database.prepare(
    "SELECT id, reference, received_at, entries FROM applications WHERE id < ? ORDER BY id DESC",
  );
  const countAll = database.prepare("SELECT count(*) AS count FROM applications");
  const selectDoubles = database.prepare(
    `SELECT DISTINCT other.id FROM signs JOIN signs AS other ON other.why = signs.why AND other.sign = signs.sign
     WHERE signs.id = ? AND signs.why = ? AND other.id != signs.id ORDER BY other.id DESC LIMIT ${String(DOUBLES_AT_MOST)}`,
  );

  const doublesOf = (id: number): PossibleDouble[] => {
    const marks = new Map<number, PossibleDouble["why"]>(); // the reference is read last and says most
    for (const why of REASONS)
      for (const row of selectDoubles.all(id, why)) marks.set(Number(row["id"]), why);
    return [...marks].map(([other, why]) => ({ id: other, why })).sort((a, b) => a.id - b.id);
  };

  return {
    add: ({ reference, entries, body, receivedAt }) =>
      onceFree(() =>
        inTransaction(database, () => {
          const fields = [
            reference,
            receivedAt.toISOString(),
            JSON.stringify(entries),
            body,
          ] as const;
          const id = Number(insert.run(...fields).lastInsertRowid);
          for (const [why, sign] of signsOf(reference, entries)) insertSign.run(why, sign, id);
          return id;
        }),
      ),
    page: (before = Number.MAX_SAFE_INTEGER) =>
      onceFree(() => {
        const applications: StoredPage["applications"][number][] = [];
        let characters = 0;
        let older: number | undefined;
        for (const row of select.iterate(before)) {
          const id = Number(row["id"]);
          const text = String(row["entries"]);
          characters += text.length;
          const last = applications.at(-1);
          if (last && (applications.length >= PAGE.applications || characters > PAGE.characters)) {
            older = last.id;
            break;
          }
          applications.push({
            id,
            reference: String(row["reference"]),
            receivedAt: String(row["received_at"]),
            entries: JSON.parse(text) as Entry[],
            doubles: doublesOf(id),
          });
        }
        return { applications, count: Number(countAll.get()?.["count"]), older };
      }),
    close() {
      database.close();
    },
  };
}

const INSERT_SIGN = "INSERT INTO signs (why, sign, id) VALUES (?, ?, ?)";

function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** SQLite's number for a file that another program holds. */
const BUSY = 5;

/** Does what needs the file as soon as no other program holds it. @throws when it does so for too long */
async function onceFree<Result>(work: () => Result): Promise<Result> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      const { errcode } = error as { errcode?: number };
      if (errcode === undefined || (errcode & 255) !== BUSY || performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Brings an older file up to date: only one of two inboxes that open it may do so. */
function migrate(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version < 2) {
    // An inbox of version 1 that opened a newer file put its own number back: the column may be there.
    const columns = database.prepare("SELECT name FROM pragma_table_info('applications')").all();
    if (!columns.some(({ name }) => name === "reference")) database.exec(ADD_REFERENCE);
  }
  if (version < 3) {
    database.exec(SIGNS);
    database.exec("DELETE FROM signs");
    const insertSign = database.prepare(INSERT_SIGN);
    const all = database.prepare("SELECT id, reference, entries FROM applications");
    for (const row of all.iterate()) {
      const entries = JSON.parse(String(row["entries"])) as Entry[];
      for (const [why, sign] of signsOf(String(row["reference"]), entries))
        insertSign.run(why, sign, Number(row["id"]));
    }
    database.exec("PRAGMA user_version = 3");
  }
  database.exec("COMMIT");
}
