import { readFileSync } from "node:fs";
import { importDocument, annotationOf } from "@pccc/import";
const r = importDocument(readFileSync(process.argv[2]!, "utf8"), { name: process.argv[2]! });
if (!r.ok) {
  console.log("ERR", r.error.message);
  process.exit();
}
const a: any = annotationOf(r.value);
for (const [k, v] of Object.entries(a))
  if (Array.isArray(v)) {
    console.log(k, v.length);
    for (const x of v) console.log("   ", JSON.stringify(x));
  } else console.log(k, JSON.stringify(v));
console.log(
  "unplaced",
  r.value.unplaced.map((u) => u.text.slice(0, 100)),
);
console.log(r.value.findings.map((f) => f.code + JSON.stringify(f.params)).filter((x) => !x.includes("UNPLACED")));
