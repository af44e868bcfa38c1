import { sqlite } from "@pccc/store-sqlite";
import { journalWriterMain } from "@pccc/testing";

const [file = ""] = process.argv.slice(2);

await journalWriterMain(async () => sqlite({ file, busyTimeoutMs: 20_000 }).open(), process.argv);
