import { postgres } from "@pccc/store-postgres";
import { sqlite } from "@pccc/store-sqlite";
import { journalWriterMain } from "@pccc/testing";

const [driver = "", place = "", schema = ""] = process.argv.slice(2);
const source =
  driver === "sqlite" ? sqlite({ file: place, busyTimeoutMs: 60_000 }) : postgres({ url: place, schema, busyTimeoutMs: 60_000 });

await journalWriterMain(async () => source.open(), process.argv);
