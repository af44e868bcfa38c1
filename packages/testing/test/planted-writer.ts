import { journalWriterMain } from "@pccc/testing";
import { type FileFault, plantedFileDriver } from "./planted-file-driver.ts";

const [file = "", fault = "none"] = process.argv.slice(2);
await journalWriterMain(async () => plantedFileDriver(file, fault as FileFault), process.argv);
