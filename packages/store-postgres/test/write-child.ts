import { postgres } from "@pccc/store-postgres";
import { journalWriterMain } from "@pccc/testing";

const [url = "", schema = ""] = process.argv.slice(2);

await journalWriterMain(async () => postgres({ url, schema, busyTimeoutMs: 20_000 }).open(), process.argv);
