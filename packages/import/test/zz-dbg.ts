import { sourceText } from "../src/source/source-text.ts";
import { linesOf } from "../src/layout/line.ts";
import { wrappingOf } from "../src/layout/wrapping.ts";
import { elementsOf } from "../src/layout/elements.ts";
import { outlineOf, descendantsOf } from "../src/outline/outline-tree.ts";
import { readNode } from "../src/body/node-reading.ts";
import { reportingIn } from "../src/reporting/read-reporting.ts";
import { subjectOf } from "../src/actors/sentence-subject.ts";
import { readFileSync } from "node:fs";
const s = sourceText(readFileSync(0, "utf8"));
const l = linesOf(s);
const root = outlineOf(s, elementsOf(s, l, wrappingOf(l)), "");
for (const n of descendantsOf(root)) {
  console.log(n.path, n.label?.style, JSON.stringify(readNode(n)), n.content.text.slice(0, 80));
  const sj = subjectOf(n.content.text, n.content.folded);
  console.log("   subj", sj && n.content.text.slice(sj.start, sj.end));
  for (const r of reportingIn(s, n.content, [])) console.log("   rep", JSON.stringify(r));
}
