import { readFileSync } from "node:fs";
import { importDocument, planFromDraft } from "@pccc/import";
const r = importDocument(readFileSync(process.argv[2]!, "utf8"), { name: process.argv[2]! });
if (!r.ok) {
  console.log("ERR", r.error.message);
  process.exit();
}
const p = planFromDraft(r.value, {
  planId: "p",
  unit: "front.sam-son-city",
  line: "front",
  level: "district",
  hierarchy: "front",
  onSuccession: () => "moves",
});
for (const d of p.plan.duties)
  console.log(
    d.id,
    d.kind,
    JSON.stringify(d.owedBy),
    "→",
    JSON.stringify(d.owedTo),
    JSON.stringify(d.timing),
    d.task,
    d.title.vi.slice(0, 50),
  );
console.log(p.findings.map((f) => f.code + JSON.stringify(f.params)));
