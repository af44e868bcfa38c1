/** One row, by column name. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** A statement that the server prepares once under its name. */
export interface SqlStatement {
  readonly name: string;
  readonly text: string;
}

/** One connection. */
export interface SqlConnection {
  /** Runs a prepared statement. */
  query(statement: SqlStatement, values: readonly unknown[]): Promise<readonly SqlRow[]>;
  /** Runs one or more statements without parameters in one round trip; the rows of the last. */
  execute(text: string): Promise<readonly SqlRow[]>;
  /** Runs a select of one `bytea`, which comes as the bytes that it is; `undefined` where there is no row. */
  readBytes(select: string): Promise<Uint8Array | undefined>;
}

/** Where connections come from: a pool of a server, or the one of an embedded database. */
export interface SqlPool {
  /** What to call the store in a message; never holds a password. */
  readonly place: string;
  /** Lends a connection; it is thrown away when `use` fails with a lost connection. */
  use<A>(use: (connection: SqlConnection) => Promise<A>): Promise<A>;
  /** Lends a connection for one statement outside a transaction, to all who ask at the same time: they wait for one answer after the other, and not for another connection. */
  share<A>(use: (connection: SqlConnection) => Promise<A>): Promise<A>;
  /** Takes out of a text what must not be told. */
  redact(text: string): string;
  close(): Promise<void>;
}
