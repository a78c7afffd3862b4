import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Entry } from "./parsing.ts";
import { matchKeysOf, type PossibleDuplicate } from "./possible-duplicates.ts";

/** An application as it was received. */
export interface StoredApplication {
  readonly id: number;
  /** The time of reception in UTC, as `2026-11-25T03:36:00.000Z`. */
  readonly receivedAt: string;
  /** The reference that the form sent, or one made by the inbox. */
  readonly reference: string;
  /** Every posted field, in its order and with repetitions. */
  readonly entries: readonly Entry[];
}

/** A page of applications, newest first, each with its possible duplicates. */
export interface StoredPage {
  readonly applications: readonly (StoredApplication & {
    readonly duplicates: readonly PossibleDuplicate[];
  })[];
  /** The total number of applications. */
  readonly count: number;
  /** What to pass to `page` for the applications that are older than these; `undefined` if there are none. */
  readonly older: number | undefined;
}

export interface ApplicationStore {
  /**
   * Writes one application to disk. If another program has locked the file, waits first.
   * @throws if it could not be written
   */
  add(application: {
    reference: string;
    entries: readonly Entry[];
    receivedAt: Date;
  }): Promise<void>;
  /** Returns one page of applications. @param before only those with a smaller number; by default the newest ones */
  page(before?: number): Promise<StoredPage>;
  close(): void;
}

/** Highest number of applications and of characters on a page. An application with more characters has a page of its own. */
const PAGE = { applications: 200, characters: 4_000_000 };
/** Highest number of duplicates looked up for each reason (number, e-mail, reference): a longer list would not help. */
const DUPLICATES_AT_MOST = 20;
/** How long another program may lock the file, in milliseconds. */
const TIMEOUT_MS = 5000;

// The fields are stored as one JSON list and not in columns: the form may change, and applications keep all their fields, also
// unknown ones. The PHP receiver (`hosting/receiver/`) has the same table. In `phones` each number has a space before and after
// it, so that `instr` finds whole numbers only.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS applications (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL,
    received_at TEXT NOT NULL,
    phones TEXT NOT NULL,
    email TEXT NOT NULL,
    entries TEXT NOT NULL CHECK (json_valid(entries))
  ) STRICT;
  CREATE INDEX IF NOT EXISTS by_reference ON applications (reference);
  CREATE INDEX IF NOT EXISTS by_email ON applications (email);
`;

/**
 * Opens the database of the inbox, and creates it with its folder if it does not exist. Nothing is ever deleted. SQLite's
 * default journal with full synchronisation keeps acknowledged data even through a power cut, in a single file that can be
 * copied.
 *
 * @param path path of the database, or `:memory:`
 */
export function openStore(path: string): ApplicationStore {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: TIMEOUT_MS });
  database.exec("PRAGMA synchronous = FULL");
  database.exec(SCHEMA);
  // While SQLite waits for a locked file, no other request is handled. So it does not wait from here on; `onceFree` does.
  database.exec("PRAGMA busy_timeout = 0");
  const insert = database.prepare(
    "INSERT INTO applications (reference, received_at, phones, email, entries) VALUES (?, ?, ?, ?, ?)",
  );
  const select = database.prepare("SELECT * FROM applications WHERE id < ? ORDER BY id DESC");
  const countAll = database.prepare("SELECT count(*) AS count FROM applications");
  const others = (condition: string) =>
    database.prepare(
      `SELECT id FROM applications WHERE ${condition} AND id != ? ORDER BY id DESC LIMIT ${String(DUPLICATES_AT_MOST)}`,
    );
  const withReference = others("reference = ?");
  const withPhone = others("instr(phones, ?)");
  const withEmail = others("email = ?");

  const duplicatesOf = (row: Readonly<Record<string, unknown>>): PossibleDuplicate[] => {
    const id = Number(row["id"]);
    const marks = new Map<number, PossibleDuplicate["why"]>(); // a later reason replaces an earlier one: the strongest is last
    const mark = (why: PossibleDuplicate["why"], asked: StatementSync, sign: string): void => {
      if (sign.trim() === "") return;
      for (const other of asked.all(sign, id)) marks.set(Number(other["id"]), why);
    };
    mark("email", withEmail, String(row["email"]));
    for (const phone of String(row["phones"]).trim().split(" "))
      mark("telephone", withPhone, ` ${phone} `);
    mark("reference", withReference, String(row["reference"]));
    return [...marks].map(([other, why]) => ({ id: other, why })).sort((a, b) => a.id - b.id);
  };

  return {
    add: ({ reference, entries, receivedAt }) =>
      onceFree(() => {
        const { phones, email } = matchKeysOf(entries);
        const at = receivedAt.toISOString();
        insert.run(reference.trim(), at, ` ${phones.join(" ")} `, email, JSON.stringify(entries));
      }),
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
            duplicates: duplicatesOf(row),
          });
        }
        return { applications, count: Number(countAll.get()?.["count"]), older };
      }),
    close() {
      database.close();
    },
  };
}

/** SQLite's error code for a file that another program has locked. */
const BUSY = 5;

/** Runs work on the file as soon as no other program has locked it. @throws if that takes too long */
async function onceFree<Result>(work: () => Result): Promise<Result> {
  const end = performance.now() + TIMEOUT_MS;
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
