// Writes schemas/*.json: node --conditions=@pccc/source scripts/write-json-schemas.ts, in this folder. A test compares them.
import { writeFileSync } from "node:fs";
import { type RecordName, recordJsonSchema, recordSchemas } from "../src/schema.ts";

for (const name of Object.keys(recordSchemas) as RecordName[]) {
  writeFileSync(new URL(`../schemas/${name}.json`, import.meta.url), `${JSON.stringify(recordJsonSchema(name), undefined, 2)}\n`);
}
