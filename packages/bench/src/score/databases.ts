import type { CheckedSheet } from "@pccc/rules";
import { startPrivatePostgres } from "@pccc/testing";
import { DuckDBInstance } from "@duckdb/node-api";
import pg from "pg";
import { type Dialect, factsStatement, scoreStatement } from "./sql.ts";

/** What a database says of all rows, and in how many milliseconds at best. */
export interface DatabaseResult {
  readonly name: string;
  readonly ms: number;
  /** Rows with a total, the sum of totals, rows of each grade. */
  readonly sums: readonly number[];
}

/** DuckDB in this process, on so many threads. */
export async function byDuckdb(sheet: CheckedSheet, rows: number, threads: number): Promise<DatabaseResult> {
  const dialect: Dialect = {
    integer: "utinyint",
    quotient: (x, y) => `(${x} // ${y})`,
    rows: (count) => `range(${count}) as t(r)`,
    fence: "",
  };
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(factsStatement(dialect, rows));
  const statement = scoreStatement(sheet, dialect);
  let [ms, sums]: [number, readonly number[]] = [Number.POSITIVE_INFINITY, []];
  for (let turn = 0; turn < 3; turn += 1) {
    const start = performance.now();
    const reader = await connection.runAndReadAll(statement);
    sums = (reader.getRows()[0] ?? []).map(Number);
    ms = Math.min(ms, performance.now() - start);
  }
  connection.closeSync();
  instance.closeSync();
  return { name: `DuckDB, ${threads} thread${threads === 1 ? "" : "s"}`, ms, sums };
}

/** PostgreSQL on a cluster of one's own, with as many parallel workers as it likes; `undefined` where it is not installed. */
export async function byPostgres(sheet: CheckedSheet, rows: number): Promise<DatabaseResult | undefined> {
  const server = await startPrivatePostgres();
  if (server === undefined) return undefined;
  const dialect: Dialect = {
    integer: "smallint",
    quotient: (x, y) => `(${x} / ${y})`,
    rows: (count) => `generate_series(0::bigint, ${count - 1}) as t(r)`,
    fence: "offset 0",
  };
  try {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(factsStatement(dialect, rows));
    await client.query("vacuum analyze facts");
    await client.query("set max_parallel_workers_per_gather = 2");
    const statement = scoreStatement(sheet, dialect);
    let [ms, sums]: [number, readonly number[]] = [Number.POSITIVE_INFINITY, []];
    for (let turn = 0; turn < 3; turn += 1) {
      const start = performance.now();
      const { rows: found } = await client.query({ text: statement, rowMode: "array" });
      ms = Math.min(ms, performance.now() - start);
      sums = (found[0] as readonly unknown[]).map(Number);
    }
    await client.end();
    return { name: `${server.version}`, ms, sums };
  } finally {
    await server.stop();
  }
}
