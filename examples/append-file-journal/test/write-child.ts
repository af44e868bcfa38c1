import { journalWriterMain } from "@pccc/testing";
import { appendFile } from "../src/append-file.ts";

const [folder = ""] = process.argv.slice(2);

await journalWriterMain(async () => appendFile({ folder }).open(), process.argv);
