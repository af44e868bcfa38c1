// Opens a journal, loads all columns and says how long that took and what it found: `node load-cold.ts FILE|URL SCHEMA bodies|segments`.
import { createHash, randomBytes } from "node:crypto";
import { type ColumnProjection, type ColumnTable, loadColumns, makeJournal } from "@pccc/core";
import { postgres } from "@pccc/store-postgres";
import { sqlite } from "@pccc/store-sqlite";

const [address = "", schema = "", from] = process.argv.slice(2);
const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const columns: ColumnProjection = {
  id: "bench.submissions",
  version: 1,
  kinds: ["submission"],
  columns: { unit: "text", period: "text", edition: "integer", sent: "integer", registered: "integer" },
  toRow: (entry) => {
    if (entry.opaque) return undefined;
    const { edition, sent, registered } = entry.body as { readonly edition: number; readonly sent: number; readonly registered: number };
    return { unit: entry.sealed.unit, period: entry.sealed.period, edition, sent, registered };
  },
};

function fingerprint({ rows, columns: found }: ColumnTable): string {
  const hash = createHash("sha256").update(String(rows));
  for (const [name, column] of Object.entries(found)) {
    const values = Float64Array.from(column.kind === "integer" ? column.values : column.codes);
    hash
      .update(name)
      .update(Buffer.from(values.buffer))
      .update(column.kind === "text" ? JSON.stringify(column.dictionary) : "");
  }
  return hash.digest("hex");
}

const begun = performance.now();
const source = schema === "" ? sqlite({ file: address }) : postgres({ url: address, schema });
const driver = await source.open();
const journal = makeJournal(
  { ...driver, capabilities: { ...driver.capabilities, segments: from === "segments" } },
  { now: () => Date.now(), randomBytes: (size) => randomBytes(size), sha256 },
);
const table = await loadColumns(journal, columns, { sha256 });
const ms = performance.now() - begun;
await journal.close();
process.stdout.write(JSON.stringify({ ms, fingerprint: fingerprint(table) }));
