import { dirname, resolve } from "node:path";
import { type Document, isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";
import { readSheetFile } from "./read-sheet-file.ts";
import type { Scenario } from "./scenario.ts";
import { scenarioSchema } from "./scenario.schema.ts";

/** Reads a scenario file; what is wrong is named with its line. */
export async function readScenario(file: string): Promise<Scenario> {
  const text = new TextDecoder().decode(await readUserFile(file));
  const lines = new LineCounter();
  // Dates and codes stay the text that was typed: only the core schema's rules apply.
  const document = parseDocument(text, { lineCounter: lines, schema: "core", version: "1.2" });
  const [syntaxError] = document.errors;
  if (syntaxError !== undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_SCENARIO_SYNTAX", {
      file,
      line: lines.linePos(syntaxError.pos[0]).line,
      reason: syntaxError.message.split("\n")[0] ?? "",
    });
  }
  const parsed = scenarioSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path ?? [];
    throw new CliError(exitStatus.input, "PCCC_CLI_SCENARIO_FIELD", {
      file,
      line: lineOf(document, lines, path),
      path: path.join(".") || "–",
      expected: issue?.message ?? "",
    });
  }
  const folder = dirname(resolve(file));
  const inFolder = (name: string): string => resolve(folder, name);
  const { plan, submissions, judgements } = parsed.data;
  const sheets = /\.(?:ya?ml|json)$/u.test(parsed.data.sheet) ? [await readSheetFile(inFolder(parsed.data.sheet))] : [];
  return {
    ...parsed.data,
    file,
    folder,
    sheet: sheets[0]?.id ?? parsed.data.sheet,
    sheets,
    plan: { ...plan, file: inFolder(plan.file) },
    ...(submissions === undefined ? {} : { submissions: inFolder(submissions) }),
    ...(judgements === undefined ? {} : { judgements: inFolder(judgements) }),
  };
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
  // The deepest part of the path that exists is the place to look at; a missing entry belongs to its parent.
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1) as string[], true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(last));
      const range = (pair?.key as { readonly range?: readonly number[] } | undefined)?.range;
      if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
    } else if (isSeq(parent)) {
      const range = (parent.items[Number(last)] as { readonly range?: readonly number[] } | undefined)?.range;
      if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
    }
  }
  return 1;
}
