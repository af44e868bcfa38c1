import { expandSelector, formatSelector, parseSelector } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { findingLine } from "../print-problem.ts";
import { unitNaming } from "../unit-naming.ts";
import { type CommandContext, dateOption, line, say } from "./context.ts";
import { type UnitsOptions, unitsSource } from "./units-source.ts";

/** `pccc units select WORDS`: the units that words such as "communes of Thanh Hóa, Front line" mean on a day. */
export async function selectUnits(words: string, options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const { registry, hierarchy, asOf, from } = await unitsSource(options, context);
  const date = dateOption("--as-of", options.asOf) ?? asOf;
  const parsed = parseSelector(words, { registry, date, hierarchy });
  if (!parsed.ok) throw new CliError(exitStatus.input, "PCCC_CLI_SELECTOR", { text: words }, [parsed.error]);
  const selector = parsed.value;
  const { units, findings } = expandSelector(registry, selector, undefined, date);
  if (context.json) {
    context.io.out(`${JSON.stringify({ selector, asOf: date, source: from, units, findings })}\n`);
    return exitStatus.done;
  }
  const naming = unitNaming(registry, date);
  const written = formatSelector(selector, { language: context.language, registry, date });
  line(context, say(context, `${written}: ${units.length} đơn vị ngày ${date}`, `${written}: ${units.length} units on ${date}`));
  for (const unit of units) line(context, `  ${naming(unit)}  (${unit})`);
  for (const finding of findings) line(context, `  - ${findingLine(finding, context)}`);
  return exitStatus.done;
}
