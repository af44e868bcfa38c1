import { annotationOf, type PlanDraft, reviewQueueOf } from "@pccc/import";
import type { ImportedDocument } from "@pccc/host/import";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { type DocumentUnits, documentUnits, registryOfFile } from "../job/document-units.ts";
import { importReviewed, importUnreviewed } from "../job/import-file.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import type { JobOptions } from "./job-options.ts";
import { actorsJson, printActors } from "./print-actors.ts";
import { printDraft, printTasks } from "./print-draft.ts";
import { printRecipients, printReporting, reviewSummary } from "./print-duties.ts";
import { jsonPieces } from "../json-pieces.ts";
import { reviewDraft } from "./review.ts";
import { lastDayOf, registryOnRecord } from "./units-source.ts";

/** Options of `pccc import`. */
export interface ImportCommandOptions extends Pick<JobOptions, "db" | "unit" | "asOf"> {
  readonly review?: true;
  readonly units?: string;
  /** Modules whose readers are asked for formats that are not known here. */
  readonly plugin?: readonly string[];
}

/** `pccc import FILE`: reads a plan document and shows what it says; with `--review`, after asking about what is not sure. */
export async function importCommand(given: string, options: ImportCommandOptions, context: CommandContext): Promise<ExitStatus> {
  const file = userPath(context, given);
  const plugins = (options.plugin ?? []).map((path) => moduleAt(userPath(context, path)));
  const imported = options.review === true ? await reviewed(file, plugins, context) : await importReviewed(file, plugins);
  const { draft, places, furniture } = imported;
  const units = await unitsOf(draft, options, context);
  if (context.json) {
    const matched = units === undefined ? {} : { units: actorsJson(units) };
    for (const piece of jsonPieces({ ...annotationOf(draft), draft, reading: { furniture, places }, ...matched })) context.io.out(piece);
    line(context, "");
  } else {
    line(context, basename(file));
    printDraft(draft, context);
    printTasks({ draft, places }, context);
    if (units !== undefined) printActors(units, context);
    printReporting(draft, context);
    printRecipients(draft, context);
    const open = reviewQueueOf(draft);
    if (open.length > 0 && options.review !== true) {
      const what = reviewSummary(open, context);
      line(context, "");
      line(context, say(context, `Nên xem lại ${open.length} mục (${what}):`, `${open.length} items to look at (${what}):`));
      line(context, `  pccc import ${given} --review`);
    }
  }
  return statusOfFindings(draft.findings);
}

// A reader is asked only for formats that are not known: a name that was mistyped would never be noticed.
function moduleAt(file: string): string {
  if (!existsSync(file)) throw new CliError(exitStatus.input, "PCCC_CLI_FILE_NOT_FOUND", { file });
  return pathToFileURL(file).href;
}

async function reviewed(file: string, plugins: readonly string[], context: CommandContext): Promise<ImportedDocument> {
  const imported = await importUnreviewed(file, plugins);
  return { ...imported, draft: await reviewDraft(file, imported, context) };
}

/** The document's actors among the units of the file or the journal that is named; nothing where none is. */
async function unitsOf(draft: PlanDraft, options: ImportCommandOptions, context: CommandContext): Promise<DocumentUnits | undefined> {
  const { units, db } = options;
  if (units !== undefined && db !== undefined)
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "import: --units | --db" });
  if (units === undefined && db === undefined) {
    if (options.unit === undefined) return undefined;
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "import --unit: --units <file> | --db <file>" });
  }
  const registry =
    units === undefined ? await registryOnRecord(userPath(context, db ?? ""), {}) : await registryOfFile(userPath(context, units));
  const asOf = dateOption("--as-of", options.asOf) ?? draft.issuedOn?.value ?? lastDayOf(registry);
  return documentUnits(draft, registry, asOf, options.unit);
}

/** Findings of severity error end a command with status 1. */
export function statusOfFindings(findings: PlanDraft["findings"]): ExitStatus {
  return findings.some(({ severity }) => severity === "error") ? exitStatus.findings : exitStatus.done;
}
