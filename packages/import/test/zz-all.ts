import { readFileSync, readdirSync } from "node:fs";
import { decodeDocument, importDocument } from "@pccc/import";
for (const f of readdirSync("/work/shared/corpus").filter((f) => f.endsWith(".txt"))) {
  const d = decodeDocument(readFileSync("/work/shared/corpus/" + f), f);
  if (!d.ok) {
    console.log(f, d.error.message);
    continue;
  }
  const t0 = performance.now();
  const r = importDocument(d.value);
  const ms = (performance.now() - t0).toFixed(0);
  if (!r.ok) {
    console.log(f, r.error.message);
    continue;
  }
  const x = r.value;
  console.log(
    f.slice(0, 25),
    ms + "ms",
    x.docType?.value,
    x.number?.value,
    x.issuedOn?.value,
    "| sec",
    x.sections.length,
    "tasks",
    x.tasks.length,
    "rep",
    x.reporting.length,
    "rec",
    x.recipients.length,
    "basis",
    x.basis.length,
    "unpl",
    x.unplaced.length,
    x.unplaced.map((u) => u.text.slice(0, 50)).slice(0, 4),
    x.signatory?.role,
  );
}
