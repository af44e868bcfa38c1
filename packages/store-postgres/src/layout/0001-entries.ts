/**
 * The first table layout: entries, what is personal in them, the head that writers take, and derived segments.
 *
 * @remarks
 * `body` is text and never `json` or `jsonb`: a rewritten text would break the hash. Names compare byte by byte (collation `C`).
 * The personal part has a table of its own, so that an erasure rewrites that and not the entries.
 */
export const entriesLayout: string = `
  CREATE TABLE entry (
    seq bigint PRIMARY KEY,
    recorded_at bigint NOT NULL,
    append_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    shape bigint NOT NULL,
    version bigint NOT NULL,
    unit text,
    period text,
    actor text NOT NULL,
    body text NOT NULL,
    personal_digest text,
    hash text NOT NULL
  );
  CREATE UNIQUE INDEX entry_by_key ON entry (kind, key, version);
  CREATE INDEX entry_by_append ON entry (append_id, seq);
  CREATE TABLE personal (seq bigint PRIMARY KEY, personal text NOT NULL);
  CREATE TABLE head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint NOT NULL,
    recorded_at bigint NOT NULL,
    hash text NOT NULL
  ) WITH (fillfactor = 10);
  INSERT INTO head (seq, recorded_at, hash) VALUES (0, 0, repeat('0', 64));
  CREATE TABLE segment (name text COLLATE "C" PRIMARY KEY, bytes bytea NOT NULL);
`;
