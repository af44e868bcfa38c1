/**
 * The first table layout: the entries, and the derived segments beside them.
 *
 * @remarks
 * `body` is text and never SQLite's own JSON: a rewritten text would break the hash.
 */
export const entriesLayout: string = `
  CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    recorded_at INTEGER NOT NULL,
    append_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    shape INTEGER NOT NULL,
    version INTEGER NOT NULL,
    unit TEXT,
    period TEXT,
    actor TEXT NOT NULL,
    body TEXT NOT NULL,
    personal TEXT,
    personal_digest TEXT,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX entry_by_key ON entry (kind, key, version);
  CREATE INDEX entry_by_append ON entry (append_id, seq);
  CREATE TABLE segment (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
`;
