import type { Finding } from "@pccc/core";
import { findingLine } from "../print-problem.ts";
import { type CommandContext, line, say } from "./context.ts";

/** Shows findings: of each code the first three, and how many more there are. */
export function printFindings(findings: readonly Finding[], context: CommandContext): void {
  if (findings.length === 0) return;
  line(context, `\n${say(context, "Điều cần biết", "Findings")} (${findings.length}):`);
  for (const same of Map.groupBy(findings, ({ code }) => code).values()) {
    for (const finding of same.slice(0, 3)) line(context, `  - ${findingLine(finding, context)}`);
    if (same.length > 3) line(context, `    ${say(context, `… và ${same.length - 3} trường hợp nữa`, `… and ${same.length - 3} more`)}`);
  }
}
